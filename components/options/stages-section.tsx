// What the stages of our CRMs mean, as the panel asked: to review, change and remove. Whoever said one may change it, and those
// who speak for the company; everyone reads.

import type { Member } from "#lib/contract/records.ts";
import { isSenior } from "#lib/contract/roles.ts";
import type { CrmStage, StageMeaning } from "#lib/contract/settings.ts";
import { stageInWords } from "#lib/domain/deal/crm-stage.ts";
import { meaningOptions } from "../brief/page-stage.tsx";
import { useActs } from "../deal/use-acts.ts";
import { LastChange } from "../history/last-change.tsx";
import { RowHistory } from "../history/row-history.tsx";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { Choice } from "../parts/choice.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { Placeholder } from "../parts/placeholder.tsx";
import { listLook } from "../parts/section.tsx";
import type { Say } from "../record/deal-view-props.ts";
import { useView } from "../surface/use-view.ts";

const MAX_TEXT = 80;

function StageRow({ stage, member, say }: { stage: CrmStage; member: Member | null; say: Say }) {
  const { act, busy, failure } = useActs();
  const known = useView("crms", {});
  const { id: stageId, crm, instance, text, pipeline, means, mappedBy, mappedAt } = stage;
  const crmName =
    [...(known?.crms ?? []), ...(known?.published ?? [])].find((each) => each.crm === crm)?.label ??
    t("stages.crmUnknown");
  const shown = stageInWords(stage).slice(0, MAX_TEXT);
  const mayChange = member !== null && (isSenior(member.role) || member.id === mappedBy.memberId);
  const map = (meaning: StageMeaning) =>
    act({
      command: "stage.map",
      mutation: { stageId, crm, instance, text, means: meaning, ...(pipeline && { pipeline }) },
    });
  const undo = () => void map(means).then((done) => done && say(t("plan.undone"), null));
  const change = async (meaning: StageMeaning) => {
    if (meaning !== means && (await map(meaning))) {
      say(t("stages.saved", { text: shown }), undo);
    }
  };
  const remove = async () => {
    if (await act({ command: "stage.unmap", mutation: { stageId } })) {
      say(t("stages.removed", { text: shown }), undo);
    }
  };
  return (
    <li className="flex flex-col gap-2 p-3">
      <div className="flex flex-wrap items-center gap-2">
        <div className="min-w-[min(14rem,100%)] flex-1">
          <p className="font-semibold">
            <Clamped text={stageInWords(stage)} />
          </p>
          <p className="text-small text-quiet">
            <Clamped text={`${crmName} ${instance}`} />
          </p>
        </div>
        <Choice
          label={t("stages.of", { text: shown })}
          labelHidden
          value={means}
          options={meaningOptions}
          readOnly={!mayChange}
          onChange={(meaning) => void change(meaning)}
          className="w-56 max-w-full"
        />
        {mayChange && (
          <Button
            look="quiet"
            busy={busy}
            aria-label={t("stages.removeNamed", { text: shown })}
            onPress={() => void remove()}
          >
            {t("stages.remove")}
          </Button>
        )}
      </div>
      <RowHistory rowId={stageId} of={shown} fallback={<LastChange by={mappedBy} at={mappedAt} />} />
      <Failure reason={failure} />
    </li>
  );
}

export function StagesSection({ member, say }: { member: Member | null; say: Say }) {
  const view = useView("settings", {});
  if (!view) return <Placeholder label={t("app.starting")} blocks={1} />;
  return (
    <div className="flex flex-col gap-3">
      <p className="text-quiet">{t("stages.lead")}</p>
      {view.stages.length === 0 ? (
        <p className="text-quiet">{t("stages.none")}</p>
      ) : (
        <ul aria-label={t("options.stages")} className={listLook}>
          {view.stages.map((stage) => (
            <StageRow key={stage.id} stage={stage} member={member} say={say} />
          ))}
        </ul>
      )}
    </div>
  );
}
