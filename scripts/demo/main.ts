// `npm start`, once dependencies are there: backend, demo CRMs, extension and browser, each step printed with its
// time. With a display it opens the browser and stays until Ctrl-C or until the browser is closed; without one,
// or with --headless, it plays the story and leaves pictures. Nothing it started outlives it.
// --fresh starts over · --both opens the partner's browser too.
import { mkdir, rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { findChromium } from "#scripts/browsers/chromium.ts";
import { ensureCrm } from "#scripts/ensure-crm.ts";
import { setStage } from "#test/support/stage.ts";
import { agreeToSell } from "./agreed.ts";
import { buildExtension } from "./extension.ts";
import { playStory } from "./play-story.ts";
import { elapsed, line, step } from "./report.ts";
import { stayOpen } from "./stay-open.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const output = join(root, ".output", "demo");
const options = new Set(process.argv.slice(2));
const known = ["--headless", "--fresh", "--both"];
const unknown = [...options].filter((option) => !known.includes(option));
if (unknown.length > 0) {
  line(`Unknown: ${unknown.join(" ")}. Known: ${known.join(", ")}.`);
  process.exit(2);
}

const hasDisplay =
  process.platform !== "linux" || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
const headless = options.has("--headless") || !hasDisplay;
const folder = join(output, headless ? "story" : "data");

const closing: (() => Promise<void>)[] = [];
let ending: Promise<void> | null = null;
/** Ends everything once, newest first, however many ways out are taken at the same time. */
function closeAll(): Promise<void> {
  ending ??= (async () => {
    for (const end of closing.splice(0).reverse()) await end().catch(() => {});
  })();
  return ending;
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  // Not `once`: a terminal and npm may both send it, and the second must not end us in the middle.
  process.on(signal, () => {
    if (ending) return;
    line();
    line("Stopping");
    // Children are killed on exit even where a graceful end hangs.
    setTimeout(() => process.exit(1), 10_000).unref();
    void closeAll().then(() => process.exit(headless ? 130 : 0));
  });
}

async function main(): Promise<void> {
  if (headless || options.has("--fresh")) await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  await mkdir(output, { recursive: true });
  const chromium = await step(
    "Browser",
    () => findChromium(line),
    (found) => found.how,
  );
  await step(
    "Demo CRM",
    () => ensureCrm(line),
    ({ built }) => (built ? "built" : "up to date"),
  );
  const [extension, stage] = await Promise.all([
    step(
      "Extension",
      () => buildExtension({ browser: "chrome" }),
      ({ built, dir }) => `${built ? "built" : "up to date"}, ${relative(root, dir)}`,
    ),
    step("Backend, CRMs and demo data", () =>
      setStage({ folder, furnish: agreeToSell, say: (done) => line(`  · ${done}`) }),
    ),
  ]);
  closing.push(() => stage.close());
  const browser = {
    executable: chromium.path,
    extensionDir: extension.dir,
    thirdPartyCookies: "allowed" as const,
  };
  if (headless) {
    await playStory({ stage, browser, output, onClose: (end) => closing.push(end) });
    await closeAll();
    line(`✓ The story holds. Pictures: ${relative(root, output)}/*.png  (${elapsed()} in all)`);
  } else {
    await stayOpen({
      stage,
      browser,
      both: options.has("--both"),
      onClose: (end) => closing.push(end),
      isStopping: () => ending !== null,
    });
    if (!ending) line("The browser was closed.");
    await closeAll();
  }
}

try {
  await main();
  process.exit(0);
} catch (error) {
  if (ending) await ending;
  else {
    line();
    line(error instanceof Error ? error.message : String(error));
    if (process.env.DEBUG && error instanceof Error) line(error.stack);
    await closeAll();
  }
  process.exit(1);
}
