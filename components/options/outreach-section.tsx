// Within how many days of our own next contact another side's is warned about. Our organisation's alone; saved as it is chosen.
// Beside the checks in the options.
import type { Member } from "#lib/contract/records.ts";
import { seniorRoles } from "#lib/contract/roles.ts";
import { USUAL_OUTREACH_DAYS } from "#lib/contract/settings.ts";
import { newId } from "#lib/util/new-id.ts";
import { useActs } from "../deal/use-acts.ts";
import { LastChange } from "../history/last-change.tsx";
import { RowHistory } from "../history/row-history.tsx";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Choice } from "../parts/choice.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { Placeholder } from "../parts/placeholder.tsx";
import type { Say } from "../record/deal-view-props.ts";
import { isAllowed, RoleGate } from "../setup/role-gate.tsx";
import { useView } from "../surface/use-view.ts";

const offered = [0, 1, 2, 3, 5, 7, 10, 14, 21, 30];
const inWords = (days: number): string =>
  days === 0 ? t("outreach.never") : t("outreach.days", { count: days });

export function OutreachSection({
  member,
  members,
  organisation,
  say,
}: {
  member: Member | null;
  members: readonly Member[];
  organisation: string;
  say: Say;
}) {
  const view = useView("settings", {});
  const { act, failure } = useActs();
  if (!view) return <Placeholder label={t("app.starting")} blocks={1} />;
  const { outreach: set } = view;
  const days = set?.days ?? USUAL_OUTREACH_DAYS;
  const mayChange = isAllowed(member, seniorRoles);
  const settingId = set?.id ?? newId();
  const put = (next: number) => act({ command: "outreach.set", mutation: { settingId, days: next } });
  const change = async (next: number) => {
    if (next === days || !(await put(next))) return;
    const undo = () => void put(days).then((done) => done && say(t("plan.undone"), null));
    say(t("outreach.saved", { days: inWords(next) }), undo);
  };
  const options = [...new Set([...offered, days])]
    .sort((a, b) => a - b)
    .map((value) => ({ value: String(value), label: inWords(value) }));
  return (
    <div className="flex flex-col gap-3">
      <p className="text-quiet">
        <Clamped text={t("outreach.lead", { organisation: organisation.slice(0, 80) })} lines={3} />
      </p>
      {!mayChange && (
        <RoleGate member={member} members={members} roles={seniorRoles} organisation={organisation}>
          {null}
        </RoleGate>
      )}
      <Choice
        label={t("outreach.within")}
        value={String(days)}
        options={options}
        readOnly={!mayChange}
        onChange={(next) => void change(Number(next))}
        className="w-44 max-w-full"
      />
      <Failure reason={failure} />
      {set ? (
        <RowHistory
          rowId={set.id}
          of={t("options.outreach")}
          fallback={<LastChange by={set.changedBy} at={set.changedAt} />}
        />
      ) : (
        <p className="text-small text-quiet">{t("outreach.usual")}</p>
      )}
    </div>
  );
}
