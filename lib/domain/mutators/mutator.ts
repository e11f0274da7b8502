// The shape of a mutator: a pure rule that runs on the device (at once) and on the server (for good).
// It never reads a clock, a database or the network: all it needs is loaded beforehand by `needs`.
import type { AccountLink } from "../../contract/account-link.ts";
import type { BonusEntry } from "../../contract/bonus-entry.ts";
import type { CompetitorMark } from "../../contract/conflict.ts";
import type { OverlapCorrection } from "../../contract/correction.ts";
import type { CrmTable } from "../../contract/crm-table/crm-table.ts";
import type { MutationArgs, MutationName, RefusalCode } from "../../contract/mutations.ts";
import type { PolicyAcceptance, PolicyOffer } from "../../contract/policy-offer.ts";
import type {
  Entity,
  Note,
  Partnership,
  Row,
  Touchpoint,
  TouchpointShare,
  TouchpointSubject,
} from "../../contract/records.ts";
import type { Removal } from "../../contract/removal.ts";
import type { Scope } from "../../contract/scope.ts";
import type { CheckSettings, CrmStage, OutreachSetting } from "../../contract/settings.ts";
import type { DealLevel, MemberRole, SurfaceKind } from "../../contract/words.ts";
import type { CoSellHeld, CoSellNeed } from "../co-sell/co-sell-held.ts";
import type { Rivals } from "../deal/conflicts.ts";
import type { DealWhole } from "../deal-whole.ts";
import type { PlayRows } from "../play/play-standing.ts";

/** A device may not know what the server knows: a rule must say what it does then. The server never says `unknown`. */
export type Lookup<T> = T | "absent" | "unknown";

export type Actor = {
  memberId: string;
  name: string;
  title: string | null;
  role: MemberRole;
  organisationId: string;
  organisationName: string;
};

export type MutatorContext = {
  actor: Actor;
  /** Milliseconds UTC: the server's clock there, the corrected device clock here. */
  now: number;
  /** Server: what to add to the device's times, when its clock was off. Device: 0. */
  skew: number;
  /** Whether this run is the authoritative one. */
  onServer: boolean;
  /** How this act is told in a deal's history; null: it is only tried, nothing is told. */
  event: EventStamp | null;
};

export type EventStamp = {
  id: string;
  surface: SurfaceKind | null;
  /** When the person acted; milliseconds UTC, by the corrected clock of the device. */
  madeAt: number;
};

export type TouchpointWhole = {
  touchpoint: Touchpoint;
  shares: TouchpointShare[];
  notes: Note[];
  subject: TouchpointSubject | null;
};

/** What a mutation reads, by id. */
export type Needs = {
  /** Each with the deal that everyone in it sees it in. */
  touchpoints?: readonly string[];
  partnerships?: readonly string[];
  deals?: readonly string[];
  /** Credit policies of these partnerships. */
  policies?: readonly string[];
  /** Requests between partners, with their answers. */
  plays?: readonly { partnershipId: string; requestId: string }[];
  /** The versions of credit policies that revisions of these deals are pinned to. */
  policiesOfDeals?: readonly string[];
  /** Our partnerships with these organisations, whatever the arguments say of them. */
  partners?: readonly string[];
  /** Our partnerships with whoever takes part in these deals; such a deal is in `deals`, too. */
  partnersOfDeals?: readonly string[];
  /** Whom our organisation keeps apart. */
  rivals?: true;
  /** What our organisation set for itself. */
  settings?: true;
  /** Our programme, co-sell plans, and whether accounts of ours may be named in them. */
  coSell?: readonly CoSellNeed[];
  /** What our organisation removed and keeps. */
  removals?: true;
  /** What our organisation says of overlaps. */
  corrections?: true;
  /** Which of our accounts records of our CRM were said to be. */
  accountLinks?: true;
  /** CRMs that our organisation published. */
  crmTables?: true;
  /** The one of what is kept that is to come back: what it would meet is loaded, too. */
  undoes?: string;
};

/** Partners of ours that are never put into one deal: our marks, and the organisations they name. */
export type RivalRows = { marks: CompetitorMark[]; pairs: Rivals[] };

/** `checks`, `outreach` null: as every organisation begins. */
export type OwnSettings = {
  checks: CheckSettings | null;
  outreach: OutreachSetting | null;
  stages: CrmStage[];
};

/** An organisation we have, or had, a partnership with. */
export type KnownPartner = {
  partnership: Partnership;
  policies: PolicyRows;
  /** What either side earned of the other's policies, tiers among it. */
  earned: readonly BonusEntry[];
};

/** What was offered in a partnership by either side, and what was accepted of it. */
export type PolicyRows = { offers: PolicyOffer[]; acceptances: PolicyAcceptance[] };

export type MutatorState = {
  touchpoint(id: string): Lookup<TouchpointWhole>;
  partnership(id: string): Lookup<Partnership>;
  deal(id: string): Lookup<DealWhole>;
  policies(partnershipId: string): Lookup<PolicyRows>;
  partner(organisationId: string): Lookup<KnownPartner>;
  play(requestId: string): Lookup<PlayRows>;
  /** A version that a deal of `policiesOfDeals` is pinned to, by who published it; the same one on both sides. */
  policyVersion(policyId: string, publisherId: string): Lookup<PolicyOffer>;
  rivals(): Lookup<RivalRows>;
  settings(): Lookup<OwnSettings>;
  coSell(): Lookup<CoSellHeld>;
  removals(): Lookup<readonly Removal[]>;
  corrections(): Lookup<readonly OverlapCorrection[]>;
  accountLinks(): Lookup<readonly AccountLink[]>;
  crmTables(): Lookup<readonly CrmTable[]>;
};

/** A row change and the scopes that carry it; for `partnership:…` both sides receive it, for `org` ours alone. */
export type RowChange =
  | { [E in Entity]: { op: "put"; entity: E; row: Row<E>; scopes: readonly Scope[] } }[Entity]
  | { op: "remove"; entity: Entity; id: string; scopes: readonly Scope[] };

/** How far an organisation is in a deal from now on. Only the server acts on it, before the rows that depend on it. */
export type AccessChange = { dealId: string; organisationId: string; level: DealLevel; since: number };

export type MutatorResult =
  | { outcome: "changes"; changes: RowChange[]; access?: AccessChange[] }
  | { outcome: "refused"; code: RefusalCode; message: string };

export type Telling<Args> = "own" | "none" | ((args: Args, partnershipId: string | null) => unknown);

export type Mutator<N extends MutationName> = {
  needs(args: MutationArgs<N>): Needs;
  run(state: MutatorState, args: MutationArgs<N>, context: MutatorContext): MutatorResult;
  /**
   * How its history tells it. Without it: the arguments, to everyone who may read what changed. `own`: to our organisation
   * alone. `none`: nothing is left to tell. A function: what of the arguments all may read; of what concerns several
   * partnerships, those of this one.
   */
  history?: Telling<MutationArgs<N>>;
};

export function refused(code: RefusalCode, message: string): Extract<MutatorResult, { outcome: "refused" }> {
  return { outcome: "refused", code, message };
}
