// What stands against submitting, live, each with the way to its field.
import { ChevronRight, CircleAlert, CircleCheck } from "lucide-react";
import type { RefObject } from "react";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { listLook } from "../parts/section.tsx";
import type { DealProblem } from "./deal-problems.ts";

/** Brings the keyboard to the field, wherever it is on the form. */
export function goToField(form: HTMLElement | null, field: DealProblem["at"]): void {
  const place = form?.querySelector(`[data-field="${field}"]`);
  const control = place?.querySelector<HTMLElement>("input, textarea, button, [tabindex]");
  control?.focus();
  (control ?? place)?.scrollIntoView({ block: "center" });
}

export function StandingAgainst({
  problems,
  form,
}: {
  problems: readonly DealProblem[];
  form: RefObject<HTMLElement | null>;
}) {
  const title = problems.length === 0 ? t("register.ready") : t("register.open", { count: problems.length });
  const Icon = problems.length === 0 ? CircleCheck : CircleAlert;
  return (
    <div className="flex flex-col gap-2">
      <p
        role="status"
        className={`flex items-center gap-1.5 font-semibold ${problems.length === 0 ? "text-good" : ""}`}
      >
        <Icon aria-hidden="true" className="size-3.5 shrink-0" />
        {title}
      </p>
      {problems.length > 0 && (
        <ul aria-label={title} className={listLook}>
          {problems.map(({ at, message }) => (
            <li key={message}>
              <Button
                look="quiet"
                className="!ml-0 w-full !justify-between !px-3 !font-normal"
                onPress={() => goToField(form.current, at)}
              >
                {message}
                <ChevronRight aria-hidden="true" className="size-4 shrink-0 text-quiet" />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
