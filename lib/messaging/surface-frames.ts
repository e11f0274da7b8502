// The frames of the surface port as schemas: both ends parse what arrives with them. The envelope and every
// argument are checked; a view's data is not (both ends are one build, and a snapshot may hold many rows).
import { z } from "zod";
import "../util/zod-without-eval.ts";
import { endpoints } from "../contract/api.ts";
import { crmKey } from "../contract/crm-table/crm-key.ts";
import { crmName, recordKind } from "../contract/crm-table/record-words.ts";
import { touchpointDetails } from "../contract/evidence.ts";
import { type ActCommand, mutationArgs, recordTouchpointArgs } from "../contract/mutations.ts";
import { id, text, time } from "../contract/shapes.ts";
import { noticeKind, visibility } from "../contract/words.ts";
import { intendedDeal } from "./conflict-view.ts";
import { type Patch, patch } from "./surface-patch.ts";
import type { CommandFailure, CommandName, Commands, ViewName, Views } from "./surface-port.ts";

const nothing = z.object({});
const crmDraft = z.object({ kind: recordKind, part: z.int().min(0).max(20) });
const tab = z.int().nonnegative().nullable();

/**
 * Surface → background. `n` numbers a subscription or a command within this port. A command is sent again as it
 * was when the worker died: what it makes carries its id in the arguments, so that nothing is made twice. A `ping`
 * keeps the worker awake while a surface is seen.
 */
export type SurfaceFrame =
  | { type: "subscribe"; n: number; view: ViewName; args: unknown }
  | { type: "unsubscribe"; n: number }
  /** A version was missed: send the snapshot again. */
  | { type: "resync"; n: number }
  | { type: "command"; n: number; command: CommandName; args: unknown }
  | { type: "ping" };

/** Background → surface. */
export type BackgroundFrame =
  | { type: "snapshot"; n: number; version: number; data: unknown }
  | { type: "patch"; n: number; version: number; patch: Patch }
  | { type: "result"; n: number; ok: true; value: unknown }
  | { type: "result"; n: number; ok: false; failure: CommandFailure };

export const viewArgs = {
  session: nothing,
  record: z.object({ tabId: tab, windowId: tab, accountId: id.nullable() }),
  accounts: z.object({ query: z.string().max(500), limit: z.int().min(1).max(10_000) }),
  partnerships: nothing,
  outbox: nothing,
  removed: nothing,
  corrections: nothing,
  policies: nothing,
  settings: nothing,
  together: nothing,
  history: z.object({
    dealId: id.nullable(),
    rowId: id.nullable(),
    about: z.string().max(100).nullish(),
    limit: z.int().min(1).max(10_000),
  }),
  inbox: nothing,
  holdings: z.object({ memberId: id }),
  deal: z.object({ dealId: id }),
  own_credit: z.object({ dealId: id.nullable() }),
  conflicts: intendedDeal,
  co_sell: nothing,
  co_sell_accounts: z.object({
    partnershipId: id,
    query: z.string().max(500),
    limit: z.int().min(1).max(1_000),
  }),
  crms: nothing,
} satisfies { [V in ViewName]: z.ZodType<Views[V]["args"]> };

const touchpointDraft = recordTouchpointArgs
  .pick({ touchpointId: true, type: true, customer: true, accountId: true, recordRef: true })
  .extend({
    person: recordTouchpointArgs.shape.person.nullable(),
    occurredAt: time.nullable(),
    dealId: id.nullable(),
    partnershipIds: z.array(id).max(50),
    details: touchpointDetails,
    note: z.object({ text: text.min(1), visibility }).nullable(),
  });

const acting = <C extends ActCommand>(command: C) =>
  z.object({ actId: id, command: z.literal(command), mutation: mutationArgs[command] });

export const act = z.discriminatedUnion("command", [
  acting("deal.draft"),
  acting("deal.discard"),
  acting("deal.submit"),
  acting("deal.answer"),
  acting("deal.decide"),
  acting("deal.withdraw"),
  acting("deal.leave"),
  acting("deal.link"),
  acting("policy.publish"),
  acting("policy.accept"),
  acting("play.request"),
  acting("play.withdraw"),
  acting("play.answer"),
  acting("conflict.resolve"),
  acting("partners.compete"),
  acting("plan.text.edit"),
  acting("plan.contribution.edit"),
  acting("plan.milestone.put"),
  acting("plan.stakeholder.put"),
  acting("plan.stance.set"),
  acting("plan.row.remove"),
  acting("plan.row.restore"),
  acting("plan.assignment.propose"),
  acting("plan.assignment.answer"),
  acting("plan.commitment.set"),
  acting("plan.commitment.accept"),
  acting("plan.review.set"),
  acting("plan.stage.set"),
  acting("plan.check.mark"),
  acting("evidence.judge"),
  acting("attribution.overrule"),
  acting("deal.outcome.report"),
  acting("statement.issue"),
  acting("payout.set"),
  acting("dispute.raise"),
  acting("dispute.resolve"),
  acting("handover.answer"),
  acting("quota.set"),
  acting("quota.book"),
  acting("check.apply"),
  acting("outreach.set"),
  acting("stage.map"),
  acting("stage.unmap"),
  acting("co-sell.edit"),
  acting("co-sell.step.put"),
  acting("co-sell.row.remove"),
  acting("co-sell.row.restore"),
  acting("co-sell.account.name"),
  acting("co-sell.owner.set"),
  acting("removal.undo"),
  acting("overlap.correct"),
  acting("overlap.correct.keep"),
  acting("account.link"),
  acting("account.unlink"),
  acting("crm.publish"),
  acting("crm.retract"),
]);

export const endpointName = z.enum(Object.keys(endpoints) as [keyof typeof endpoints]);

export const commandArgs = {
  "session.signIn": nothing,
  "session.signOut": z.object({ discardUnsent: z.boolean() }),
  "session.forgetDevice": z.object({ discardUnsent: z.boolean() }),
  "session.lockAfter": z.object({ minutes: z.int().min(1).max(1_440).nullable() }),
  "session.used": nothing,
  "session.setBackend": z.object({ url: z.string().max(2_000) }),
  "sync.now": nothing,
  "touchpoint.record": touchpointDraft,
  "touchpoint.remove": z.object({ touchpointId: id }),
  act: act,
  "outbox.discard": z.object({ mutationId: z.int().positive() }),
  "outbox.export": nothing,
  "outbox.keep": z.object({ mutationId: z.int().positive() }),
  "look-up.again": nothing,
  "notify.set": z.object({ browser: z.boolean(), off: z.array(noticeKind).max(100) }),
  "notify.seen": z.object({ key: z.string().max(200) }),
  "record.pin": z.object({ tabId: z.int().nonnegative(), recordRef: z.string().max(1_000).nullable() }),
  "presenter.set": z.object({ on: z.boolean() }),
  "panel.seen": nothing,
  "panel.close": nothing,
  "hosts.changed": nothing,
  "crm.choose": z.object({ host: z.string().min(1).max(300), crm: crmKey.nullable() }),
  "crm.take": z.object({ text: z.string().max(1_000_000) }),
  "crm.text": z.object({ crm: crmKey }),
  "crm.pick": z.object({
    label: z.string().trim().min(1).max(60),
    pattern: z.string().max(300),
    isNew: z.boolean(),
  }),
  "crm.try": crmDraft,
  "crm.save": crmDraft,
  "crm.unpick": nothing,
  "crm.report": z.object({ tabId: z.int().nonnegative() }),
  "crm.reportAt": z.object({ pattern: z.string().max(300) }),
  "crm.remove": z.object({ crm: crmName }),
  "api.call": z.object({ endpoint: endpointName, request: z.unknown() }),
} satisfies { [C in CommandName]: z.ZodType<Commands[C]["args"]> };

const n = z.int().nonnegative();
const viewName = z.enum(Object.keys(viewArgs) as [ViewName]);
const commandName = z.enum(Object.keys(commandArgs) as [CommandName]);

export const surfaceFrame: z.ZodType<SurfaceFrame> = z.discriminatedUnion("type", [
  z.object({ type: z.literal("subscribe"), n, view: viewName, args: z.unknown() }),
  z.object({ type: z.literal("unsubscribe"), n }),
  z.object({ type: z.literal("resync"), n }),
  z.object({ type: z.literal("command"), n, command: commandName, args: z.unknown() }),
  z.object({ type: z.literal("ping") }),
]);

const failure = z.object({
  code: z.string(),
  message: z.string(),
  errors: z.array(z.object({ at: z.string(), message: z.string() })).exactOptional(),
});

export const backgroundFrame: z.ZodType<BackgroundFrame> = z.union([
  z.object({ type: z.literal("snapshot"), n, version: n, data: z.unknown() }),
  z.object({ type: z.literal("patch"), n, version: n, patch }),
  z.object({ type: z.literal("result"), n, ok: z.literal(true), value: z.unknown() }),
  z.object({ type: z.literal("result"), n, ok: z.literal(false), failure }),
]);
