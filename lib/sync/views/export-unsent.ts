// What exists on this device alone, as a file that a person can read and keep: what waits for the backend, what it refused, what
// of that was discarded. Called by the command handler, before a person leaves this device or whenever they want it.
import type { OutboxView } from "../../messaging/outbox-view.ts";
import type { SavedFile } from "../../messaging/surface-port.ts";
import type { Store } from "../../store/store.ts";
import { say } from "../messages/say.ts";
import { outboxView } from "./outbox-view.ts";

type Whose = { backendUrl: string; name: string | null };

const moment = (at: number): string => new Date(at).toISOString();

type Written = { summary: string; at: number; copyText: string };
const written = ({ summary, at, copyText }: Written) => ({
  what: summary,
  writtenAt: moment(at),
  words: copyText.split("\n"),
});

function contentOf({ waiting, refused, discarded }: OutboxView) {
  return {
    waiting: waiting.map(written),
    refused: refused.map((item) => ({ ...written(item), reason: item.reason })),
    discarded: discarded.map((item) => ({ ...written(item), reason: item.reason })),
  };
}

export async function exportUnsent(
  store: Store,
  { backendUrl, name }: Whose,
  now: number,
): Promise<SavedFile> {
  const content = {
    about: say("export.about"),
    savedAt: moment(now),
    backend: backendUrl,
    writtenBy: name,
    ...contentOf(await outboxView(store, now)),
  };
  const day = moment(now).slice(0, 10);
  return { name: `tandem-unsent-${day}.json`, text: `${JSON.stringify(content, null, 2)}\n` };
}
