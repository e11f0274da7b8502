// Follows a page: which record is in view, now and after each navigation, and its fields as they render.
// Called by the content script. Tells a record by its address at once, its fields when the page shows them.
// It costs the page little: it looks when the page has come to rest, now and then while it never does, and only for
// a while after each navigation.
import type { RecordRef } from "../domain/record-ref.ts";
import { matchUrl, type UrlReading } from "../domain/record-urls/read-url.ts";
import type { AdapterTable } from "./adapter.ts";
import type { PageRecord } from "./page-record.ts";
import { pageRoot, pageTitle, readPage, type Sight } from "./read-page.ts";

/** Milliseconds after a change of address for which the page is followed; then it is left alone. */
const FOLLOWED = 8000;
/** Milliseconds without a change after which the page counts as drawn: reading it while it draws is done in vain. */
const QUIET = 80;
/** Milliseconds after a change at which a page that goes on changing is read all the same. */
const PATIENCE = 500;
/** Without a change it is read again each time it has been followed so much longer: not every change is told. */
const LONGER = 4;
/** For how long the same text in the same place, or that and more, counts as the record before, not yet replaced. */
const STALE = 5000;
/** Milliseconds between two looks at the address, where the browser does not tell. */
const POLL = 1000;

/** What was read last, and for which address. */
type Reading = { key: string; container: Sight["container"]; content: object; title: string };

const bare = (ref: RecordRef): PageRecord => ({ ref, fields: {}, accountRef: null });

/** Gives what looks again and tells, even what was told before (the person came back, or the listener forgot). */
export function watchPage(
  table: AdapterTable,
  signal: AbortSignal,
  show: (record: PageRecord | null) => void,
): () => void {
  let href = "";
  let match = null as UrlReading | null;
  let key = "";
  let told = "";
  let movedAt = 0;
  let followedAt = 0;
  /** When the page last changed, and until when it is then to be read at the latest; 0: it was since. */
  let changedAt = 0;
  let due = 0;
  let last = null as Reading | null;
  let before = null as Reading | null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (record: PageRecord | null): void => {
    const text = JSON.stringify(record);
    if (text !== told) show(record);
    told = text;
  };
  /** What an address alone says. */
  const tellFirst = ({ ref, unsure }: UrlReading): void => tell(unsure ? null : bare(ref));

  const look = (): void => {
    if (signal.aborted) return;
    if (location.href !== href) {
      moved();
      return;
    }
    const sight = readPage(table, match);
    if (sight && match) {
      const { record, container, isOther } = sight;
      const { fields, accountRef } = record;
      const content = { ...fields, ...(accountRef && { accountRef }) };
      const text = JSON.stringify(content);
      const title = pageTitle();
      last = { key, container, content, title };
      // Soon after a navigation the page may still show the record before.
      const old = before?.key !== key && Date.now() - movedAt < STALE && before;
      if (old && title === old.title && fields.name?.origin === "title") delete fields.name;
      const followed = Date.now() - followedAt;
      if (followed >= FOLLOWED) record.settled = true;
      // What it said may have been added to since it was read.
      const said = old && Object.keys(old.content)[0] && JSON.stringify({ ...content, ...old.content });
      const isStale = old && container === old.container && text === said;
      if (isOther) tell(null);
      else if (isStale || (match.unsure && !container && !record.settled)) tellFirst(match);
      else tell(record);
      due = 0;
      if (followed < FOLLOWED) lookIn(Math.min(followed * (LONGER - 1), FOLLOWED - followed));
      else observer.disconnect();
    }
  };

  /** When the page rests and has drawn: it need not work out its layout for us. */
  const rest = (): void => {
    const left = Math.min(changedAt + QUIET, due) - Date.now();
    if (left > 0) lookIn(left);
    else requestIdleCallback(look, { timeout: 200 });
  };

  const lookIn = (delay: number): void => {
    clearTimeout(timer);
    timer = setTimeout(rest, delay);
  };

  // Called at each change of the page: it notes the time, and no more.
  const observer = new MutationObserver(() => {
    changedAt = Date.now();
    if (due) return;
    due = changedAt + PATIENCE;
    lookIn(QUIET);
  });

  const disarm = (): void => {
    clearTimeout(timer);
    observer.disconnect();
  };

  function moved(): void {
    href = location.href;
    match = matchUrl(table, href);
    const next = JSON.stringify(match);
    followedAt = Date.now();
    disarm();
    if (!match) {
      key = "";
      tell(null);
    } else {
      if (next !== key) {
        key = next;
        before = last;
        movedAt = followedAt;
        tellFirst(match);
      }
      due = 0;
      lookIn(QUIET);
      observer.observe(pageRoot(), { childList: true, characterData: true, subtree: true });
    }
  }

  // Without a record it is asked again: what the page keeps for its tab may say by now what its address hides.
  const check = (): void => {
    if (location.href !== href || !match) moved();
  };
  const { navigation } = globalThis;
  const poll = navigation ? 0 : setInterval(check, POLL);
  // Told before the browser goes there: what it does on arrival would hold our message up, by some 20 ms.
  const ahead = ({ destination, navigationType }: NavigateEvent): void => {
    const { url } = destination;
    const next = navigationType === "push" && matchUrl(table, url);
    if (!next || JSON.stringify(next) === key) return;
    tellFirst(next);
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
  return () => {
    told = "";
    moved();
  };
}
