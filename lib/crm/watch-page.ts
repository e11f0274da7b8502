// Follows a page: which record is in view, now and after each navigation, and its fields as they render.
// Called by the content script. Tells a record by its address at once, its fields when the page shows them.
// Bounded: it looks for a while after each change, counts what the page does to it, and gives up on storms.
import { matchUrl } from "../domain/record-urls/read-url.ts";
import type { AdapterTable } from "./adapter.ts";
import type { PageRecord } from "./page-record.ts";
import { livePage, type Page, readPage, type Sight } from "./read-page.ts";

/** Milliseconds after a change at which the page is read in any case; then it is left alone. */
const LOOKS = [0, 300, 1000, 3000, 8000];
/** For how long the same text in the same place counts as the record before, not yet replaced. */
const STALE = 5000;
/** Batches of page changes followed after one navigation. */
const STORM = 300;
/** Milliseconds between two looks at the address, where the browser does not tell. */
const POLL = 1000;

type Reading = Sight & { title: string };

export type PageWatch = {
  /** Look again and tell, even what was told before (the person came back, or the listener forgot). */
  again(): void;
};

export function watchPage(
  table: AdapterTable,
  signal: AbortSignal,
  show: (record: PageRecord | null) => void,
  page: Page = livePage,
): PageWatch {
  let href = "";
  let key = "";
  let told = "";
  let movedAt = 0;
  let last = null as Reading | null;
  let before = null as Reading | null;
  let batches = 0;
  let looks = 0;
  let cost = 0;
  let waiting = false;
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const later = (delay: number, work: () => void): void => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, delay);
    timers.add(timer);
  };
  const stopTimers = (): void => {
    for (const timer of timers) clearTimeout(timer);
    timers.clear();
    waiting = false;
  };

  const tell = (record: PageRecord | null): void => {
    const text = JSON.stringify(record);
    if (text === told) return;
    told = text;
    show(record);
  };

  /** Takes away what may still be the record before. */
  const fresh = ({ record, container }: Sight, title: string): PageRecord => {
    if (!before || performance.now() - movedAt > STALE) return record;
    const { fields, accountRef, ref } = record;
    const same =
      container === before.container &&
      JSON.stringify([fields, accountRef]) ===
        JSON.stringify([before.record.fields, before.record.accountRef]);
    if (same) return { ref, fields: {}, accountRef: null };
    if (fields.name?.origin !== "title" || title !== before.title) return record;
    const { name: _, ...rest } = fields;
    return { ref, fields: rest, accountRef };
  };

  const look = (): void => {
    waiting = false;
    const started = performance.now();
    const sight = page.href() === href ? readPage(table, page) : null;
    cost = performance.now() - started;
    looks++;
    if (page.href() !== href) moved();
    else if (sight) {
      const title = page.title();
      const record = fresh(sight, title);
      if (record === sight.record) last = { ...sight, title };
      tell(record);
    }
  };

  const observer = new MutationObserver(() => {
    if (++batches > STORM) observer.disconnect();
    else if (!waiting) {
      waiting = true;
      // Close together at first, then further and further apart, and never more than a twentieth of the time.
      later(looks === 0 ? 0 : Math.min(1000, 16 + cost * 20 + looks * 10), look);
    }
  });

  const arm = (): void => {
    stopTimers();
    observer.disconnect();
    batches = 0;
    looks = 0;
    for (const delay of LOOKS) later(delay, look);
    later(LOOKS.at(-1) ?? 0, () => observer.disconnect());
    observer.observe(page.root(), { childList: true, characterData: true, subtree: true });
  };

  function moved(): void {
    href = page.href();
    const match = matchUrl(table, href);
    const next = JSON.stringify(match);
    const same = next === key;
    key = next;
    if (!match) {
      last = null;
      stopTimers();
      observer.disconnect();
      tell(null);
      return;
    }
    if (!same) {
      before = last;
      last = null;
      movedAt = performance.now();
      tell({ ref: match.ref, fields: {}, accountRef: null });
    }
    arm();
  }

  const check = (): void => {
    if (page.href() !== href) moved();
  };
  const options = { signal };
  if (typeof navigation === "object") navigation.addEventListener("currententrychange", check, options);
  else {
    addEventListener("popstate", check, options);
    addEventListener("hashchange", check, options);
    const timer = setInterval(check, POLL);
    signal.addEventListener("abort", () => clearInterval(timer));
  }
  signal.addEventListener("abort", () => {
    stopTimers();
    observer.disconnect();
  });
  moved();
  return {
    again() {
      told = "";
      key = "";
      before = null;
      moved();
    },
  };
}
