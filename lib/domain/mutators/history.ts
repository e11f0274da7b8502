// Adds to what a command changed the row that tells of it: in its deal, in its partnership, or to us alone. Called by the
// registry for every command, on device and server alike: no mutator tells of itself. Never tells others of what they may not
// read, nor of a draft.
import type { Row } from "../../contract/records.ts";
import { dealEntities, isDealEntity } from "../../contract/shared-rows.ts";
import { sameValue } from "../deal/field.ts";
import { registrationOf } from "../deal/registration-status.ts";
import type { DealWhole } from "../deal-whole.ts";
import { isTaken, personOf, put } from "./deal-rows.ts";
import { eventsOutside } from "./history-outside.ts";
import type { MutatorContext, MutatorResult, MutatorState, RowChange } from "./mutator.ts";

/** A command as its history knows it. `told`: how its mutator wants it told. */
export type ToldCommand = {
  name: string;
  told: {
    to: "readers" | "own" | "none";
    /** What of the arguments a partnership reads; null: everyone who reads what changed. */
    argsFor(partnershipId: string | null): unknown;
  };
};

/** What every event says, wherever it lies. */
export type Deed = Row<"own_event">;

/** Texts of a history are words about an act, not copies of it. */
const LONGEST = 2_000;

/** Without base texts, which the row before has; long texts are cut. */
function brief(value: unknown): unknown {
  if (typeof value === "string") {
    // Not between the halves of a pair: JSON of half a character cannot be stored.
    return value.length > LONGEST ? `${value.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, "")}…` : value;
  }
  if (Array.isArray(value)) return value.map(brief);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => key !== "baseText");
  return Object.fromEntries(kept.map(([key, each]) => [key, brief(each)]));
}

export const idOf = (change: RowChange): string => (change.op === "put" ? change.row.id : change.id);

/** An answer is of the history of what it answers, too. */
const toldOf = (change: RowChange): string[] =>
  change.op === "put" && change.entity === "play_answer"
    ? [change.row.id, change.row.requestId]
    : [idOf(change)];

function isChange(change: RowChange, before: DealWhole | null): boolean {
  const { entity } = change;
  if (!before || !isDealEntity(entity)) return true;
  const rows: readonly { id: string }[] = before[entity];
  const row = rows.find(({ id }) => id === idOf(change));
  return change.op === "put" ? !sameValue(row, change.row) : row !== undefined;
}

const isForOthers = ({ entity }: RowChange): boolean =>
  isDealEntity(entity) && dealEntities[entity] !== "own";

const isSubmission = (change: RowChange): boolean =>
  change.op === "put" && change.entity === "registration_revision" && change.row.submittedAt !== null;

/** The deal among whose rows it changed something; a command changes one deal at most. */
function dealOf(changes: readonly RowChange[]): string | null {
  for (const { entity, scopes } of changes) {
    if (isDealEntity(entity)) return scopes[0]?.slice("deal:".length) ?? null;
  }
  return null;
}

export function withHistory(
  result: MutatorResult,
  { name, told }: ToldCommand,
  state: MutatorState,
  { actor, now, event, onServer }: MutatorContext,
): MutatorResult {
  if (result.outcome === "refused" || !event || told.to === "none") return result;
  const dealId = dealOf(result.changes);
  const deedOf = (id: string, args: unknown, changed: readonly RowChange[]): Deed => ({
    id,
    organisationId: actor.organisationId,
    organisationName: actor.organisationName,
    person: personOf(actor),
    at: now,
    madeAt: Math.max(0, Math.min(event.madeAt, now)),
    surface: event.surface,
    command: name,
    args: brief(args),
    rowIds: changed.flatMap(toldOf).slice(0, 1_000),
  });
  if (dealId === null) {
    const outside = eventsOutside(result.changes, told, event.id, deedOf);
    return { ...result, changes: [...result.changes, ...outside] };
  }
  const found = state.deal(dealId);
  // A device that does not hold the deal has nothing to show this in.
  if (found === "unknown") return result;
  const before = typeof found === "object" ? found : null;
  const changed = result.changes.filter((change) => isChange(change, before));
  if (changed.length === 0) return result;
  // A device may replay what the server has brought back already. The server makes sure of an id of its own.
  if (!onServer && before && isTaken(before, event.id)) return result;
  const isDraft = !changed.some(isSubmission) && !(before && registrationOf(before, now).revision);
  const forOthers = changed.filter(isForOthers);
  const isOurs = told.to === "own" || isDraft || forOthers.length === 0;
  const row = { ...deedOf(event.id, told.argsFor(null), isOurs ? changed : forOthers), dealId };
  const entity = isOurs ? "deal_event_own" : "deal_event";
  return { ...result, changes: [...result.changes, put({ entity, row })] };
}
