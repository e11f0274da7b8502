// Asks who else is registered on a customer while a registration is being written: what this device holds at once, and the
// backend where we would pay, whose answer is complete. Stands in nobody's way: whatever it finds, submitting stays possible.
import { useCallback, useEffect, useState } from "react";
import type { ConflictSide } from "#lib/contract/conflict.ts";
import type { IntendedDeal } from "#lib/messaging/conflict-view.ts";
import { CommandError } from "#lib/messaging/surface.ts";
import { useApi } from "../surface/use-api.ts";
import { reasonOf } from "../surface/use-run.ts";
import { useView } from "../surface/use-view.ts";

/** As long as somebody types nothing is asked. */
const PAUSE = 400;
const unreachable: ReadonlySet<string> = new Set(["offline", "timeout"]);

type Checked =
  | { state: "checking" }
  /** `complete`: of all that we pay; else of what this device holds. */
  | { state: "answered"; conflicts: ConflictSide[]; complete: boolean }
  | { state: "failed"; reason: string; conflicts: ConflictSide[] };

type Answer =
  | { key: string; is: "answered"; conflicts: ConflictSide[] }
  | { key: string; is: "unreachable" }
  | { key: string; is: "failed"; reason: string };

function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/** `intended` null: nothing to ask about yet. `asksBackend`: we would pay. */
export function useConflictCheck(
  intended: IntendedDeal | null,
  asksBackend: boolean,
): { checked: Checked; again(): void } {
  const api = useApi();
  const wanted = JSON.stringify(intended);
  const key = useSettled(wanted);
  const settled: IntendedDeal | null = JSON.parse(key);
  const held = useView("conflicts", settled)?.conflicts ?? [];
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    const asked: IntendedDeal | null = JSON.parse(key);
    if (!asked || !asksBackend) return;
    let current = true;
    const { customer, partnerIds, dealId } = asked;
    setAnswer(null);
    api("checkConflicts", { customer, partnerIds, dealId }).then(
      ({ conflicts }) => current && setAnswer({ key, is: "answered", conflicts }),
      (error: unknown) => {
        if (!current) return;
        const isAway = error instanceof CommandError && unreachable.has(error.failure.code);
        setAnswer(isAway ? { key, is: "unreachable" } : { key, is: "failed", reason: reasonOf(error) });
      },
    );
    return () => {
      current = false;
    };
  }, [api, key, asksBackend, round]);
  const again = useCallback(() => setRound((before) => before + 1), []);
  return {
    checked: checkedOf(wanted === key, answer?.key === key ? answer : null, held, asksBackend),
    again,
  };
}

function checkedOf(
  isSettled: boolean,
  answer: Answer | null,
  held: ConflictSide[],
  asksBackend: boolean,
): Checked {
  if (!isSettled) return { state: "checking" };
  if (!asksBackend) return { state: "answered", conflicts: held, complete: false };
  if (!answer) return { state: "checking" };
  if (answer.is === "answered") return { state: "answered", conflicts: answer.conflicts, complete: true };
  if (answer.is === "failed") return { state: "failed", reason: answer.reason, conflicts: held };
  return { state: "answered", conflicts: held, complete: false };
}
