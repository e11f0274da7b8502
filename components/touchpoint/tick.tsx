// The box of a menu item that can be on or off.
import { Check } from "lucide-react";

export function Tick({ on }: { on: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={`inline-flex size-4 shrink-0 items-center justify-center rounded-[0.25rem] border ${on ? "border-accent bg-accent text-on-accent" : "border-field"}`}
    >
      {on && <Check className="size-3" strokeWidth={3} />}
    </span>
  );
}
