// Small print of a field of the plan: what became of what was typed, who else changed it meanwhile, who wrote it last. What
// was refused says why and stays in the field.
import { CircleAlert, CloudUpload, TriangleAlert } from "lucide-react";
import type { Version } from "#lib/contract/plan.ts";
import { ago } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { useHand } from "./plan-context.tsx";
import type { TextField } from "./use-text-session.ts";

/** "Priya Nair, Lumen Analytics". */
export function useAuthorName() {
  const { nameOf } = useHand();
  return ({ edited }: Pick<Version<unknown>, "edited">) =>
    t("plan.author", { person: edited.person.name, name: nameOf(edited.organisationId) });
}

/** Rows that the server does not have yet. */
export function SavedHere() {
  return (
    <span className="inline-flex items-center gap-1 text-small text-quiet">
      <CloudUpload aria-hidden="true" className="size-3 shrink-0" />
      {t("plan.savedHere")}
    </span>
  );
}

/** Why something was not taken. */
export function Refused({ reason, children }: { reason: string | null; children?: React.ReactNode }) {
  if (reason === null) return null;
  return (
    <div role="alert" className="flex flex-wrap items-center gap-x-2 text-bad">
      <span className="flex min-w-0 items-start gap-1.5">
        <CircleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
        {reason}
      </span>
      {children}
    </div>
  );
}

export function FieldNote({
  field,
  writing,
  rowId,
  isLong,
  showsAuthor,
}: {
  field: Version<string | null> | null;
  writing: TextField;
  rowId: string | undefined;
  /** Long texts are merged; of short ones the later stands. */
  isLong: boolean;
  showsAuthor: boolean;
}) {
  const { isPending, now } = useHand();
  const author = useAuthorName();
  const { session } = writing;
  const theirs = field && session?.isNew(field.version) ? field : null;
  return (
    <>
      {session && (
        <Refused reason={session.failure}>
          <Button look="link" onPress={writing.retry}>
            {t("common.tryAgain")}
          </Button>
          <Button look="link" onPress={writing.discard}>
            {t("plan.discard")}
          </Button>
        </Refused>
      )}
      {theirs && (
        <div
          role="status"
          className="flex flex-col rounded-control bg-warn-soft px-2 py-1 text-small text-warn"
        >
          <span className="flex items-start gap-1.5 font-semibold">
            <TriangleAlert aria-hidden="true" className="mt-0.5 size-3 shrink-0" />
            {t(isLong ? "plan.changedMerged" : "plan.changedKept", { author: author(theirs) })}
          </span>
          <Clamped text={theirs.value ?? t("plan.emptied")} lines={3} />
        </div>
      )}
      <FieldStatus
        text={
          session?.isSending || (session?.isUnsent && session.failure === null)
            ? t("plan.saving")
            : !theirs && field && showsAuthor
              ? t("plan.lastEdit", { author: author(field), when: ago(field.edited.at, now) })
              : null
        }
        isSavedHere={!session?.isUnsent && isPending(rowId)}
      />
    </>
  );
}

function FieldStatus({ text, isSavedHere }: { text: string | null; isSavedHere: boolean }) {
  if (isSavedHere) return <SavedHere />;
  return text === null ? null : <p className="text-small text-quiet">{text}</p>;
}
