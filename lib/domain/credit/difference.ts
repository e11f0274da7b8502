// What a new version of a statement changes for each organisation: what is paid on top or taken back. Called by
// `statement.ts`. Rule: Tandem credit rules, docs/decisions/005-credit.md.
import type { CreditStatement } from "../../contract/credit-statement.ts";
import { compare } from "./allocate.ts";
import { toMinor, toUnits } from "./money.ts";
import type { ParticipantSums } from "./sums.ts";

type Compared = Pick<CreditStatement, "version" | "pool" | "participants">;

/** New minus old, in minor units of their common currency; also for who takes part in one of both only. */
export function differenceFrom(
  previous: Compared,
  next: Compared,
): NonNullable<CreditStatement["difference"]> {
  const before = byOrganisation(previous);
  const after = byOrganisation(next);
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort(compare);
  return {
    fromVersion: previous.version,
    pool: minus(next.pool, previous.pool),
    participants: ids.map((organisationId) => {
      const was = before.get(organisationId);
      const is = after.get(organisationId);
      const change = (sum: Exclude<keyof ParticipantSums, "organisationId">) =>
        minus(is?.[sum] ?? "0", was?.[sum] ?? "0");
      return {
        organisationId,
        amount: change("amount"),
        kept: change("kept"),
        held: change("held"),
        payable: change("payable"),
      };
    }),
  };
}

const byOrganisation = ({ participants }: Compared) =>
  new Map(participants.map((sums) => [sums.organisationId, sums]));
const minus = (a: string, b: string): string => toMinor(toUnits(a) - toUnits(b));
