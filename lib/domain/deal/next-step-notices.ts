// What a touchpoint ended in waits for whoever owns it, until that organisation shares the touchpoint that follows. Called by
// `notices-of.ts`, for as long as the deal is open.
import { isSenior } from "../../contract/roles.ts";
import type { DealWhole } from "../deal-whole.ts";
import type { Notice, Viewer } from "../notice.ts";
import { departureOf } from "./departures.ts";
import { evidenceIn } from "./evidence.ts";
import { speaksFor } from "./offline.ts";

export function nextStepNotices(whole: DealWhole, viewer: Viewer, now: number): Notice[] {
  const evidence = evidenceIn(whole, now);
  return evidence.flatMap(({ touchpoint: { id, nextStep, occurredAt, recordedAt }, actorId }): Notice[] => {
    if (!nextStep) return [];
    const { text, owner, date } = nextStep;
    // Where nobody is named, whoever said what comes next goes on.
    const ownerId = owner?.organisationId ?? actorId;
    if (!speaksFor(whole, viewer.organisationId, ownerId)) return [];
    if (departureOf(whole, owner) && !isSenior(viewer.role)) return [];
    const isFollowed = evidence.some(
      (each) => each.actorId === ownerId && each.touchpoint.occurredAt > occurredAt,
    );
    if (isFollowed) return [];
    return [
      {
        kind: "next_step",
        key: `next/${id}`,
        at: recordedAt ?? occurredAt,
        dueAt: date === null ? null : Date.parse(date),
        subject: text,
        place: { at: "touchpoint", creditRole: null, type: null },
      },
    ];
  });
}
