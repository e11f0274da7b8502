// A device in a test: keeps what it pulled, exactly as the wire says, and pushes mutations. No outbox, no
// optimism: it shows what the server lets an organisation hold.
import { v7 as uuid } from "uuid";
import type { RecordTouchpointArgs } from "#lib/contract/mutations.ts";
import { isWithin } from "#lib/contract/scope.ts";
import {
  type Change,
  PROTOCOL,
  type PullRequest,
  type PullResponse,
  type PushResponse,
  pullResponse,
  pushResponse,
} from "#lib/contract/wire.ts";
import { requireMember } from "#server/http/authentication.ts";
import type { MemberCall } from "#server/http/handlers.ts";
import type { PageLimits } from "#server/sync/page.ts";
import { pull } from "#server/sync/pull.ts";
import type { Answer, Person, TestApp } from "./server-app.ts";

export class Device {
  readonly clientId = uuid();
  /** Set to pull in smaller pages than the server would choose, past HTTP. */
  limits: PageLimits | null = null;
  cursor: string | null = null;
  /** `scope entity id` → row, and `scope` → rows of a pack. */
  readonly held = new Map<string, unknown>();
  #next = 1;
  #app: TestApp;
  #who: Person;

  constructor(app: TestApp, who: Person) {
    this.#app = app;
    this.#who = who;
  }

  async pushRaw(mutations: unknown[], extra: object = {}): Promise<Answer> {
    const body = { protocol: PROTOCOL, clientId: this.clientId, sentAt: Date.now(), mutations, ...extra };
    return await this.#app.post(this.#who, "/v1/push", body);
  }

  async push(name: string, args: unknown): Promise<PushResponse> {
    const answer = await this.pushRaw([{ id: this.#next++, name, args, at: Date.now() }]);
    return pushResponse.parse(answer.body);
  }

  async record(args: Partial<RecordTouchpointArgs> = {}): Promise<RecordTouchpointArgs> {
    const whole = touchpointArgs(args);
    const { outcomes } = await this.push("touchpoint.record", whole);
    if (outcomes[0]?.outcome !== "applied") throw new Error(JSON.stringify(outcomes));
    return whole;
  }

  /** One page. */
  async pullOnce(): Promise<PullResponse> {
    const body = { protocol: PROTOCOL, clientId: this.clientId, cursor: this.cursor };
    const answer = this.limits
      ? await this.#pullLimited(body, this.limits)
      : pullResponse.parse((await this.#app.post(this.#who, "/v1/pull", body)).body);
    for (const change of answer.changes) this.apply(change);
    this.cursor = answer.cursor;
    return answer;
  }

  /** Until nothing more waits; answers every change that came. */
  async pull(): Promise<Change[]> {
    const changes: Change[] = [];
    for (;;) {
      const page = await this.pullOnce();
      changes.push(...page.changes);
      if (!page.more) return changes;
    }
  }

  apply(change: Change): void {
    if (change.op === "reset") this.held.clear();
    else if (change.op === "put") this.held.set(`${change.scope} ${change.entity} ${change.id}`, change.row);
    else if (change.op === "remove") this.held.delete(`${change.scope} ${change.entity} ${change.id}`);
    else if (change.op === "enter" || change.op === "leave") this.#drop(change.scope);
    else if (change.rows.length > 0) this.held.set(change.scope, change.rows);
    else this.held.delete(change.scope);
  }

  rows(entity: string): unknown[] {
    return [...this.held].filter(([key]) => key.split(" ")[1] === entity).map(([, row]) => row);
  }

  async #pullLimited(request: PullRequest, limits: PageLimits): Promise<PullResponse> {
    const { context } = this.#app;
    const actor = await requireMember(context, this.#who, "member");
    const call: MemberCall = {
      context,
      person: this.#who,
      actor,
      surface: null,
      requestId: "test",
      log: context.log,
      transaction: (work) => context.db.as(actor, work),
    };
    return pullResponse.parse(await pull(call, request, { limits }));
  }

  #drop(family: string): void {
    for (const key of [...this.held.keys()]) {
      if (isWithin(key.split(" ")[0] ?? "", family)) this.held.delete(key);
    }
  }
}

export function touchpointArgs(args: Partial<RecordTouchpointArgs> = {}): RecordTouchpointArgs {
  return {
    touchpointId: uuid(),
    type: "meeting",
    customer: { name: "Zapier", domain: "zapier.com" },
    person: { name: "Ada", title: null },
    occurredAt: Date.now(),
    sharedWith: [],
    note: null,
    accountId: null,
    recordRef: null,
    ...args,
  };
}

export const sharedWith = (...partnershipIds: string[]) =>
  partnershipIds.map((partnershipId) => ({ shareId: uuid(), partnershipId }));
