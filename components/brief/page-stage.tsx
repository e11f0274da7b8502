// What the CRM's page says of the stage: asks once what an unknown text means, then offers what follows from it. Called by the
// Brief and the plan of the record in view. Never changes the deal by itself.
import { useState } from "react";
import { type StageMeaning, stageMeaning } from "#lib/contract/settings.ts";
import type { DealOutcome, DealStage } from "#lib/contract/words.ts";
import { stageInWords } from "#lib/domain/deal/crm-stage.ts";
import { stageOffer } from "#lib/domain/deal/stage-offer.ts";
import type { ShownStage } from "#lib/messaging/settings-view.ts";
import type { DealView } from "#lib/messaging/surface-port.ts";
import { newId } from "#lib/util/new-id.ts";
import type { Me } from "../deal/begin-deal.ts";
import { useActs } from "../deal/use-acts.ts";
import { date } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { Choice } from "../parts/choice.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { settingStage } from "../plan/stage-acts.ts";
import type { Say } from "../record/deal-view-props.ts";
import { usePlatform } from "../surface/surface-context.tsx";

export const meaningOptions = stageMeaning.options.map((value) => ({ value, label: t(`meaning.${value}`) }));

const box = "flex flex-col gap-2 rounded-list border border-line p-3";
const MAX_TEXT = 80;

function AskMeaning({ stage, me, say }: { stage: ShownStage; me: Me; say: Say }) {
  const { act, busy, failure } = useActs();
  const [means, setMeans] = useState(stage.guess);
  const { crm, instance, text, pipeline } = stage;
  const shown = stageInWords(stage).slice(0, MAX_TEXT);
  const save = async () => {
    const stageId = newId();
    const mapped = { stageId, crm, instance, text, means, ...(pipeline && { pipeline }) };
    if (!(await act({ command: "stage.map", mutation: mapped }))) return;
    say(t("crmStage.mapped", { text: shown, means: t(`meaning.${means}`) }), () => {
      const undone = act({ command: "stage.unmap", mutation: { stageId } });
      void undone.then((done) => done && say(t("plan.undone"), null));
    });
  };
  return (
    <section aria-label={t("crmStage.label")} className={box}>
      <div className="flex flex-wrap items-end gap-2">
        <Choice<StageMeaning>
          label={t("crmStage.ask", { text: shown })}
          value={means}
          options={meaningOptions}
          onChange={(next) => setMeans(next)}
          className="min-w-[min(11rem,100%)] flex-1"
        />
        <Button busy={busy} onPress={() => void save()}>
          {t("crmStage.save")}
        </Button>
      </div>
      <p className="text-small text-quiet">
        <Clamped
          text={t("crmStage.once", { organisation: me.organisation.name.slice(0, MAX_TEXT) })}
          lines={2}
        />
      </p>
      <Failure reason={failure} />
    </section>
  );
}

type PageStageProps = {
  stage: ShownStage | null;
  deal: DealView;
  me: Me;
  say: Say;
  /** Leads to reporting how the deal ended. */
  onOutcome(outcome: DealOutcome): void;
};

function Offer({ stage, deal, me, say, onOutcome }: PageStageProps & { stage: ShownStage }) {
  const { act, busy, failure } = useActs();
  const { now } = usePlatform();
  const ourId = me.organisation.id;
  const own = deal.plan.stages.find(({ organisationId }) => organisationId === ourId);
  const outcome =
    deal.credit.reports.find(({ organisationId }) => organisationId === ourId)?.outcome ?? "open";
  const { mapped } = stage;
  const offer = mapped && stageOffer(mapped.means, { stage: own?.stage.value ?? null, outcome });
  if (!mapped || !offer) return null;
  const isOutcome = offer.offer === "outcome";
  if (!deal.may[isOutcome ? "deal.outcome.report" : "plan.stage.set"].allowed) return null;
  if (isOutcome && deal.asked.some(({ command }) => command === "deal.outcome.report")) return null;
  const update = async (wanted: DealStage) => {
    const { acts, back } = settingStage(deal.deal.id, own, wanted);
    for (const each of acts) if (!(await act(each))) return;
    say(t("crmStage.updated", { stage: t(`stage.${wanted}`) }), () => {
      for (const each of back) void act(each).then((done) => done && say(t("plan.undone"), null));
    });
  };
  return (
    <section aria-label={t("crmStage.label")} className={box}>
      <div className="flex flex-wrap items-center gap-2">
        <div className="min-w-[min(11rem,100%)] flex-1">
          <p>
            {isOutcome
              ? t(`crmStage.says.${offer.outcome}`)
              : t("crmStage.says.stage", { stage: t(`stage.${offer.stage}`) })}
          </p>
          <p className="text-small text-quiet">
            <Clamped
              text={t("crmStage.source", {
                text: stageInWords(mapped).slice(0, MAX_TEXT),
                means: t(`meaning.${mapped.means}`),
                name: mapped.mappedBy.name.slice(0, MAX_TEXT),
                date: date(mapped.mappedAt, now()),
              })}
              lines={2}
            />
          </p>
        </div>
        <Button busy={busy} onPress={() => (isOutcome ? onOutcome(offer.outcome) : void update(offer.stage))}>
          {t(isOutcome ? "crmStage.report" : "crmStage.update")}
        </Button>
      </div>
      <Failure reason={failure} />
    </section>
  );
}

export function PageStage({ stage, ...props }: PageStageProps) {
  // Of another record of the same customer the page says nothing about this deal.
  if (!stage || !props.deal.isThisRecord || !props.deal.may["deal.link"].allowed) return null;
  if (stage.mapped) return <Offer stage={stage} {...props} />;
  return <AskMeaning key={stageInWords(stage)} stage={stage} me={props.me} say={props.say} />;
}
