// Counts what truly arrived: notes with this text as the partner's own device would receive them from the backend,
// by a client that shares no code with the extension. Called by end-to-end tests.
import type { Change } from "#lib/contract/wire.ts";
import type { TestScene } from "./scene.ts";

/** How many notes with exactly this text the partner's seller can pull. */
export async function sharedNotes(scene: TestScene, text: string): Promise<number> {
  return notesIn(await pullOf(scene, "omar")).filter((one) => one === text).length;
}

/** Everything one of the two sellers' devices would be sent now, from the beginning. */
export async function pullOf(scene: TestScene, who: "dana" | "omar"): Promise<Change[]> {
  const { harbor, lumen } = scene.stage;
  const person = await scene.stage.enter(who === "dana" ? harbor.seller : lumen.seller);
  return person.api.pullAll();
}

export function notesIn(changes: readonly Change[]): string[] {
  return changes.flatMap((change) => {
    if (change.op !== "put" || change.entity !== "note") return [];
    const { row } = change;
    return typeof row === "object" && row !== null && "text" in row ? [String(row.text)] : [];
  });
}
