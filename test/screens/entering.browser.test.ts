// What comes into view moves for those who like motion, and can be read all the way: nothing fades in. Looked at by axe
// with the motion held on its way.
import { expect, it } from "vitest";
import { accessibilityFaults } from "#test/support/accessibility.ts";
import { holdPage, page, takePageApart, visit } from "./page-in-hand.ts";
import { form } from "./panel-in-hand.ts";

holdPage();

const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
const unread = () => accessibilityFaults(page, { rules: ["color-contrast"] });
/** Whether something in view is held on its way. */
const isEntering = () =>
  page.evaluate(() =>
    document
      .getAnimations()
      .some((each) => each instanceof CSSAnimation && each.animationName === "tandem-enter"),
  );
async function openMoving(screen: string): Promise<void> {
  await takePageApart();
  await page.emulateMedia({ reducedMotion: "no-preference" });
  await visit(screen);
  await page.addStyleTag({
    content: `* { animation-duration: 9999s !important; animation-delay: -3000s !important; animation-timing-function: linear !important }`,
  });
  await page.getByRole("heading", { level: 1 }).waitFor();
}

it("the form of a touchpoint, a menu over it and what is said when it is saved", async () => {
  await openMoving("panel-overlap");
  await press("Meeting");
  await form().waitFor();
  await expect.poll(isEntering).toBe(true);
  expect(await unread()).toEqual([]);
  await press("Visible to: Only us");
  await page.getByRole("menu").waitFor();
  expect(await unread()).toEqual([]);
  await page.keyboard.press("Escape");
  await press("Save");
  await page.getByText("Meeting saved on this device").waitFor();
  expect(await isEntering()).toBe(true);
  expect(await unread()).toEqual([]);
});

it("a question before something is taken back", async () => {
  await openMoving("panel-take-back");
  await page.getByRole("button", { name: "Actions for this Meeting" }).first().click();
  await page.getByRole("menuitem", { name: "Take back" }).click();
  await page.getByRole("alertdialog").waitFor();
  await expect.poll(isEntering).toBe(true);
  expect(await unread()).toEqual([]);
});
