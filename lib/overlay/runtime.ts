// The extension's side of the content script: `browser` or `chrome`, without the polyfill (12 kB).
// A page can name an element "browser", which becomes a global: only what can send messages is taken.
import type {
  BackgroundToPage,
  HelloAnswer,
  PageToBackground,
  RecordAnswer,
} from "../messaging/page-messages.ts";

type Answers = { "page.hello": HelloAnswer; "page.record": RecordAnswer; "page.layout": unknown };
type Message<T extends PageToBackground["type"]> = Extract<PageToBackground, { type: T }>;
type Api = {
  runtime: {
    id?: string;
    sendMessage(message: PageToBackground): Promise<unknown>;
    onMessage: {
      addListener(hear: (message: BackgroundToPage) => void): void;
      removeListener(hear: (message: BackgroundToPage) => void): void;
    };
  };
};

const isApi = (value: unknown): value is Api => {
  const runtime = (value as Partial<Api> | undefined)?.runtime;
  return typeof runtime?.sendMessage === "function";
};
const candidate: unknown = Reflect.get(globalThis, "browser");
const api: unknown = isApi(candidate) ? candidate : Reflect.get(globalThis, "chrome");

/** Whether the extension that started this script is still there: false once it was updated or removed. */
export const isAlive = (): boolean => isApi(api) && Boolean(api.runtime.id);

/** Milliseconds before each repetition: a worker that starts may miss a message. */
const PATIENCE = [150, 500, 2000];

/** Asks the background; null when it does not answer or the extension is gone. Never rejects. */
export async function ask<T extends PageToBackground["type"]>(
  message: Message<T>,
): Promise<Answers[T] | null> {
  for (const pause of [...PATIENCE, 0]) {
    if (!isApi(api) || !isAlive()) return null;
    try {
      const answer = await api.runtime.sendMessage(message);
      // The background answers as `page-messages.ts` says; what it sends comes from this extension alone.
      if (answer !== undefined) return answer as Answers[T];
    } catch {}
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return null;
}

export function hear(signal: AbortSignal, listen: (message: BackgroundToPage) => void): void {
  if (!isApi(api)) return;
  const { onMessage } = api.runtime;
  onMessage.addListener(listen);
  signal.addEventListener("abort", () => {
    if (isAlive()) onMessage.removeListener(listen);
  });
}
