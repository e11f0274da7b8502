// Writes a picture of every screen to .output/screens/, light and dark, at the widths that differ.
// `node test/screens/take-pictures.ts [part of a name] [width]`
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { reach } from "./bring-to.ts";
import { allScreens } from "./screens.ts";
import { openScreensSite, serveScreens } from "./screens-site.ts";

const [wanted = "", onlyWidth] = process.argv.slice(2);
const outDir = join(import.meta.dirname, "../../.output/screens");
mkdirSync(outDir, { recursive: true });
const served = await serveScreens();
const site = await openScreensSite(served.base);
try {
  for (const [name, screen] of Object.entries(await allScreens())) {
    if (!name.includes(wanted)) continue;
    const widths = onlyWidth ? [Number(onlyWidth)] : screen.page === "panel" ? [380] : [900];
    for (const colorScheme of ["light", "dark"] as const) {
      for (const width of widths) {
        const context = await site.browser.newContext({
          viewport: { width, height: screen.page === "panel" ? 760 : 900 },
          colorScheme,
          locale: "en-GB",
          timezoneId: "Europe/London",
          reducedMotion: "reduce",
        });
        const page = await context.newPage();
        page.on("pageerror", (error) => console.error(name, error.message));
        await page.goto(site.url(name));
        await reach(page, screen);
        const path = join(outDir, `${name}-${width}-${colorScheme}.png`);
        await page.screenshot({ path, fullPage: screen.page !== "panel" });
        await context.close();
      }
    }
    console.log(name);
  }
} finally {
  await site.close();
  served.close();
}
