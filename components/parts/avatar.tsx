// An organisation's mark: its initials in its one colour. Ours is round, others are square.
import { initials, organisationColour } from "../organisation-colour.ts";

export function Avatar({ id, name, ours = false }: { id: string; name: string; ours?: boolean }) {
  const colour = ours ? "us" : organisationColour(id);
  return (
    <span
      aria-hidden="true"
      className={`inline-flex size-6 shrink-0 items-center justify-center text-small font-semibold ${ours ? "rounded-pill" : "rounded-control"}`}
      style={{ background: `var(--org-${colour})`, color: `var(--org-${colour}-ink)` }}
    >
      {initials(name)}
    </span>
  );
}
