// Where the joint plan stands otherwise for another company in the deal, because it asks for other things: both numbers, and the
// checks that differ. Called under the list of gaps.
import type { PlanCheck } from "#lib/contract/words.ts";
import type { Difference, SideStanding } from "#lib/domain/deal/side-standing.ts";
import type { DealView } from "#lib/messaging/surface-port.ts";
import { nameNow } from "../deal/name-now.ts";
import { listed } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Clamped } from "../parts/clamped.tsx";

const ways: readonly Difference["they"][] = ["asks", "waives", "marks", "passes"];

function inWords(differences: readonly Difference[]): string {
  const of = (way: Difference["they"]): PlanCheck[] =>
    differences.filter(({ they }) => they === way).map(({ check }) => check);
  return ways
    .filter((way) => of(way).length > 0)
    .map((way) => t(`side.${way}`, { checks: listed(of(way).map((check) => t(`check.${check}`))) }))
    .join("; ");
}

export function OtherSides({ deal, ourId }: { deal: DealView; ourId: string }) {
  const { others, completeness } = deal.checks;
  const { terms } = deal.registration;
  if (others.length === 0 || !terms) return null;
  const line = ({ organisationId, completeness: theirs, differences }: SideStanding) =>
    t("side.line", {
      held: completeness.held,
      of: completeness.of,
      theirHeld: theirs.held,
      theirOf: theirs.of,
      name: nameNow(deal, organisationId, ourId),
      list: inWords(differences),
    });
  return (
    <ul aria-label={t("side.label")} className="flex list-none flex-col gap-1 text-small text-quiet">
      {others.map((side) => (
        <li key={side.organisationId}>
          <Clamped text={line(side)} lines={3} />
        </li>
      ))}
    </ul>
  );
}
