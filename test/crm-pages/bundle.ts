// Bundles one of `bundles/` as the extension's build does, into a string that a test evaluates in a page.
import { fileURLToPath } from "node:url";
import { build } from "vite";

const bundles = new Map<string, Promise<string>>();

async function make(name: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: "silent",
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(new URL(`./bundles/${name}.ts`, import.meta.url)),
        formats: ["iife"],
        name: "_",
      },
    },
  });
  const first = Array.isArray(output) ? output[0] : output;
  const chunk = first && "output" in first ? first.output.find((part) => part.type === "chunk") : undefined;
  if (chunk?.type !== "chunk") throw new Error(`vite made no code of bundles/${name}.ts`);
  return chunk.code;
}

/** Built once per test file. */
export function bundle(name: "reader" | "page-script" | "seen" | "picker"): Promise<string> {
  const known = bundles.get(name) ?? make(name);
  bundles.set(name, known);
  return known;
}
