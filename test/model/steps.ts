// What may happen in a history of the model, and how often: acts of people, syncs with what goes wrong on the way, and what befalls
// devices, backend and access. Drawn by fast-check, so a failing history shrinks. Called by the invariants' tests and the trial.
import fc from "fast-check";
import type { NetworkFault } from "./network.ts";

/** Which of the six devices, of what is there already, of the two other companies. */
const device = fc.nat(5);
const which = fc.nat(9);
const partner = fc.nat(1);
/** Whether the device syncs right after the act, as it does while a surface is open. */
const next = fc.constantFrom("sync", "wait");

type Next = "sync" | "wait";

export type Step =
  | {
      do: "record";
      next: Next;
      device: number;
      share: number | null;
      inDeal: number | null;
      note: "none" | "internal" | "shared";
    }
  | { do: "remove"; next: Next; device: number; which: number }
  | { do: "draft"; next: Next; device: number }
  | { do: "submit"; next: Next; device: number; which: number; partners: number }
  | { do: "answer"; next: Next; device: number; which: number; accept: boolean }
  | { do: "leave"; next: Next; device: number; which: number }
  | { do: "plan_text"; next: Next; device: number; which: number }
  | { do: "milestone"; next: Next; device: number; which: number }
  | { do: "begin_deal"; device: number; partners: number; accepting: number }
  | { do: "sync"; device: number; faults: NetworkFault[] }
  | { do: "sync_all" }
  | { do: "sync_in_two_places"; device: number }
  | { do: "crash"; device: number; turns: number; faults: NetworkFault[] }
  | { do: "disk_fails"; device: number; write: number; how: "quota" | "abort" }
  | { do: "clock"; device: number; hours: number }
  | { do: "time_passes"; hours: number }
  | { do: "share"; company: number; partner: number; reveal: "hidden" | "count" | "full" }
  | { do: "end_partnership"; which: number }
  | { do: "begin_partnership"; which: number }
  | { do: "deactivate"; company: number }
  | { do: "reactivate"; company: number }
  | { do: "late_arrives" }
  | { do: "compact" };

type Kind = Step["do"];

const killed = fc.integer({ min: 1, max: 40 }).map((before): NetworkFault => ({ kind: "killed", before }));
const plain = (kind: Exclude<NetworkFault["kind"], "killed">) => fc.constant({ kind } as NetworkFault);

const fault = (skewed: boolean): fc.Arbitrary<NetworkFault> =>
  fc.oneof(
    { weight: 4, arbitrary: plain("none") },
    { weight: 2, arbitrary: plain("lost") },
    { weight: 3, arbitrary: plain("answer_lost") },
    { weight: 2, arbitrary: plain("twice") },
    { weight: 2, arbitrary: plain("late") },
    { weight: 1, arbitrary: plain("nonsense") },
    { weight: 1, arbitrary: plain("torn") },
    { weight: 1, arbitrary: plain("expired") },
    { weight: 2, arbitrary: killed },
    { weight: 1, arbitrary: plain("strange_cursor") },
    ...(skewed
      ? [
          { weight: 6, arbitrary: plain("later_backend") },
          { weight: 6, arbitrary: plain("earlier_device") },
        ]
      : []),
  );

const faults = (skewed: boolean) => fc.array(fault(skewed), { maxLength: 4 });

const kinds = (skewed: boolean): { [K in Kind]: fc.Arbitrary<Extract<Step, { do: K }>> } => ({
  record: fc.record({
    do: fc.constant("record"),
    next,
    device,
    share: fc.option(partner),
    inDeal: fc.option(which, { freq: 2 }),
    note: fc.constantFrom("none", "internal", "shared"),
  }),
  remove: fc.record({ do: fc.constant("remove"), next, device, which }),
  draft: fc.record({ do: fc.constant("draft"), next, device }),
  submit: fc.record({
    do: fc.constant("submit"),
    next,
    device,
    which,
    partners: fc.integer({ min: 1, max: 3 }),
  }),
  answer: fc.record({
    do: fc.constant("answer"),
    next,
    device,
    which,
    accept: fc.oneof(
      { weight: 4, arbitrary: fc.constant(true) },
      { weight: 1, arbitrary: fc.constant(false) },
    ),
  }),
  leave: fc.record({ do: fc.constant("leave"), next, device, which }),
  plan_text: fc.record({ do: fc.constant("plan_text"), next, device, which }),
  milestone: fc.record({ do: fc.constant("milestone"), next, device, which }),
  begin_deal: fc.record({
    do: fc.constant("begin_deal"),
    device,
    partners: fc.integer({ min: 1, max: 3 }),
    accepting: fc.constantFrom(0, 1, 2, 3, 3, 3),
  }),
  sync: fc.record({ do: fc.constant("sync"), device, faults: faults(skewed) }),
  sync_all: fc.record({ do: fc.constant("sync_all") }),
  sync_in_two_places: fc.record({ do: fc.constant("sync_in_two_places"), device }),
  crash: fc.record({ do: fc.constant("crash"), device, turns: fc.nat(60), faults: faults(skewed) }),
  disk_fails: fc.record({
    do: fc.constant("disk_fails"),
    device,
    write: fc.integer({ min: 1, max: 12 }),
    how: fc.constantFrom("quota", "abort"),
  }),
  clock: fc.record({ do: fc.constant("clock"), device, hours: fc.integer({ min: -72, max: 72 }) }),
  time_passes: fc.record({ do: fc.constant("time_passes"), hours: fc.integer({ min: 1, max: 500 }) }),
  share: fc.record({
    do: fc.constant("share"),
    company: fc.nat(2),
    partner,
    reveal: fc.constantFrom("hidden", "count", "full", "full"),
  }),
  end_partnership: fc.record({ do: fc.constant("end_partnership"), which: fc.nat(2) }),
  begin_partnership: fc.record({ do: fc.constant("begin_partnership"), which: fc.nat(2) }),
  deactivate: fc.record({ do: fc.constant("deactivate"), company: fc.nat(2) }),
  reactivate: fc.record({ do: fc.constant("reactivate"), company: fc.nat(2) }),
  late_arrives: fc.record({ do: fc.constant("late_arrives") }),
  compact: fc.record({ do: fc.constant("compact") }),
});

export type Weights = Partial<Record<Kind, number>>;

/** Every history has these; an invariant adds what it is about. */
const always: Weights = { record: 6, sync: 6, sync_all: 1, late_arrives: 1 };

export function histories(weights: Weights, options: { skewed?: boolean; longest?: number } = {}) {
  const { skewed = false, longest = 12 } = options;
  const of = kinds(skewed);
  const all = { ...always, ...weights };
  const chosen = Object.keys(of).flatMap((kind) => {
    const weight = all[kind as Kind] ?? 0;
    return weight > 0 ? [{ weight, arbitrary: of[kind as Kind] as fc.Arbitrary<Step> }] : [];
  });
  const steps = fc.array(fc.oneof(...chosen), {
    minLength: Math.min(4, longest),
    maxLength: longest,
    size: "max",
  });
  if ((all.begin_deal ?? 0) === 0) return steps;
  // What deals are about needs one: most histories begin with it.
  return fc
    .tuple(fc.option(of.begin_deal, { freq: 3 }), steps)
    .map(([first, rest]): Step[] => (first ? [first, ...rest] : rest));
}
