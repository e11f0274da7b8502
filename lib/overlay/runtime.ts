// The extension's side of the content script: `browser` or `chrome`, without the polyfill (12 kB).
// A page can name an element "browser", which becomes a global: only what can send messages is taken.
import type {
  BackgroundToPage,
  HelloAnswer,
  PageToBackground,
  RecordAnswer,
} from "../messaging/page-messages.ts";

type Answers = {
  "page.hello": HelloAnswer;
  "page.record": RecordAnswer;
  "page.layout": unknown;
  "page.framed": unknown;
  "page.picked": unknown;
};
type Hear = (message: BackgroundToPage) => Promise<boolean> | undefined;
type Runtime = {
  id?: string;
  sendMessage(message: PageToBackground): Promise<unknown>;
  onMessage: { addListener(hear: Hear): void; removeListener(hear: Hear): void };
};

const runtimeOf = (name: string): Runtime | undefined => {
  const runtime: Runtime | undefined = Reflect.get(globalThis, name)?.runtime;
  return typeof runtime?.sendMessage === "function" ? runtime : undefined;
};
const runtime = runtimeOf("browser") ?? runtimeOf("chrome");

/** Whether the extension that started this script is still there: false once it was updated or removed. */
export const isAlive = (): boolean => Boolean(runtime?.id);

/** The last message of each type: an older one that is still to be repeated would undo what it said. */
const latest: Partial<Record<PageToBackground["type"], PageToBackground>> = {};

/** Asks the background; null when it does not answer, a newer message took over or the extension is gone. Never rejects. */
export async function ask<M extends PageToBackground>(message: M): Promise<Answers[M["type"]] | null> {
  latest[message.type] = message;
  const isLatest = (): boolean => latest[message.type] === message;
  // A worker that starts may miss a message: milliseconds before it is repeated.
  for (const pause of [150, 500, 2000, 0]) {
    if (!runtime || !isAlive() || !isLatest()) break;
    try {
      const answer = await runtime.sendMessage(message);
      // The background answers as `page-messages.ts` says; what it sends comes from this extension alone.
      if (answer !== undefined && isLatest()) return answer as Answers[M["type"]];
    } catch {}
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return null;
}

export function hear(signal: AbortSignal, listen: Hear): void {
  runtime?.onMessage.addListener(listen);
  signal.addEventListener("abort", () => isAlive() && runtime?.onMessage.removeListener(listen));
}
