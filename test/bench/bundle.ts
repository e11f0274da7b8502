// A file of a bench with all it imports as one script, to run in a page. Called by panel.ts and the sync bench.
import { fileURLToPath } from "node:url";
import { build } from "vite";

/** `file`: below this folder. */
export async function bundle(file: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "silent",
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL(file, import.meta.url)),
        formats: ["iife"],
        name: "benchInPage",
      },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && "output" in output ? output.output[0] : undefined;
  if (chunk?.type !== "chunk") throw new Error(`${file} could not be bundled`);
  return chunk.code;
}
