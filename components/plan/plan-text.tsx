// A text of the plan that both sides write: a long one, merged with what the others write, and a line, of which the later
// stands and the other is kept. Saves by itself.
import type { Field } from "#lib/contract/plan.ts";
import type { Edit, TextEdit } from "#lib/contract/plan-mutations.ts";
import type { Act } from "#lib/messaging/surface-port.ts";
import { newId } from "#lib/util/new-id.ts";
import { t } from "../messages/t.ts";
import { plainText } from "../parts/clamped.tsx";
import { labelLook, TextInput } from "../parts/text-input.tsx";
import { asText } from "./edits.ts";
import { FieldNote } from "./field-note.tsx";
import { KeptValues } from "./kept-values.tsx";
import { useHand } from "./plan-context.tsx";
import { useTextSession } from "./use-text-session.ts";

const MAX_TEXT = 10_000;
const MAX_LINE = 300;

/** For who may only read it: the text, and no control. */
export function ReadText({
  label,
  labelHidden = false,
  text,
}: {
  label: string;
  labelHidden?: boolean;
  text: string;
}) {
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <span className={labelHidden ? "sr-only" : labelLook}>{label}</span>
      <p dir="auto" className={`whitespace-pre-wrap ${text.trim() === "" ? "text-quiet" : ""}`}>
        {text.trim() === "" ? t("plan.empty") : plainText(text)}
      </p>
    </div>
  );
}

export function PlanText({
  name,
  label,
  labelHidden = false,
  placeholder,
  field,
  rowId,
  closed,
  toAct,
}: {
  name: string;
  label: string;
  labelHidden?: boolean;
  placeholder: string;
  field: Field<string> | null;
  rowId: string | undefined;
  /** To be read only. */
  closed: boolean;
  toAct(edit: TextEdit): Act;
}) {
  const { run, say, write } = useHand();
  const over = (text: string, base: { version: string | null; text: string }, version: string): TextEdit => ({
    value: text,
    version,
    base: base.version,
    settles: [],
    baseText: base.text,
  });
  const writing = useTextSession({
    name,
    standing: { version: field?.version ?? null, text: field?.value ?? "" },
    isReady: () => true,
    send: (text, base, version) => run([toAct(over(text, base, version))]),
    onSaved: (begun, last) =>
      say(t("plan.saved", { what: label }), () => {
        const acts = [toAct(over(begun.text, last, newId()))];
        void write({ acts, said: t("plan.undone"), back: [] });
      }),
  });
  return (
    <div className="flex min-w-0 flex-col gap-1">
      {closed && !writing.session ? (
        <ReadText label={label} labelHidden={labelHidden} text={writing.text} />
      ) : (
        <TextInput
          long
          label={label}
          labelHidden={labelHidden}
          placeholder={placeholder}
          value={writing.text}
          maxLength={MAX_TEXT}
          isReadOnly={closed}
          onChange={writing.type}
          onBlur={writing.leave}
        />
      )}
      <FieldNote field={field} writing={writing} rowId={rowId} isLong showsAuthor />
      <KeptValues
        label={label}
        field={field}
        inWords={(value) => value || t("plan.emptied")}
        toAct={(step) => toAct(asText(step))}
        disabled={closed}
      />
    </div>
  );
}

export function PlanLine({
  name,
  label,
  field,
  closed,
  isRequired = false,
  problem,
  type = "text",
  toAct,
}: {
  name: string;
  label: string;
  field: Field<string | null>;
  /** To be read only. */
  closed: boolean;
  isRequired?: boolean;
  /** Why a text may not be saved; null: it may. */
  problem?: (text: string) => string | null;
  type?: "text" | "url";
  /** An emptied line arrives as null. */
  toAct(edit: Edit<string | null>): Act;
}) {
  const { run, say, write } = useHand();
  const wrong = (text: string) =>
    text.trim() === ""
      ? isRequired
        ? t("plan.needed", { what: label })
        : null
      : (problem?.(text.trim()) ?? null);
  const edit = (text: string, base: string | null, version: string): Edit<string | null> => ({
    value: text.trim() || null,
    version,
    base,
    settles: [],
  });
  const writing = useTextSession({
    name,
    standing: { version: field.version, text: field.value ?? "" },
    isReady: (text) => wrong(text) === null,
    send: (text, base, version) => run([toAct(edit(text, base.version, version))]),
    onSaved: (begun, last) =>
      say(t("plan.saved", { what: label }), () => {
        const acts = [toAct(edit(begun.text, last.version, newId()))];
        void write({ acts, said: t("plan.undone"), back: [] });
      }),
  });
  return (
    <div className="flex min-w-0 flex-col gap-1">
      {closed && !writing.session ? (
        <ReadText label={label} text={writing.text} />
      ) : (
        <TextInput
          label={label}
          type={type}
          value={writing.text}
          maxLength={type === "url" ? 2_000 : MAX_LINE}
          isReadOnly={closed}
          error={(writing.session && wrong(writing.text)) ?? undefined}
          onChange={writing.type}
          onBlur={writing.leave}
        />
      )}
      <FieldNote field={field} writing={writing} rowId={undefined} isLong={false} showsAuthor={false} />
      <KeptValues
        label={label}
        field={field}
        inWords={(value) => value ?? t("plan.emptied")}
        toAct={({ edit: made }) => toAct(made)}
        disabled={closed}
      />
    </div>
  );
}
