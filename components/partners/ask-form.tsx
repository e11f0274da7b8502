// Asks a partner for something at the company in view: what for, whom it is about, why. Says what the partner will see.
// What is half written outlives the panel.
import { useState } from "react";
import { z } from "zod";
import type { Partnership } from "#lib/contract/records.ts";
import { type Play, play } from "#lib/contract/words.ts";
import { responseHours } from "#lib/domain/play/response-hours.ts";
import { newId } from "#lib/util/new-id.ts";
import { useActs } from "../deal/use-acts.ts";
import { t } from "../messages/t.ts";
import type { Subject } from "../panel/subject.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { Choice } from "../parts/choice.tsx";
import { TextInput } from "../parts/text-input.tsx";
import type { Say } from "../record/deal-view-props.ts";
import { useBringBack } from "../surface/use-bring-back.ts";
import { useMemory } from "../surface/use-memory.ts";
import { useView } from "../surface/use-view.ts";

const kept = z.object({ play, stakeholder: z.string(), reason: z.string() });
const empty: z.infer<typeof kept> = { play: "intro", stakeholder: "", reason: "" };

export function AskForm({
  partnership,
  subject,
  opportunity,
  say,
  onClose,
}: {
  partnership: Partnership;
  subject: Subject;
  /** Its name as the page shows it; null on an account. */
  opportunity: string | null;
  say: Say;
  onClose(): void;
}) {
  const memory = useMemory(`ask:${partnership.id}:${subject.key}`, kept);
  const { run, act, busy, failure } = useActs();
  const bringBack = useBringBack(say);
  const coSell = useView("co_sell", {});
  const [missing, setMissing] = useState(false);
  const { partner } = partnership;
  const name = partner.name.slice(0, 80);
  const values = memory.value ?? empty;
  const set = (part: Partial<typeof empty>) => memory.put({ ...values, ...part });
  const [requestId] = useState(newId);
  const inRequest = { partnershipId: partnership.id, requestId };
  const send = async () => {
    const reason = values.reason.trim();
    if (reason === "") return setMissing(true);
    const stakeholder = values.stakeholder.trim() || null;
    const { customer } = subject;
    const asked = { play: values.play, customer, opportunity, stakeholder, reason };
    const done = await run([
      { actId: requestId, act: { command: "play.request", mutation: { ...inRequest, ...asked } } },
    ]);
    if (!done) return;
    memory.put(null);
    say(t("ask.sent", { partner: name, play: t(`play.${values.play}`) }), () => {
      const keepAs = newId();
      void act({ command: "play.withdraw", mutation: { ...inRequest, keepAs } }).then(
        (undone) => undone && say(t("ask.takenBack"), bringBack(keepAs, t("ask.back"))),
      );
    });
    onClose();
  };
  if (!memory.ready) return null;
  const customer = subject.customer.name.slice(0, 80);
  const plan = coSell?.plans.find((each) => each.partnership.id === partnership.id)?.rules ?? null;
  const due = responseHours(plan);
  return (
    <form
      aria-label={t("ask.title", { partner: name })}
      noValidate
      className="flex flex-col gap-3 rounded-list border border-edge p-3"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h2 className="font-semibold">{t("ask.title", { partner: name })}</h2>
      <Choice<Play>
        label={t("ask.what")}
        value={values.play}
        options={play.options.map((value) => ({ value, label: t(`play.${value}`) }))}
        onChange={(chosen) => set({ play: chosen })}
      />
      <TextInput
        autoFocus
        label={t("ask.whom", { customer })}
        hint={t("ask.whomHint")}
        value={values.stakeholder}
        maxLength={300}
        onChange={(stakeholder) => set({ stakeholder })}
      />
      <TextInput
        long
        isRequired
        label={t("ask.reason")}
        value={values.reason}
        maxLength={5_000}
        error={missing && values.reason.trim() === "" ? t("ask.reasonNeeded") : undefined}
        onChange={(reason) => set({ reason })}
      />
      <p className="text-small text-quiet">
        {opportunity
          ? t("ask.seen", { partner: name, customer, opportunity: opportunity.slice(0, 80) })
          : t("ask.seenNoOpportunity", { partner: name, customer })}
      </p>
      {/* Where the plan is not read yet the line is there and says nothing. */}
      <p className="min-h-4 text-small text-quiet">
        {coSell && t(`ask.due.${due.from}`, { count: due.hours, partner: name })}
      </p>
      <Failure reason={failure && t("ask.failed", { reason: failure })} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onPress={onClose}>{t("common.cancel")}</Button>
        <Button type="submit" busy={busy}>
          {t("ask.send")}
        </Button>
      </div>
    </form>
  );
}
