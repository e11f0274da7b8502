// Brings a page to the state a screen names: what is pressed, pasted or dragged there. Used by the pictures, by the check of
// every screen and by tests of dropping.
import type { Page } from "playwright-core";
import type { Screen } from "./screen.ts";
import { pressable } from "./screens-site.ts";

/** As the browser does when text is pasted into the form in view. */
export const pasteInto = (page: Page, form: string, text: string): Promise<void> =>
  page.getByRole("form", { name: form }).evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);

/** Files dragged over the middle of the page; `drop` lets go of them there. Answers whether the page took the event. */
export const drag = (
  page: Page,
  files: readonly { name: string; text: string }[],
  step: "dragenter" | "dragover" | "drop" | "dragleave",
): Promise<boolean> =>
  page.evaluate(
    ([given, type]) => {
      const dataTransfer = new DataTransfer();
      for (const { name, text } of given) dataTransfer.items.add(new File([text], name));
      const event = new DragEvent(type, {
        dataTransfer,
        bubbles: true,
        cancelable: true,
        relatedTarget: null,
      });
      document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.dispatchEvent(event);
      return event.defaultPrevented;
    },
    [files, step] as const,
  );

/** A page that has just been opened on a screen is in the state the screen names, and says its text. */
export async function reach(page: Page, screen: Screen): Promise<void> {
  await page.locator("h1, h2").first().waitFor({ state: "attached" });
  await bringTo(page, screen);
  await page.getByText(screen.text).first().waitFor({ state: "attached" });
}

export async function bringTo(page: Page, screen: Screen): Promise<void> {
  for (const button of screen.press ?? []) await pressable(page, button).click();
  const { typed, filledFrom } = screen;
  if (typed) await page.getByLabel(typed.into, { exact: true }).fill(typed.text);
  if (filledFrom === undefined) return;
  const form = page.getByRole("form", { name: "New touchpoint" });
  await form.getByRole("button", { name: "Fill from a file…" }).waitFor();
  if (filledFrom.dragged) {
    await drag(page, [{ name: filledFrom.name, text: filledFrom.text }], "dragenter");
    return;
  }
  await drag(page, [{ name: filledFrom.name, text: filledFrom.text }], "drop");
}
