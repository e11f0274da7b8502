// The two-click form, docked under the panel's content so that the partner stays in sight while writing.
// Everything is prefilled; Save is one press away; what makes it evidence is folded away below. What is typed survives a
// reload of the panel.
import { zodResolver } from "@hookform/resolvers/zod";
import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import { Controller, useForm } from "react-hook-form";
import type { Member, Organisation, Partnership } from "#lib/contract/records.ts";
import type { Customer } from "#lib/contract/shapes.ts";
import { touchpointType } from "#lib/contract/words.ts";
import { isOffline } from "#lib/domain/deal/offline.ts";
import type { FixPlace } from "#lib/domain/deal/plan-checks.ts";
import type { DealView, PartnerInAccount } from "#lib/messaging/surface-port.ts";
import { FillPlace } from "../fill/fill-place.tsx";
import { kindOf } from "../fill/kind-of.ts";
import { useFill } from "../fill/use-fill.ts";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { Choice } from "../parts/choice.tsx";
import { TextInput } from "../parts/text-input.tsx";
import { focusDeal } from "../record/focus-deal.ts";
import { useView } from "../surface/use-view.ts";
import { ActedFor, mayActFor } from "./acted-for.tsx";
import { openDeals, readersOf } from "./audience.ts";
import { AudiencePicker } from "./audience-picker.tsx";
import { type DraftValues, draftValues } from "./draft.ts";
import { EvidenceFields } from "./evidence-fields.tsx";
import { FirstConversation } from "./first-conversation.tsx";
import { NoteAudience } from "./note-audience.tsx";
import { WhenField } from "./when-field.tsx";

/** A device's clock may run ahead of the person by a little. */
const AHEAD = 5 * 60_000;
const types = touchpointType.options.map((value) => ({ value, label: t(`type.${value}`) }));

const isField = (target: EventTarget): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches("input:not([type=file]), textarea, [role=spinbutton]"));

export function TouchpointForm({
  initial,
  customer,
  partners,
  partnerships,
  deals,
  us,
  me,
  now,
  failure,
  takesFocus,
  onChange,
  onFix,
  onSave,
  onClose,
}: {
  initial: DraftValues;
  customer: Customer;
  /** In this account. */
  partners: readonly PartnerInAccount[];
  partnerships: readonly Partnership[];
  /** Of the record in view. */
  deals: readonly DealView[];
  us: Organisation;
  me: Member;
  now(): number;
  failure: string | null;
  /** Only where the person just asked for the form: the keyboard may be in the CRM's page. */
  takesFocus: boolean;
  /** Called with every edit, to be kept. */
  onChange(values: DraftValues): void;
  /** Leads to the field that closes a gap of this deal. */
  onFix(dealId: string, place: FixPlace): void;
  onSave(values: DraftValues): Promise<void>;
  onClose(): void;
}) {
  const form = useForm<DraftValues>({ resolver: zodResolver(draftValues), defaultValues: initial });
  const { control, handleSubmit, watch, setError, formState } = form;
  const save = useRef<HTMLFormElement>(null);
  const keep = useRef(onChange);
  keep.current = onChange;
  useEffect(() => {
    const kept = watch((_, { name }) => name && keep.current(form.getValues()));
    return () => kept.unsubscribe();
  }, [watch, form]);
  const submit = handleSubmit(async (values) => {
    if (values.occurredAt !== null && values.occurredAt > now() + AHEAD) {
      setError("occurredAt", { message: t("form.whenFuture") });
      return;
    }
    await onSave(values);
  });
  const values = watch();
  const { errors } = formState;
  const open = openDeals(deals);
  const deal = open.find((each) => each.deal.id === values.dealId) ?? focusDeal(deals);
  // Nobody there could see it.
  const seeing = partnerships.filter((each) => !isOffline(each));
  const readers = readersOf(values, open, seeing, us);
  const chosenDeal = open.find((each) => each.deal.id === values.dealId) ?? null;
  const write = (next: Partial<DraftValues>) => {
    for (const [name, value] of Object.entries(next)) {
      form.setValue(draftValues.keyof().parse(name), value, { shouldValidate: formState.isSubmitted });
    }
  };
  const members = useView("partnerships", {})?.members ?? [me];
  const filler = useFill({
    values: form.getValues,
    typeWasChosen: formState.dirtyFields.type === true,
    known: { customer, us, members, partnerships, partners },
    myAddress: me.email,
    write,
  });
  return (
    <form
      ref={save}
      aria-label={t("form.title")}
      onSubmit={submit}
      onPaste={(event) => {
        const { files } = event.clipboardData;
        const text = event.clipboardData.getData("text/plain");
        // Words pasted into a field are that field's; an invitation or a mail never is meant to be.
        const isWords =
          files.length === 0 && (text === "" || (isField(event.target) && kindOf(text) === "text"));
        if (isWords) return;
        event.preventDefault();
        if (files.length > 0) filler.take([...files]);
        else filler.takeText(text);
      }}
      // Before the button it may be on takes Enter for itself.
      onKeyDownCapture={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          event.stopPropagation();
          if (!formState.isSubmitting) save.current?.requestSubmit();
        }
      }}
      className="tandem-enter flex max-h-[75vh] flex-col border-t border-line bg-ground"
    >
      <div className="flex items-center gap-2 pt-2 pr-2 pl-4">
        <h2 className="line-clamp-2 min-w-0 flex-1 font-semibold">
          {t("form.title")}{" "}
          <span className="font-normal text-quiet">{t("form.on", { account: customer.name })}</span>
        </h2>
        <Button look="icon" aria-label={t("form.close")} onPress={onClose}>
          <X aria-hidden="true" className="size-4" />
        </Button>
      </div>
      <div className="relative flex min-h-0 flex-col gap-2 overflow-auto px-4 pt-1 pb-2">
        <FillPlace filler={filler} />
        <div className="grid grid-cols-[repeat(auto-fit,minmax(min(8.5rem,100%),1fr))] gap-2">
          <Controller
            control={control}
            name="type"
            render={({ field }) => (
              <Choice label={t("form.type")} value={field.value} options={types} onChange={field.onChange} />
            )}
          />
          <Controller
            control={control}
            name="person"
            render={({ field, fieldState }) => (
              <TextInput
                label={t("form.who")}
                value={field.value}
                onChange={field.onChange}
                onBlur={field.onBlur}
                error={fieldState.error?.message}
              />
            )}
          />
          <Controller
            control={control}
            name="occurredAt"
            render={({ field, fieldState }) => (
              <WhenField
                value={field.value}
                now={now()}
                error={fieldState.error?.message}
                onChange={field.onChange}
              />
            )}
          />
        </div>
        <ActedFor
          value={values.actedFor}
          options={mayActFor(chosenDeal, partnerships, us.id)}
          us={us}
          counts={!chosenDeal || chosenDeal.registration.terms?.payerId === us.id}
          onChange={(actedFor) => {
            const contact = partnerships.find(({ partner }) => partner.id === actedFor?.id)?.offline?.contact;
            write({ actedFor, ...(contact ? { person: contact.name } : {}) });
          }}
        />
        {deal && (
          <FirstConversation
            deal={deal}
            type={values.type}
            ourId={us.id}
            onFix={(place) => onFix(deal.deal.id, place)}
          />
        )}
        <Controller
          control={control}
          name="note"
          render={({ field, fieldState }) => (
            <TextInput
              long
              autoFocus={takesFocus}
              label={t("form.note")}
              placeholder={t("form.notePlaceholder")}
              value={field.value}
              onChange={field.onChange}
              onBlur={field.onBlur}
              error={fieldState.error?.message}
            />
          )}
        />
        {values.note.trim() !== "" && (
          <Controller
            control={control}
            name="noteVisibility"
            render={({ field }) => (
              <NoteAudience
                value={field.value}
                canShare={values.dealId !== null || values.partnershipIds.length > 0}
                onChange={field.onChange}
              />
            )}
          />
        )}
        <EvidenceFields
          key={filler.round}
          values={values}
          errors={{
            link: errors.link?.message,
            people: values.people.map((_, index) => errors.people?.[index]?.name?.message),
            nextDate: errors.nextDate?.message,
          }}
          deal={deal}
          readers={readers}
          ourId={us.id}
          onChange={write}
        />
        <Failure reason={failure} />
      </div>
      <div className="flex flex-wrap items-center gap-2 border-t border-line px-4 py-2">
        <div className="flex min-w-0 flex-1 basis-40">
          <AudiencePicker
            partnerships={seeing}
            deals={open}
            ourId={us.id}
            chosen={values}
            onChange={({ dealId, partnershipIds }) => {
              const next = { dealId, partnershipIds: [...partnershipIds] };
              const owners = readersOf(next, open, seeing, us);
              const isOwner = owners.some(({ id }) => id === values.nextOwner);
              const inDeal = open.find((each) => each.deal.id === dealId) ?? null;
              const actors = mayActFor(inDeal, partnerships, us.id);
              const isActor = actors.some(({ id }) => id === values.actedFor?.id);
              write({
                ...next,
                ...(isOwner ? {} : { nextOwner: "", nextPerson: "" }),
                ...(isActor ? {} : { actedFor: null }),
              });
            }}
          />
        </div>
        <kbd className="font-sans text-small text-quiet max-[359px]:hidden">{t("form.shortcut")}</kbd>
        <Button look="primary" type="submit" busy={formState.isSubmitting}>
          {formState.isSubmitting ? t("form.saving") : t("form.save")}
        </Button>
      </div>
    </form>
  );
}
