// A backend in memory that keeps to the protocol: ids without a gap, each effect once, a feed with cursors. It can
// lose answers, refuse connections and answer nonsense. For tests of sync only.
import type { ZodType, z } from "zod";
import type { RefusalCode } from "../contract/mutations.ts";
import type { Note, Partnership, Touchpoint, TouchpointShare } from "../contract/records.ts";
import type { Change, PullRequest, PushRequest } from "../contract/wire.ts";
import type { Actor, RowChange, TouchpointWhole } from "../domain/mutators/mutator.ts";
import { nothingThere } from "../domain/mutators/nothing-there.test-support.ts";
import { prepareMutation } from "../domain/mutators/registry.ts";
import { badAnswer, type Failure, offline } from "./failure.ts";
import type { SyncApi } from "./sync-api.ts";

/** What happens to the next calls, in turn; then all is well. */
export type Fault = "none" | "refused_connection" | "answer_lost" | "nonsense" | "gap";

type Client = { last: number; refusals: Map<number, { code: RefusalCode; message: string }> };

export class ModelServer implements SyncApi {
  readonly clients = new Map<string, Client>();
  readonly feed: Change[] = [];
  readonly rows = new Map<string, RowChange & { op: "put" }>();
  /** How often each touchpoint was recorded. */
  readonly recorded = new Map<string, number>();
  readonly partnerships = new Map<string, Partnership>();
  faults: Fault[] = [];
  calls = 0;
  clock: () => number;
  pageSize = 3;
  readonly actor: Actor;

  constructor(actor: Actor, clock: () => number) {
    this.actor = actor;
    this.clock = clock;
  }

  post<S extends ZodType>(path: string, body: unknown, schema: S) {
    return this.answer(path, body, schema);
  }

  private async answer<S extends ZodType>(
    path: string,
    body: unknown,
    schema: S,
  ): Promise<{ ok: true; value: z.infer<S> } | Failure> {
    this.calls++;
    await Promise.resolve();
    const fault = this.faults.shift() ?? "none";
    if (fault === "refused_connection") return offline;
    if (fault === "nonsense") return badAnswer("HTML.");
    const answer =
      path === "/v1/push" ? this.push(body as PushRequest, fault) : this.pull(body as PullRequest);
    if ("ok" in answer) return answer;
    if (fault === "answer_lost") return offline;
    return { ok: true, value: schema.parse(JSON.parse(JSON.stringify(answer))) };
  }

  private push(request: PushRequest, fault: Fault) {
    const client = this.clients.get(request.clientId) ?? { last: 0, refusals: new Map() };
    this.clients.set(request.clientId, client);
    const first = request.mutations[0]?.id ?? 0;
    if (first > client.last + 1 || fault === "gap") return this.gap(client.last + 1);
    const outcomes = request.mutations.map(({ id, name, args, at }) => {
      if (id <= client.last) {
        const refusal = client.refusals.get(id);
        return refusal ? { id, outcome: "refused", ...refusal } : { id, outcome: "skipped" };
      }
      client.last = id;
      const refusal = this.run(name, args, at);
      if (!refusal) return { id, outcome: "applied" };
      client.refusals.set(id, refusal);
      return { id, outcome: "refused", ...refusal };
    });
    return { lastMutationId: client.last, outcomes, serverTime: this.clock() };
  }

  private gap(expected: number): Failure {
    const type = "urn:tandem:problem:mutation-gap";
    const problem = { type, title: "Gap", status: 409, expected };
    return { ok: false, kind: "problem", message: "Gap", problem };
  }

  private run(name: string, args: unknown, at: number) {
    const prepared = prepareMutation(name, args);
    if (!("run" in prepared)) return { code: prepared.code, message: prepared.message };
    const result = prepared.run(
      {
        ...nothingThere,
        touchpoint: (id) => this.whole(id) ?? "absent",
        removals: () =>
          [...this.rows.values()].flatMap((each) => (each.entity === "removal" ? [each.row] : [])),
        partnership: (id) => this.partnerships.get(id) ?? "absent",
        deal: () => "absent",
        policies: () => "absent",
        partner: () => "absent",
        policyVersion: () => "absent",
        crmTables: () =>
          [...this.rows.values()].flatMap((each) => (each.entity === "crm_table" ? [each.row] : [])),
      },
      { actor: this.actor, now: Math.max(at, this.clock()), skew: 0, onServer: true, event: null },
    );
    if (result.outcome === "refused") return { code: result.code, message: result.message };
    for (const change of result.changes) this.apply(change);
    return null;
  }

  private whole(id: string): TouchpointWhole | null {
    const touchpoint = this.rows.get(`touchpoint/${id}`)?.row as Touchpoint | undefined;
    if (!touchpoint) return null;
    const rows = [...this.rows.values()];
    const hung = (entity: string) =>
      rows.filter(
        (each) => each.entity === entity && "touchpointId" in each.row && each.row.touchpointId === id,
      );
    return {
      touchpoint,
      shares: hung("touchpoint_share").map((each) => each.row as TouchpointShare),
      notes: hung("note").map((each) => each.row as Note),
      subject: null,
    };
  }

  /** A change by anybody: kept, and told to every device. */
  apply(change: RowChange): void {
    const id = change.op === "put" ? change.row.id : change.id;
    const key = `${change.entity}/${id}`;
    if (change.op === "put") {
      this.rows.set(key, change);
      if (change.entity === "touchpoint") this.recorded.set(id, (this.recorded.get(id) ?? 0) + 1);
    } else this.rows.delete(key);
    for (const scope of change.scopes) {
      this.feed.push(
        change.op === "put"
          ? { op: "put", scope, entity: change.entity, id, row: change.row }
          : { op: "remove", scope, entity: change.entity, id },
      );
    }
  }

  private pull(request: PullRequest) {
    const from = request.cursor === null ? 0 : Number(request.cursor);
    const changes: Change[] = this.feed.slice(from, from + this.pageSize);
    const to = from + changes.length;
    return {
      cursor: String(to),
      changes: request.cursor === null ? [{ op: "reset" }, ...changes] : changes,
      more: to < this.feed.length,
      lastMutationId: this.clients.get(request.clientId)?.last ?? 0,
      serverTime: this.clock(),
    };
  }
}
