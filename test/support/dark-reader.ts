// Dark Reader, the npm package, wrapped as an extension on the demo CRM's pages: what many people have beside us. Called by
// test/bench and test/e2e.
import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { installDependencies } from "#scripts/install/dependencies.mjs";

export const peers = fileURLToPath(new URL("../bench/peers/", import.meta.url));

/** Into this folder, which it answers. */
export async function writeDarkReader(
  folder: string,
  say: (line: string) => void = () => {},
): Promise<string> {
  await installDependencies(peers, say);
  await mkdir(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: "Beside us: Dark Reader",
    version: "1.0.0",
    content_scripts: [
      { matches: ["http://localhost/*"], js: ["darkreader.js", "enable.js"], run_at: "document_start" },
    ],
  };
  await writeFile(join(folder, "manifest.json"), JSON.stringify(manifest));
  await writeFile(join(folder, "enable.js"), "DarkReader.enable({});");
  await copyFile(join(peers, "node_modules/darkreader/darkreader.js"), join(folder, "darkreader.js"));
  return folder;
}
