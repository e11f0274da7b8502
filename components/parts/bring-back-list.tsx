// Things that were removed and can come back: one quiet line until it is opened, then what, who, when, until when, and the way
// back. Called by the places where such things are missed: touchpoints, requests, drafts, refused items.
import { RotateCcw } from "lucide-react";
import { Button as AriaButton } from "react-aria-components/Button";
import { Disclosure, DisclosurePanel } from "react-aria-components/Disclosure";
import { t } from "../messages/t.ts";
import { Button } from "./button.tsx";
import { Clamped } from "./clamped.tsx";
import { listLook } from "./section.tsx";

export type Gone = {
  id: string;
  what: string;
  /** Who and when. */
  by: string;
  /** Until when it can come back. */
  until: string;
  /** null: not for this person. */
  onBack: (() => void) | null;
};

export function BringBackList({ title, items }: { title: string; items: readonly Gone[] }) {
  if (items.length === 0) return null;
  return (
    <Disclosure className="flex flex-col gap-2">
      <AriaButton
        slot="trigger"
        className="min-h-6 self-start rounded-control border-0 bg-transparent px-0 text-small font-semibold text-accent data-hovered:underline"
      >
        {title}
      </AriaButton>
      <DisclosurePanel>
        <ul aria-label={title} className={listLook}>
          {items.map(({ id, what, by, until, onBack }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2">
              <div className="flex min-w-[min(9rem,100%)] flex-1 flex-col">
                <Clamped text={what} lines={3} className="text-quiet" />
                <span className="text-small text-quiet">
                  <Clamped text={by} />
                </span>
                <span className="text-small text-quiet">{until}</span>
              </div>
              {onBack && (
                <Button aria-label={`${t("plan.bringBack")}: ${what.slice(0, 80)}`} onPress={onBack}>
                  <RotateCcw aria-hidden="true" className="size-3.5" />
                  {t("plan.bringBack")}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </DisclosurePanel>
    </Disclosure>
  );
}
