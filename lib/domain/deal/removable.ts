// Rows that can be removed while somebody else edits them, the same whichever arrives first: what was edited unseen stands
// and says so, and an edit brings a removed row back. Called by the mutators of the joint plan and of co-sell plans.
import type { Author, Field } from "../../contract/plan.ts";

export type Removable = {
  createdBy: Author;
  removed: Author | null;
  revived: { removed: Author; edited: Author } | null;
};

/** Every version that a person sees in these fields: what a removal names as seen. */
export const versionsOf = (fields: readonly Field<unknown>[]): string[] =>
  fields.flatMap(({ version, replaced }) => [version, ...replaced.map((each) => each.version)]);

/** An edit brings a removed row back, and the row says so. */
export function afterEdit({ removed, revived }: Removable, edited: Author) {
  return { removed: null, revived: removed ? { removed, edited } : revived };
}

/** `fields`: of the row, whatever they hold. */
export function afterRemoval(
  row: Removable,
  fields: readonly Field<unknown>[],
  seen: readonly string[],
  removed: Author,
) {
  if (versionsOf(fields).every((version) => seen.includes(version))) return { removed, revived: null };
  const unseen = fields
    .filter(({ version }) => !seen.includes(version))
    .map(({ edited }) => edited)
    .sort((a, b) => b.at - a.at);
  return { removed: null, revived: { removed, edited: unseen[0] ?? row.createdBy } };
}
