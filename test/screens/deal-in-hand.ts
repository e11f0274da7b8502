// A deal in a test's hands: what was sent, fields by their label, the keyboard alone. Used by the browser tests of deals.
import type { Act } from "#lib/messaging/surface-port.ts";
import { page } from "./page-in-hand.ts";
import { ranWith } from "./panel-in-hand.ts";

export type Sent = { actId: string } & Act;
export const acts = async () => (await ranWith("act")) as Sent[];
export const lastAct = async () => (await acts()).at(-1);
export const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
export const registration = () => page.getByRole("form", { name: "Register a co-sell deal" });
export const field = (name: string) => page.getByLabel(name, { exact: true });

/** Moves the keyboard on until it is at this element. */
export async function tabTo(name: string | RegExp): Promise<void> {
  for (let steps = 0; steps < 80; steps += 1) {
    await page.keyboard.press("Tab");
    const named = await page.evaluate(() => {
      const at = document.activeElement;
      const by = at?.getAttribute("aria-labelledby")?.split(" ") ?? [];
      const labels = by.map((id) => document.getElementById(id)?.textContent ?? "");
      return [at?.getAttribute("aria-label") ?? "", at?.textContent ?? "", labels.join(" ")].map((each) =>
        each.trim(),
      );
    });
    if (named.some((each) => (typeof name === "string" ? each === name : name.test(each)))) return;
  }
  throw new Error(`The keyboard never came to ${name}`);
}

export async function give(role: string, to: string): Promise<void> {
  await page.getByRole("button", { name: new RegExp(`${role}$`) }).click();
  await page.getByRole("option", { name: to, exact: true }).click();
}
