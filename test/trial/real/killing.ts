// Who dies when: at random, and the same again by the same seed. Called by the real trial.
import { setTimeout as wait } from "node:timers/promises";
import { seeded } from "#test/support/seeded.ts";

export const deaths = ["worker", "browser", "backend", "database", "connection"] as const;
type Death = (typeof deaths)[number];

/** Each kills, and resolves when what died is there again. The number says which, where there are several. */
export type Killer = Record<Death, (at: number) => Promise<void>>;

/** Milliseconds between one that is back and the next death. */
const LONGEST = 1_500;

export async function killAtRandom(options: {
  killer: Killer;
  kills: number;
  seed: number;
  say(line: string): void;
}): Promise<Map<Death, number>> {
  const { killer, kills, seed, say } = options;
  const random = seeded(seed);
  const counts = new Map<Death, number>();
  for (let kill = 1; kill <= kills; kill++) {
    await wait(Math.floor(random() * LONGEST));
    const death = deaths[Math.floor(random() * deaths.length)] ?? "worker";
    const at = Math.floor(random() * 1_000);
    counts.set(death, (counts.get(death) ?? 0) + 1);
    const began = Date.now();
    // Sometimes two at once: what one left half done meets the other.
    const other = random() < 0.2 ? "worker" : null;
    await Promise.all([killer[death](at), other ? killer[other](at + 1) : null]);
    say(`  ${kill}. ${death}${other ? ` and ${other}` : ""}, back after ${Date.now() - began} ms`);
  }
  return counts;
}
