// One build of the extension: `node build-once.ts chrome|firefox OUTDIR`. Started by extension.ts only.
import { build } from "wxt";

const [browser, outDir] = process.argv.slice(2);
if (!browser || !outDir) throw new Error("Usage: build-once.ts chrome|firefox OUTDIR");
await build({ browser, manifestVersion: 3, outDir, mode: "production" });
