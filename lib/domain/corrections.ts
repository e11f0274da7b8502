// Which overlaps a correction is about, said once for devices; the database says the same where it matches
// (`server/db/migrations/20261129T1600-corrections.ts`). Called by the mutators, by replay and by views.
import type { OverlapCorrection } from "../contract/correction.ts";
import type { Overlap } from "../contract/records.ts";
import { nameKey } from "./company-name.ts";
import type { RowChange } from "./mutators/mutator.ts";

/** What a correction is said of. */
export type Subject = {
  partnerId: string;
  ours: { id: string; domain: string | null };
  theirs: { name: string; domain: string | null };
};

export const stands = ({ takenBack }: OverlapCorrection): boolean => takenBack === null;

/** One website is one company; where one of the two has none, the name says it. */
function isTheirs({ theirs, nameKey: key }: OverlapCorrection, company: Subject["theirs"]): boolean {
  if (theirs.domain !== null && company.domain !== null) return theirs.domain === company.domain;
  return key !== "" && key === nameKey(company.name);
}

/** The account itself, or another row of ours with its website. */
export function isOfAccount({ accountId, ours }: OverlapCorrection, account: Subject["ours"]): boolean {
  return accountId === account.id || (ours.domain !== null && ours.domain === account.domain);
}

/** The correction that stands for these two companies, whatever it says. */
export function standingCorrection(
  { partnerId, ours, theirs }: Subject,
  corrections: readonly OverlapCorrection[],
): OverlapCorrection | null {
  const isMeant = (each: OverlapCorrection) =>
    stands(each) && each.partnerId === partnerId && isOfAccount(each, ours) && isTheirs(each, theirs);
  return corrections.find(isMeant) ?? null;
}

/** Whether one of ours says that this overlap is none: a device knows it before matching does. */
export function isDenied(
  { theirs }: Pick<Overlap, "theirs">,
  partnerId: string,
  ours: Subject["ours"],
  corrections: readonly OverlapCorrection[],
): boolean {
  return standingCorrection({ partnerId, ours, theirs }, corrections)?.says === "not_same";
}

/** Kept in step with changes of other rows, too. Called by the device's replay. */
export function correctionsAfter(held: OverlapCorrection[], change: RowChange): OverlapCorrection[] {
  if (change.entity !== "overlap_correction") return held;
  const id = change.op === "put" ? change.row.id : change.id;
  const others = held.filter((each) => each.id !== id);
  return change.op === "put" ? [...others, change.row] : others;
}
