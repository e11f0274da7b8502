// Drafts in the surface's memory: found under any name the subject goes by, moved when it gets a better one.
// Called by the composer. A device that cannot remember still works; nothing here ever rejects.
import type { Memory } from "../surface/platform.ts";
import { draftKey, draftKeys, hasContent, type KeptDraft, keptDraft } from "../touchpoint/draft.ts";
import type { Subject } from "./subject.ts";

export type FoundDraft = { name: string; kept: KeptDraft };

export async function readDraft(memory: Memory, name: string): Promise<KeptDraft | null> {
  const found = await memory.get(name).catch(() => null);
  return keptDraft.safeParse(found).data ?? null;
}

export function keepDraft(memory: Memory, name: string, draft: KeptDraft | null): void {
  void memory.set(name, draft).catch(() => undefined);
}

/** The draft that was left open, else one with content; null: nothing worth going on with. */
export async function findDraft(memory: Memory, subject: Subject): Promise<FoundDraft | null> {
  const all = await Promise.all(
    draftKeys(subject).map(async (name) => ({ name, kept: await readDraft(memory, name) })),
  );
  const found = all.flatMap(({ name, kept }) => (kept ? [{ name, kept }] : []));
  return found.find(({ kept }) => kept.open) ?? found.find(({ kept }) => hasContent(kept.values)) ?? null;
}

/** Where an open draft is kept from now on: under the new subject, unless another one with content waits there. */
export async function moveDraft(
  memory: Memory,
  from: string,
  subject: Subject,
  latest: () => KeptDraft,
): Promise<string> {
  const to = draftKey(subject);
  const there = await readDraft(memory, to);
  if (to === from || (there && hasContent(there.values))) return from;
  keepDraft(memory, to, latest());
  keepDraft(memory, from, null);
  return to;
}
