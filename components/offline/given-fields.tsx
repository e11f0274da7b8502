// Who said it there, by what authority, when, and with what document: the fields of everything that is recorded for a partner
// that does not use Tandem, and what they become. The document is named always, its link and note are not asked for.
import { z } from "zod";
import type { GivenWord } from "#lib/contract/offline.ts";
import { day } from "#lib/contract/plan.ts";
import { line, webLink } from "#lib/contract/shapes.ts";
import { t } from "../messages/t.ts";
import { DayField } from "../parts/day-field.tsx";
import { TextInput } from "../parts/text-input.tsx";

export type GivenValues = {
  name: string;
  authority: string;
  on: string | null;
  title: string;
  link: string;
  note: string;
};

/** Of the person noted for that partner; today, where the reader is. */
export const emptyGiven = (
  contact: { name: string; title: string | null } | null,
  now: number,
): GivenValues => ({
  name: contact?.name ?? "",
  authority: contact?.title ?? "",
  on: new Intl.DateTimeFormat("sv-SE").format(now),
  title: "",
  link: "",
  note: "",
});

const typed = z.object({
  name: line,
  authority: line,
  on: day,
  title: line,
  link: z.literal("").or(webLink),
  note: z.string().max(10_000),
});
export type GivenErrors = Partial<Record<keyof GivenValues, string>>;
const needed: Record<keyof GivenValues, () => string> = {
  name: () => t("offline.byNeeded"),
  authority: () => t("offline.authorityNeeded"),
  on: () => t("offline.onNeeded"),
  title: () => t("offline.docTitleNeeded"),
  link: () => t("offline.docLinkBad"),
  note: () => t("form.noteTooLong"),
};

/** `now`: milliseconds UTC; a day to come is no day on which anything was given. */
export function givenFrom(
  values: GivenValues,
  now: number,
): { given: GivenWord; errors: null } | { given: null; errors: GivenErrors } {
  const { data, error } = typed.safeParse({ ...values, link: values.link.trim() });
  const errors: GivenErrors = {};
  for (const { path } of error?.issues ?? []) {
    const field = typed.keyof().safeParse(path[0]).data;
    if (field) errors[field] = needed[field]();
  }
  if (data && data.on > new Intl.DateTimeFormat("sv-SE").format(now)) errors.on = needed.on();
  if (!data || Object.keys(errors).length > 0) return { given: null, errors };
  const { name, authority, on, title, link, note } = data;
  const document = { title, link: link === "" ? null : link, note: note.trim() === "" ? null : note.trim() };
  return { given: { by: { name, authority }, on, document }, errors: null };
}

const columns = "grid grid-cols-[repeat(auto-fit,minmax(min(10rem,100%),1fr))] gap-2";

export function GivenFields({
  values,
  errors,
  onChange,
}: {
  values: GivenValues;
  errors: GivenErrors;
  onChange(values: GivenValues): void;
}) {
  const set = (change: Partial<GivenValues>) => onChange({ ...values, ...change });
  return (
    <div className="flex flex-col gap-2">
      <div className={columns}>
        <TextInput
          isRequired
          label={t("offline.by")}
          value={values.name}
          error={errors.name}
          onChange={(name) => set({ name })}
        />
        <TextInput
          isRequired
          label={t("offline.authority")}
          hint={t("offline.authorityHint")}
          value={values.authority}
          error={errors.authority}
          onChange={(authority) => set({ authority })}
        />
        <DayField
          label={t("offline.on")}
          value={values.on}
          error={errors.on}
          onChange={(on) => set({ on })}
        />
      </div>
      <div className={columns}>
        <TextInput
          isRequired
          label={t("offline.docTitle")}
          hint={t("offline.docTitleHint")}
          value={values.title}
          error={errors.title}
          onChange={(title) => set({ title })}
        />
        <TextInput
          label={t("offline.docLink")}
          type="url"
          inputMode="url"
          value={values.link}
          error={errors.link}
          onChange={(link) => set({ link })}
        />
      </div>
      <TextInput
        long
        label={t("offline.docNote")}
        hint={t("offline.docNoteHint")}
        value={values.note}
        error={errors.note}
        onChange={(note) => set({ note })}
      />
    </div>
  );
}
