// Started by Vitest once, before the first end-to-end test: gets the browser and builds the demo CRM and the extension, which two
// files that start at once would both do into the same folder.
import { findTools } from "./prepared.ts";

export async function setup(): Promise<void> {
  for (const asksForHosts of [false, true]) await findTools(asksForHosts);
}
