// The one typed port between a surface (panel, side panel, first run, options) and the background.
// A surface subscribes to a view, gets one snapshot, then patches with a version; a gap asks again.
// Commands go the other way and get one result. Frames and their schemas: `surface-frames.ts`.

import type { ApiRequest, ApiResponse, EndpointName } from "../contract/api.ts";
import type { Deal, DealLink, DealParticipant } from "../contract/deal.ts";
import type { TouchpointDetails } from "../contract/evidence.ts";
import type { ActCommand, MutationArgs, RecordTouchpointArgs } from "../contract/mutations.ts";
import type { BookedAmount } from "../contract/quota.ts";
import type { Member, Note, Organisation, Overlap, OverlapMatrix, Partnership } from "../contract/records.ts";
import type { Duty, Segment } from "../contract/words.ts";
import type { PageRecord } from "../crm/page-record.ts";
import type { UnreadFields } from "../crm/unread-fields.ts";
import type { Acceptance } from "../domain/deal/acceptances.ts";
import type { PartnerAttribution } from "../domain/deal/attribution.ts";
import type { CreditStanding } from "../domain/deal/credit-standing.ts";
import type { DealAct, May } from "../domain/deal/may.ts";
import type { Plan } from "../domain/deal/plan-of.ts";
import type { PlanStanding } from "../domain/deal/plan-standing.ts";
import type { PolicyStanding } from "../domain/deal/policy-in-force.ts";
import type { Registration } from "../domain/deal/registration-status.ts";
import type { Notice } from "../domain/notice.ts";
import type { AccountMatch, ShownAccountLink } from "./account-match.ts";
import type { AccountsView } from "./accounts-view.ts";
import type { CoSellAccountsView, CoSellQuery, CoSellView } from "./co-sell-view.ts";
import type { ConflictsView, DealConflicts, IntendedDeal } from "./conflict-view.ts";
import type { CorrectionItem, CorrectionsView } from "./correction-view.ts";
import type { CrmCommands, CrmsView } from "./crms-view.ts";
import type { DealReview } from "./deal-review-view.ts";
import type { HistoryItem, HistoryQuery, HistoryView } from "./history-view.ts";
import type { HoldingsView } from "./holdings-view.ts";
import type { OutboxView } from "./outbox-view.ts";
import type { OwnCreditView } from "./own-credit-view.ts";
import type { PartnershipsView } from "./partnerships-view.ts";
import type { RemovedView } from "./removed-view.ts";
import type { SettingsView, ShownStage } from "./settings-view.ts";
import type { SyncState } from "./sync-state.ts";
import type { TogetherView } from "./together-view.ts";
import type { ShownTouchpoint, TouchpointInDeal } from "./touchpoint-in-deal.ts";
import type { InboxView, NotifySettings, PlayItem } from "./waiting.ts";

export const SURFACE_PORT = "tandem-surface";

export type SessionView = {
  /**
   * `starting` while the background wakes; `no_organisation`: signed in, not yet a member; `failed`: this device
   * cannot open Tandem's store; `locked`: it is open and nothing of it is shown.
   */
  state: "starting" | "signed_out" | "no_organisation" | "ready" | "locked" | "failed";
  /** With `locked`: the backend has not confirmed the membership for too long, or nobody used Tandem; else null. */
  lock: "lease" | "idle" | null;
  /** Minutes without use after which this device locks; null: never. */
  idleMinutes: number | null;
  /** With `failed`, for people: what is wrong and what to do; else null. */
  failure: string | null;
  backendUrl: string;
  member: Member | null;
  organisation: Organisation | null;
  sync: SyncState;
  /** The extension's version, to quote in reports. */
  version: string;
  /** Somebody looks over the shoulder: amounts, internal notes and partners' details are not drawn. */
  presenter: boolean;
};

export type PartnerInAccount = { partnership: Partnership; overlap: Overlap };

export type TouchpointItem = {
  touchpoint: ShownTouchpoint;
  notes: Pick<Note, "id" | "text" | "visibility">[];
  /** null: internal, or for partners by name. */
  deal: TouchpointInDeal | null;
  /** Companies that its next step and its verdicts name, as far as this device knows them. */
  named: Organisation[];
  /** Partners that see it, as far as we may know. */
  sharedWith: Organisation[];
  ours: boolean;
  /** `saved`: committed on this device only. */
  state: "saved" | "synced" | "refused";
  refusal: { mutationId: number; message: string } | null;
};

/** A confirmed act on its way: the server was asked and has not answered. Nothing counts before it does. */
export type AskedAct = {
  command: ActCommand;
  at: number;
  /** Of an answer to a duty: which one. */
  slot?: { duty: Duty; forOrganisationId: string | null };
};

/** A joint deal as its participants see it, and what this member may do to it now. */
export type DealView = {
  deal: Deal;
  participants: DealParticipant[];
  registration: Registration;
  /** Of a draft, so that saving it again changes it; null once submitted. */
  draftRevisionId: string | null;
  /** Ours alone: which record and account this deal is for us. */
  link: DealLink | null;
  /** By the CRM record in view itself; else by its customer, and the person may link it. */
  isThisRecord: boolean;
  may: Record<DealAct, May>;
  /** `pending`: rows saved on this device and not on the server yet. `outreachDays`: our own setting; 0: never warn. */
  plan: Plan & { pending: string[]; outreachDays: number };
  review: DealReview;
  /** As it stands for our organisation. */
  checks: PlanStanding;
  /** Of every partner of the payer's, with the reason. */
  attribution: PartnerAttribution[];
  /** What was accepted, of every revision, with its words. */
  acceptances: Acceptance[];
  /** How it ended, and what follows: statements, payments, disputes, hand-over. */
  credit: CreditStanding;
  /** Ours alone: what this deal counts for our sellers, where somebody said it. */
  booked: BookedAmount | null;
  /** Other registrations on its customer, as far as we may know of them. */
  conflict: DealConflicts;
  asked: AskedAct[];
  /** What was done last, newest first; the view `history` shows all of it. */
  history: HistoryItem[];
  /** What waits in it for this member, whatever kinds are switched off. */
  waits: Notice[];
  /** Saved on this device, not on the server yet. */
  isPending: boolean;
};

/** What the panel shows for one tab. */
export type RecordView = {
  /** The tab whose record this is; null where there is none. */
  tabId: number | null;
  record: PageRecord | null;
  /** What this page should show and did not; null: nothing, or it may still draw. */
  unread: UnreadFields | null;
  /** The person keeps this record in view: whether the page shows it too, and else what the page shows. */
  pin: { isHere: boolean; page: PageRecord | null } | null;
  match: AccountMatch;
  /** The record that `account.link` says it of: the account's where the page links it; null where there is no page. */
  choiceKey: string | null;
  /** What one of us said of it, where it holds. */
  accountLink: ShownAccountLink | null;
  /** Full overlaps of the matched account, best first. */
  partners: PartnerInAccount[];
  corrections: CorrectionItem[];
  /** Populations partners have not shared or uploaded, for accounts in our segment. */
  notShared: { partner: Organisation; segments: Segment[] }[];
  /** Partners that share numbers only for accounts in our segment: whether this one is among them nobody here knows. */
  countsOnly: { partner: Organisation; cells: OverlapMatrix["cells"] }[];
  /** Newest first, ours and those shared with us, for this customer. */
  touchpoints: TouchpointItem[];
  /** Asked of partners or by them at this company: open ones first. */
  plays: PlayItem[];
  /** Active partnerships, to choose who sees a touchpoint. */
  partnerships: Partnership[];
  /** Deals of this record first, then those of its customer, newest first. */
  deals: DealView[];
  /** null: no opportunity, or a page without a stage. */
  stage: ShownStage | null;
};

/** The credit policies of one active partnership: ours, by which we pay, and theirs. Latest version first. */
export type PartnershipPolicies = {
  partnership: Partnership;
  ours: PolicyStanding[];
  theirs: PolicyStanding[];
  /** The tier reached where we pay, by the partner; and where the partner pays, by us. Left out or null: none. */
  tiers?: { ours: string | null; theirs: string | null };
  asked: AskedAct[];
};
export type PoliciesView = { partnerships: PartnershipPolicies[] };

/** Views by name: the arguments that select one, and what it shows. */
export type Views = {
  session: { args: Record<string, never>; data: SessionView };
  /**
   * `tabId` null: the tab this surface sits in, or the active tab of `windowId` for a side panel. `accountId`: that
   * account of ours instead of a page: `record` null, `match` matched by `record_ref`, or `not_on_device`.
   */
  record: {
    args: { tabId: number | null; windowId: number | null; accountId: string | null };
    data: RecordView;
  };
  accounts: { args: { query: string; limit: number }; data: AccountsView };
  partnerships: { args: Record<string, never>; data: PartnershipsView };
  outbox: { args: Record<string, never>; data: OutboxView };
  /** Of our whole organisation. */
  removed: { args: Record<string, never>; data: RemovedView };
  corrections: { args: Record<string, never>; data: CorrectionsView };
  policies: { args: Record<string, never>; data: PoliciesView };
  settings: { args: Record<string, never>; data: SettingsView };
  /** Of every active partnership. */
  together: { args: Record<string, never>; data: TogetherView };
  /** Of a deal, or of one row of it; `dealId` null: of what lies outside of deals. */
  history: { args: HistoryQuery; data: HistoryView };
  inbox: { args: Record<string, never>; data: InboxView };
  holdings: { args: { memberId: string }; data: HoldingsView };
  /** Of one deal: null where this device does not hold it. */
  deal: { args: { dealId: string }; data: { deal: DealView | null } };
  own_credit: { args: { dealId: string | null }; data: OwnCreditView };
  /** What a registration would meet, against what this device holds. */
  conflicts: { args: IntendedDeal; data: ConflictsView };
  co_sell: { args: Record<string, never>; data: CoSellView };
  co_sell_accounts: { args: CoSellQuery; data: CoSellAccountsView };
  /** Of this device, signed in or not. */
  crms: { args: Record<string, never>; data: CrmsView };
};
export type ViewName = keyof Views;

/**
 * What a surface gives for a touchpoint; clock, person and the ids of its parts are left to the background. The
 * touchpoint's own id is the draft's: a draft saved twice is one touchpoint.
 */
export type TouchpointDraft = Pick<
  RecordTouchpointArgs,
  "touchpointId" | "type" | "customer" | "accountId" | "recordRef"
> & {
  /** null: the signed-in member. */
  person: RecordTouchpointArgs["person"] | null;
  /** null: now. */
  occurredAt: number | null;
  /** Everyone in this deal sees it, and nobody in `partnershipIds`. */
  dealId: string | null;
  partnershipIds: string[];
  details: TouchpointDetails;
  note: { text: string; visibility: "internal" | "shared" } | null;
};

/** A mutation with its arguments. */
export type Act = { [C in ActCommand]: { command: C; mutation: MutationArgs<C> } }[ActCommand];

/** How `removal.undo` names it; null: nothing is left to bring back. */
export type TakenBack = { removalId: string | null };

/** For the page to hand to the person, who finds it among their downloads. */
export type SavedFile = { name: string; text: string };

/** A named outcome; `message` is for people. */
export type CommandFailure = { code: string; message: string; errors?: { at: string; message: string }[] };

export type Commands = CrmCommands & {
  /** Opens the issuer's page; answers when signed in. */
  "session.signIn": { args: Record<string, never>; result: { state: SessionView["state"] } };
  /** Refuses with `unsent_writes` while the outbox holds something, unless `discardUnsent`. */
  "session.signOut": { args: { discardUnsent: boolean }; result: Record<string, never> };
  /**
   * Leaves nothing of Tandem on this device. Refuses as signing out does. `told`: the backend knows that the sign-in is over.
   */
  "session.forgetDevice": { args: { discardUnsent: boolean }; result: { told: boolean } };
  /** Minutes without use after which this device locks; null: never. */
  "session.lockAfter": { args: { minutes: number | null }; result: Record<string, never> };
  /** A key or a button was pressed in a surface: it is not idle. */
  "session.used": { args: Record<string, never>; result: Record<string, never> };
  "session.setBackend": { args: { url: string }; result: Record<string, never> };
  "sync.now": { args: Record<string, never>; result: Record<string, never> };
  /** Answers when the write is durable on this device. */
  "touchpoint.record": { args: TouchpointDraft; result: { touchpointId: string } };
  "touchpoint.remove": { args: { touchpointId: string }; result: TakenBack };
  /**
   * Any mutation of a deal or a policy. Refused at once where the rules say so here; else a local one is done when this answers,
   * a confirmed one is asked; a CRM's has been answered by the backend, and none of it waits here. `actId` is the person's act: sent again, it is the same.
   */
  act: { args: { actId: string } & Act; result: Record<string, never> };
  /** A refused item is put away, and comes back by `outbox.keep` until it is forgotten. */
  "outbox.discard": { args: { mutationId: number }; result: Record<string, never> };
  /** All that exists on this device alone, in words. */
  "outbox.export": { args: Record<string, never>; result: SavedFile };
  "outbox.keep": { args: { mutationId: number }; result: Record<string, never> };
  /** Forgets what the backend said of accounts not held here, and asks again. */
  "look-up.again": { args: Record<string, never>; result: Record<string, never> };
  /** Keeps this record, if the tab still shows it, in view there; null: follows the page again. */
  "record.pin": { args: { tabId: number; recordRef: string | null }; result: Record<string, never> };
  /** For every surface on this device, until it is ended. */
  "presenter.set": { args: { on: boolean }; result: Record<string, never> };
  "notify.set": { args: NotifySettings; result: Record<string, never> };
  /** Ticked off by the person: it waits no more on this device. By the key of the notice. */
  "notify.seen": { args: { key: string }; result: Record<string, never> };
  /** Whether the page shows the panel uncovered, as its script sees it; for browsers that do not tell the panel itself. */
  "panel.seen": { args: Record<string, never>; result: { seen: boolean } };
  "panel.close": { args: Record<string, never>; result: Record<string, never> };
  /** Any endpoint of the backend, by name. */
  "api.call": { args: { endpoint: EndpointName; request: unknown }; result: unknown };
};
export type CommandName = keyof Commands;
export type CommandArgs<C extends CommandName> = Commands[C]["args"];
export type CommandResult<C extends CommandName> = Commands[C]["result"];

/** A typed face of `api.call`. */
export type CallApi = <E extends EndpointName>(
  endpoint: E,
  request: ApiRequest<E>,
) => Promise<ApiResponse<E>>;
