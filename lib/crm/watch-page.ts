// Follows a page: which record is in view, now and after each navigation, and its fields as they render.
// Called by the content script. Tells a record by its address at once, its fields when the page shows them.
// Bounded: it looks for a while after each change, counts what the page does to it, and gives up on storms.
import type { RecordRef } from "../domain/record-ref.ts";
import { matchUrl } from "../domain/record-urls/read-url.ts";
import type { AdapterTable } from "./adapter.ts";
import type { PageRecord } from "./page-record.ts";
import { pageRoot, pageTitle, readPage, type Sight } from "./read-page.ts";

/** Milliseconds after a change of address for which the page is followed; then it is left alone. */
const FOLLOWED = 8000;
/** Milliseconds after it at which the page is read in any case. */
const LOOKS = [0, 300, 1000, 3000, FOLLOWED];
/** Milliseconds by which each look for a change waits longer than the one before. */
const SPACING = 50;
/** For how long the same text in the same place counts as the record before, not yet replaced. */
const STALE = 5000;
/** Batches of page changes followed after one navigation. */
const STORM = 300;
/** Milliseconds between two looks at the address, where the browser does not tell. */
const POLL = 1000;

/** What was read last, and for which address. */
type Reading = { key: string; container: Sight["container"]; content: string; title: string };

export type PageWatch = {
  /** Look again and tell, even what was told before (the person came back, or the listener forgot). */
  again(): void;
};

const bare = (ref: RecordRef): PageRecord => ({ ref, fields: {}, accountRef: null });

export function watchPage(
  table: AdapterTable,
  signal: AbortSignal,
  show: (record: PageRecord | null) => void,
): PageWatch {
  let href = "";
  let key = "";
  let told = "";
  let movedAt = 0;
  let last = null as Reading | null;
  let before = null as Reading | null;
  let batches = 0;
  let looks = 0;
  let waiting = false;
  let timers: ReturnType<typeof setTimeout>[] = [];

  const tell = (record: PageRecord | null): void => {
    const text = JSON.stringify(record);
    if (text !== told) show(record);
    told = text;
  };

  const look = (): void => {
    if (signal.aborted) return;
    waiting = false;
    const sight = location.href === href && readPage(table);
    if (location.href !== href) moved();
    else if (sight) {
      const { record, container } = sight;
      const { ref, fields, accountRef } = record;
      const content = JSON.stringify([fields, accountRef]);
      const title = pageTitle();
      last = { key, container, content, title };
      // Soon after a navigation the page may still show the record before.
      const old = before?.key !== key && Date.now() - movedAt < STALE && before;
      if (old && title === old.title && fields.name?.origin === "title") delete fields.name;
      if (old && container === old.container && content === old.content) tell(bare(ref));
      else tell(record);
    }
  };

  /** When the page has drawn and rests: it need not work out its layout for us. */
  const lookIn = (delay: number): void => {
    timers.push(setTimeout(() => requestIdleCallback(look, { timeout: 90 }), delay));
  };

  const observer = new MutationObserver(() => {
    if (++batches > STORM) observer.disconnect();
    else if (!waiting) {
      waiting = true;
      // At once the first time, then further and further apart: some twenty times in all.
      if (looks++) lookIn(looks * SPACING);
      else timers.push(setTimeout(look));
    }
  });

  const disarm = (): void => {
    timers.forEach(clearTimeout);
    timers = [];
    observer.disconnect();
    waiting = false;
  };

  function moved(): void {
    href = location.href;
    const match = matchUrl(table, href);
    const next = JSON.stringify(match);
    disarm();
    if (!match) {
      key = "";
      tell(null);
    } else {
      if (next !== key) {
        key = next;
        before = last;
        movedAt = Date.now();
        tell(bare(match.ref));
      }
      batches = looks = 0;
      LOOKS.forEach(lookIn);
      timers.push(setTimeout(() => observer.disconnect(), FOLLOWED));
      observer.observe(pageRoot(), { childList: true, characterData: true, subtree: true });
    }
  }

  const check = (): void => {
    if (location.href !== href) moved();
  };
  const { navigation } = globalThis;
  const poll = navigation ? 0 : setInterval(check, POLL);
  // Told before the browser goes there: what it does on arrival would hold our message up, by some 20 ms.
  const ahead = ({ destination, navigationType }: NavigateEvent): void => {
    const { url } = destination;
    const match = navigationType === "push" && matchUrl(table, url);
    if (!match || JSON.stringify(match) === key) return;
    tell(bare(match.ref));
    // A page may have kept the browser from it.
    setTimeout(() => href === url || moved());
  };
  navigation?.addEventListener("navigate", ahead, { signal });
  navigation?.addEventListener("currententrychange", check, { signal });
  signal.addEventListener("abort", () => {
    clearInterval(poll);
    disarm();
  });
  moved();
  return {
    again() {
      told = "";
      moved();
    },
  };
}
