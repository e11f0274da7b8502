// `npm test`: every gate in order, quick ones first, two side by side where each needs one core. `npm test -- unit db` runs
// some. Started by scripts/test.mjs, which has installed the dependencies and put Node 24 on PATH. The last line is the count.
import { findChromium } from "./browsers/chromium.ts";
import { findFirefox } from "./browsers/firefox.ts";
import { findHeadlessShell } from "./browsers/headless-shell.ts";
import { findTryton } from "./browsers/tryton.ts";
import { findWindowTools } from "./browsers/window.ts";
import { ensureCrm } from "./ensure-crm.ts";
import { buildGates } from "./gates/builds.ts";
import { type Gate, passed, skipped } from "./gates/gate.ts";
import { pick, runGates } from "./gates/run-gates.ts";
import { toolGates } from "./gates/tools.ts";
import { vitestGate } from "./gates/vitest.ts";

const minute = 60_000;

/** Finds or gets Chromium once and hands it to the tests, which then need not look for it. */
const chromium: Gate = {
  name: "chromium",
  isSingle: true,
  async run(say) {
    const isNamed = process.env.TANDEM_CHROMIUM !== undefined;
    const found = await findChromium((line) => say(`    ${line}`));
    process.env.TANDEM_CHROMIUM = found.path;
    say(`    ${found.path} (${found.how})`);
    const shell = isNamed ? null : await findHeadlessShell(found.path, (line) => say(`    ${line}`));
    if (shell) process.env.TANDEM_HEADLESS = shell;
    return passed;
  },
};

const crm: Gate = {
  name: "crm",
  isSingle: true,
  async run(say) {
    await ensureCrm((line) => say(`    ${line}`));
    return passed;
  },
};

/** A CRM that no package of ours brings; without it its tests among those of the browser are skipped. */
const tryton: Gate = {
  name: "tryton",
  isSingle: true,
  // Two installations of Debian's at once get in each other's way.
  after: "chromium",
  async run(say) {
    if (await findTryton((line) => say(`    ${line}`))) return passed;
    return skipped(
      "TESTS IN A REAL TRYTON WILL BE SKIPPED: it is not installed and could not be got " +
        "(Debian: apt-get install tryton-server tryton-sao tryton-modules-sale-opportunity)",
    );
  },
};

const firefoxTests = vitestGate("firefox", { limitMs: 10 * minute });
const firefox: Gate = {
  name: "firefox",
  async run(say) {
    const found = await findFirefox((line) => say(`    ${line}`));
    if (found === null) {
      return skipped(
        "FIREFOX TESTS WERE SKIPPED: no Firefox is installed and none could be got. " +
          "Install it (Debian: apt-get install firefox-esr) or name one: TANDEM_FIREFOX=/path/to/firefox npm test",
      );
    }
    process.env.TANDEM_FIREFOX = found.path;
    say(`    ${found.path} (${found.how})`);
    return firefoxTests.run(say);
  },
};

const windowTests = vitestGate("window", { limitMs: 5 * minute });
const realWindow: Gate = {
  name: "window",
  async run(say) {
    if (await findWindowTools((line) => say(`    ${line}`))) return windowTests.run(say);
    return skipped(
      "TESTS IN A REAL WINDOW WERE SKIPPED: they need Xvfb and xdotool (Debian: apt-get install xvfb xdotool)",
    );
  },
};

const gates: readonly Gate[] = [
  crm,
  ...toolGates,
  ...buildGates,
  chromium,
  tryton,
  vitestGate("unit", { limitMs: 4 * minute }),
  vitestGate("property", { limitMs: 5 * minute }),
  vitestGate("db", { limitMs: 15 * minute }),
  vitestGate("browser", { limitMs: 40 * minute }),
  vitestGate("e2e", { limitMs: 25 * minute }),
  realWindow,
  firefox,
];

/** What a group of tests needs before it, so that `npm test -- e2e` works alone. */
const needs: Record<string, readonly string[]> = {
  browser: ["chromium", "tryton"],
  e2e: ["chromium", "crm"],
  window: ["chromium", "crm"],
  firefox: ["crm"],
  "web-ext": ["build:firefox"],
  "content-size": ["build:chrome"],
};

const asked = process.argv.slice(2);
const picked = pick(gates, [...asked, ...asked.flatMap((name) => needs[name] ?? [])]);
if (picked.unknown.length > 0) {
  console.error(
    `No such gate: ${picked.unknown.join(", ")}. There are: ${gates.map((gate) => gate.name).join(" ")}`,
  );
  process.exit(1);
}
process.exitCode = await runGates(picked.gates);
