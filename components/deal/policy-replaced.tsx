// Says that another version of the credit policy came into force since the registration was begun, what differs, and asks
// what shall count here. Part of the registration form.
import { TriangleAlert } from "lucide-react";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { changedLines, policyLines } from "../policy/policy-lines.ts";
import type { Replaced } from "./replaced-policy.ts";
import { TermsList } from "./terms-list.tsx";

export function PolicyReplaced({
  replaced: { before, now },
  onSettle,
}: {
  replaced: Replaced;
  onSettle(how: "take" | "keep"): void;
}) {
  const { version, organisation } = now;
  const changes = before
    ? changedLines(policyLines(before.terms), policyLines(now.terms))
    : policyLines(now.terms);
  const title = t("register.replacedTitle", { version, name: organisation.name.slice(0, 80) });
  return (
    <section
      data-field="policy"
      aria-label={title}
      className="flex flex-col gap-2 rounded-list border border-edge bg-warn-soft p-3"
    >
      <p role="status" className="flex items-start gap-1.5 font-semibold text-warn">
        <TriangleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
        <span>{title}</span>
      </p>
      <p>
        {before ? t("register.replacedBody", { before: before.version }) : t("register.replacedBodyUnknown")}
      </p>
      {changes.length > 0 ? <TermsList lines={changes} /> : <p>{t("register.replacedSame")}</p>}
      <div className="flex flex-wrap gap-2">
        <Button onPress={() => onSettle("take")}>{t("register.replacedTake", { version })}</Button>
        <Button onPress={() => onSettle("keep")}>{t("register.replacedKeep")}</Button>
      </div>
    </section>
  );
}
