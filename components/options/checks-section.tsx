// From which stage on each check of a joint plan applies for our organisation. Saved as it is chosen; who may not change it reads
// it, and whom to ask.
import type { Member } from "#lib/contract/records.ts";
import { seniorRoles } from "#lib/contract/roles.ts";
import { type CheckFrom, type CheckSettings, checkFrom } from "#lib/contract/settings.ts";
import type { PlanCheck } from "#lib/contract/words.ts";
import { settingsFrom, startingSettings } from "#lib/domain/deal/check-settings.ts";
import { planCheckNames } from "#lib/domain/deal/plan-checks.ts";
import { newId } from "#lib/util/new-id.ts";
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
import { isAllowed, RoleGate } from "../setup/role-gate.tsx";
import { useView } from "../surface/use-view.ts";

const fromText = (from: CheckFrom) => (from === "never" ? t("checks.never") : t(`stage.${from}`));
const options = checkFrom.options.map((value) => ({ value, label: fromText(value) }));

function CheckRow({
  check,
  set,
  mayChange,
  say,
}: {
  check: PlanCheck;
  set: CheckSettings | null;
  mayChange: boolean;
  say: Say;
}) {
  const { act, failure } = useActs();
  const name = t(`check.${check}`);
  const from = settingsFrom(set)[check];
  const usual = startingSettings[check];
  const settingsId = set?.id ?? newId();
  const apply = (next: CheckFrom | null) =>
    act({ command: "check.apply", mutation: { settingsId, check, from: next } });
  const change = async (next: CheckFrom) => {
    const before = set?.from[check] ?? null;
    if (next === from) return;
    if (!(await apply(next === usual ? null : next))) return;
    const undo = () => void apply(before).then((done) => done && say(t("plan.undone"), null));
    say(t("checks.saved", { check: name }), undo);
  };
  return (
    <li className="flex flex-col gap-1 px-3 py-2">
      <div className="flex flex-wrap items-center gap-2">
        <div className="min-w-[min(12rem,100%)] flex-1">
          <p className="first-letter:uppercase">{name}</p>
          {from !== usual && (
            <p className="text-small text-quiet">{t("checks.usual", { from: fromText(usual) })}</p>
          )}
        </div>
        {from !== usual && mayChange && (
          <Button
            look="quiet"
            aria-label={t("checks.resetNamed", { check: name })}
            onPress={() => void change(usual)}
          >
            {t("checks.reset")}
          </Button>
        )}
        <Choice
          label={t("checks.of", { check: name })}
          labelHidden
          value={from}
          options={options}
          readOnly={!mayChange}
          onChange={(next) => void change(next)}
          className="w-44 max-w-full"
        />
      </div>
      <Failure reason={failure} />
    </li>
  );
}

export function ChecksSection({
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
  if (!view) return <Placeholder label={t("app.starting")} blocks={2} />;
  const { checks: set } = view;
  const mayChange = isAllowed(member, seniorRoles);
  return (
    <div className="flex flex-col gap-3">
      <p className="text-quiet">
        <Clamped text={t("checks.lead", { organisation: organisation.slice(0, 80) })} lines={3} />
      </p>
      {!mayChange && (
        <RoleGate member={member} members={members} roles={seniorRoles} organisation={organisation}>
          {null}
        </RoleGate>
      )}
      <div
        aria-hidden="true"
        className="-mb-2 flex justify-between gap-2 px-3 text-small font-semibold text-quiet max-sm:hidden"
      >
        <span>{t("checks.check")}</span>
        <span className="w-44">{t("checks.from")}</span>
      </div>
      <ul aria-label={t("options.checks")} className={listLook}>
        {planCheckNames.map((check) => (
          <CheckRow key={check} check={check} set={set} mayChange={mayChange} say={say} />
        ))}
      </ul>
      {set && (
        <RowHistory
          rowId={set.id}
          of={t("options.checks")}
          fallback={<LastChange by={set.changedBy} at={set.changedAt} />}
        />
      )}
    </div>
  );
}
