// Draws public/icon/*.png from public/icon.svg. Run by hand when the mark changes: `node test/screens/make-icons.ts`.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { launchHeadless } from "#test/support/headless.ts";

const publicDir = join(import.meta.dirname, "../../public");
const svg = readFileSync(join(publicDir, "icon.svg"), "utf8");
const browser = await launchHeadless();
const page = await browser.newPage();
for (const size of [16, 32, 48, 96, 128]) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  await page.screenshot({ path: join(publicDir, `icon/${size}.png`), omitBackground: true });
}
await browser.close();
