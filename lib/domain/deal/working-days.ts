// Days on which people work, Monday to Friday in UTC, holidays not known. Called where something is due.

const DAY = 86_400_000;
const isWeekend = (at: number): boolean => [0, 6].includes(new Date(at).getUTCDay());

/** The same time of day so many working days later. `at`: milliseconds UTC. */
export function addWorkingDays(at: number, days: number): number {
  let then = at;
  for (let left = days; left > 0; ) {
    then += DAY;
    if (!isWeekend(then)) left--;
  }
  return then;
}
