// Dates for the steps of a close plan that have none, counted back from the day of go-live: evenly between the dates that
// are there, on working days. Called by the close plan. Days are of no time zone: "2026-11-20".

const DAY = 86_400_000;
const dayNumber = (day: string): number => Date.parse(day) / DAY;
const dayOf = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);

/** A Saturday or Sunday becomes the Friday before. */
function workingDay(number: number): number {
  // Day 0 was a Thursday.
  const weekday = (number + 4) % 7;
  return weekday === 6 ? number - 1 : weekday === 0 ? number - 2 : number;
}

/** A step ahead, in the order of the plan. */
export type OpenStep = { id: string; day: string | null };
export type DatedStep = { id: string; day: string };

/** Proposals for the steps without a day, in their order; none before `today`, none after the next day that is set. */
export function backPlan(steps: readonly OpenStep[], goLive: string, today: string): DatedStep[] {
  const first = dayNumber(today);
  const end = dayNumber(goLive);
  const proposals: DatedStep[] = [];
  let from = first;
  let waiting: string[] = [];
  const fill = (until: number) => {
    waiting.forEach((id, index) => {
      const back = ((waiting.length - index) * (until - from)) / (waiting.length + 1);
      const number = workingDay(Math.round(until - back));
      proposals.push({ id, day: dayOf(Math.min(until, Math.max(from, number))) });
    });
    waiting = [];
  };
  for (const { id, day } of steps) {
    if (day === null) {
      waiting.push(id);
      continue;
    }
    const set = dayNumber(day);
    // A date that is past, or against the order, is no bound for the others.
    if (set < from || set > end) continue;
    fill(set);
    from = set;
  }
  fill(Math.max(end, from));
  return proposals;
}
