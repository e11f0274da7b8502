// `node scripts/verify-audit.ts FILE [HASH]`: whether an exported audit log holds, and whether it goes on from a hash that an
// earlier run named. Exit code 1 where it does not.
import { readFileSync } from "node:fs";
import { verifyAudit, type Wrong } from "../server/audit/verify.ts";

const words: Record<Wrong, string> = {
  no_entry: "is no entry of an audit log",
  not_following: "does not follow the line before it: something was taken out or put in",
  changed: "was changed: its content does not give its hash",
  misplaced: "does not bear the number of its place",
};

const [file, earlier] = process.argv.slice(2);
if (file === undefined) {
  console.error("Name the exported file: node scripts/verify-audit.ts tandem-audit.jsonl");
  process.exit(2);
}
const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
const verdict = verifyAudit(lines);
if (!verdict.holds) {
  console.error(`Line ${verdict.line} ${words[verdict.why]}.`);
  process.exitCode = 1;
} else if (earlier !== undefined && !lines.some((line) => line.startsWith(`{"hash":"${earlier}"`))) {
  console.error(
    "It holds in itself, but the entry with the hash you gave is not in it: entries were taken off its end.",
  );
  process.exitCode = 1;
} else {
  console.log(`${verdict.entries} entries hold. Keep this hash for the next time: ${verdict.head}`);
}
