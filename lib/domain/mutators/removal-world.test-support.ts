// What Harbor & Pine holds of touchpoints, requests and drafts, in memory, as the server runs its commands. Used by the stories
// of removals.
import type { Partnership } from "../../contract/records.ts";
import { isDealEntity } from "../../contract/shared-rows.ts";
import type { MemberRole } from "../../contract/words.ts";
import { type DealRow, gatherDeal } from "../deal-whole.ts";
import { idOf, START, uuid } from "./deal-world.test-support.ts";
import type { Lookup, MutatorResult, RowChange, TouchpointWhole } from "./mutator.ts";
import { nothingThere } from "./nothing-there.test-support.ts";
import { prepareMutation } from "./registry.ts";

export const HERE = uuid(12);

/** What Harbor & Pine holds, by kind and id. */
export class Harbor {
  now = START;
  status: Partnership["status"] = "active";
  readonly rows = new Map<string, RowChange & { op: "put" }>();

  of<E extends RowChange["entity"]>(entity: E) {
    return [...this.rows.values()].flatMap((each) => (each.entity === entity ? [each.row] : [])) as Extract<
      RowChange,
      { op: "put"; entity: E }
    >["row"][];
  }

  run(name: string, args: object, { member = uuid(7), role = "rep" as MemberRole } = {}): MutatorResult {
    const prepared = prepareMutation(name, args);
    if (prepared.outcome === "refused") return prepared;
    const partnership: Partnership = {
      id: HERE,
      partner: { id: idOf.lumen, name: "Lumen Analytics" },
      partnerType: null,
      investmentTier: null,
      status: this.status,
      startedAt: START,
      endedAt: null,
    };
    const result = prepared.run(
      {
        ...nothingThere,
        partnership: (id) => (id === HERE ? partnership : "absent"),
        play: (id) => {
          const request = this.of("play_request").find((each) => each.id === id);
          return request ? { request, answers: [] } : "absent";
        },
        touchpoint: (id) => this.touchpoint(id),
        deal: () =>
          gatherDeal(
            [...this.rows.values()].filter((each): each is typeof each & DealRow =>
              isDealEntity(each.entity),
            ),
          ) ?? "absent",
        removals: () => this.of("removal"),
      },
      {
        actor: {
          memberId: member,
          name: "Dana Ortiz",
          title: "AE",
          role,
          organisationId: idOf.harbor,
          organisationName: "Harbor & Pine",
        },
        now: this.now,
        skew: 0,
        onServer: true,
        event: { id: uuid(5_000 + this.rows.size), surface: "panel", madeAt: this.now },
      },
    );
    if (result.outcome === "refused") return result;
    for (const change of result.changes) {
      const key = `${change.entity}/${change.op === "put" ? change.row.id : change.id}`;
      if (change.op === "put") this.rows.set(key, change);
      else this.rows.delete(key);
    }
    return result;
  }

  private touchpoint(id: string): Lookup<TouchpointWhole> {
    const touchpoint = this.of("touchpoint").find((each) => each.id === id);
    if (!touchpoint) return "absent";
    return {
      touchpoint,
      shares: this.of("touchpoint_share").filter(({ touchpointId }) => touchpointId === id),
      notes: this.of("note").filter(({ touchpointId }) => touchpointId === id),
      subject: this.of("touchpoint_subject").find((each) => each.id === id) ?? null,
    };
  }

  /** Everything but what is kept and told of it. */
  held(): unknown {
    return [...this.rows]
      .filter(([key]) => !/^(removal|deal_event|deal_event_own|own_event)\//.test(key))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { row, scopes }]) => ({ row, scopes }));
  }
}
