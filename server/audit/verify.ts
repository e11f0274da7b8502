// What a line of an exported audit log is, and whether a whole log holds: nothing changed, nothing taken out, nothing put in. Called
// by the route that exports and by `scripts/verify-audit.ts`. Pure.
import { createHash } from "node:crypto";
import { z } from "zod";

const GENESIS = "0".repeat(64);
/** The entry is hashed as the text it stands as: no two ways of writing the same JSON. */
const LINE = /^\{"hash":"([0-9a-f]{64})","previous":"([0-9a-f]{64})","entry":(\{.*\})\}$/;

export const auditLine = ({
  hash,
  previous,
  entry,
}: {
  hash: string;
  previous: string;
  entry: string;
}): string => `{"hash":"${hash}","previous":"${previous}","entry":${entry}}`;

const numbered = z.looseObject({ seq: z.int().positive() });

/** `head`: what the next export must begin with; keep it where the database's operator cannot write. */
export type Verdict =
  | { holds: true; entries: number; head: string }
  | { holds: false; line: number; why: Wrong };
/** `not_following`: something was taken out or put in. */
export type Wrong = "no_entry" | "not_following" | "changed" | "misplaced";

/** `lines` from the first entry on. */
export function verifyAudit(lines: readonly string[]): Verdict {
  let head = GENESIS;
  for (const [at, line] of lines.entries()) {
    const wrong = (why: Wrong): Verdict => ({ holds: false, line: at + 1, why });
    const [, hash, previous, entry] = LINE.exec(line) ?? [];
    if (hash === undefined || previous === undefined || entry === undefined) return wrong("no_entry");
    if (previous !== head) return wrong("not_following");
    const made = createHash("sha256").update(`${previous}\n${entry}`).digest("hex");
    if (made !== hash) return wrong("changed");
    if (numbered.safeParse(parsed(entry)).data?.seq !== at + 1) return wrong("misplaced");
    head = hash;
  }
  return { holds: true, entries: lines.length, head };
}

function parsed(entry: string): unknown {
  try {
    return JSON.parse(entry);
  } catch {
    return null;
  }
}
