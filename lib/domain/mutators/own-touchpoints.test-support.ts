// What each company has of its touchpoints for itself, in memory, and of what it took back. Used by the world of deal tests.
import type { Removal } from "../../contract/removal.ts";
import { removalsAfter } from "../removed-rows.ts";
import type { Lookup, RowChange, TouchpointWhole } from "./mutator.ts";

export class OwnTouchpoints {
  private readonly wholes = new Map<string, TouchpointWhole>();
  private readonly removed = new Map<string, Removal[]>();

  copy(): OwnTouchpoints {
    const copied = new OwnTouchpoints();
    for (const [key, whole] of this.wholes) copied.wholes.set(key, structuredClone(whole));
    for (const [company, removals] of this.removed) copied.removed.set(company, [...removals]);
    return copied;
  }

  of(company: string, touchpointId: string): Lookup<TouchpointWhole> {
    return this.wholes.get(`${company}/${touchpointId}`) ?? "absent";
  }

  removals(company: string): Removal[] {
    return this.removed.get(company) ?? [];
  }

  keep(company: string, change: RowChange): void {
    if (change.entity === "removal") {
      this.removed.set(company, removalsAfter(this.removals(company), change));
      return;
    }
    if (change.op === "remove") {
      if (change.entity === "touchpoint") this.wholes.delete(`${company}/${change.id}`);
      return;
    }
    switch (change.entity) {
      case "touchpoint":
        this.wholes.set(`${company}/${change.row.id}`, {
          touchpoint: change.row,
          shares: [],
          notes: [],
          subject: null,
        });
        break;
      case "touchpoint_subject": {
        const whole = this.wholes.get(`${company}/${change.row.id}`);
        if (whole) whole.subject = change.row;
        break;
      }
      case "note":
        this.wholes.get(`${company}/${change.row.touchpointId}`)?.notes.push(change.row);
        break;
      // What its own history tells of it is for the company alone, too.
      case "own_event":
        break;
      default:
        throw new Error(`No row of a touchpoint: ${change.entity}`);
    }
  }
}
