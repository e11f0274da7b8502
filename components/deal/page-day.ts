// A day as a CRM page writes it. Called by what prefills a registration. What can be two days is none: the person chooses.
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** German months that begin otherwise. */
const others: Record<string, string> = { mär: "mar", mrz: "mar", mai: "may", okt: "oct", dez: "dec" };

function dayOf(year: string, month: number, dayOfMonth: string): string | null {
  const day = `${year}-${String(month).padStart(2, "0")}-${dayOfMonth.padStart(2, "0")}`;
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : null;
}

function monthNamed(word: string): number {
  const start = word.slice(0, 3).toLowerCase();
  return months.indexOf(others[start] ?? start) + 1;
}

/** "2026-09-03" of "9/30/2026, 9:12 AM", "03.09.2026" or "3 Sep 2026"; null for "9/3/2026" and for what is no date. */
export function pageDay(text: string): string | null {
  const iso = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text);
  if (iso) return dayOf(iso[1] ?? "", Number(iso[2]), iso[3] ?? "");
  const dotted = /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/.exec(text);
  if (dotted) return dayOf(dotted[3] ?? "", Number(dotted[2]), dotted[1] ?? "");
  const slashed = /(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/.exec(text);
  if (slashed) {
    const [, first = "", second = "", year = ""] = slashed;
    const readings = [dayOf(year, Number(first), second), dayOf(year, Number(second), first)];
    const days = new Set(readings.filter((day) => day !== null));
    return days.size === 1 ? ([...days][0] ?? null) : null;
  }
  const dayFirst = /(?<!\d)(\d{1,2})\.?\s+(\p{L}{3,})\.?,?\s+(\d{4})(?!\d)/u.exec(text);
  if (dayFirst) return dayOf(dayFirst[3] ?? "", monthNamed(dayFirst[2] ?? ""), dayFirst[1] ?? "");
  const monthFirst = /(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u.exec(text);
  return monthFirst ? dayOf(monthFirst[3] ?? "", monthNamed(monthFirst[1] ?? ""), monthFirst[2] ?? "") : null;
}
