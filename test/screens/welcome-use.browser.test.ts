// The guided page in a person's hands: a step stays while they are in it, and what it did can be read; then it folds
// and the keyboard goes on with the next one.
import { describe, expect, it } from "vitest";
import { NOW, withLumen, zapier } from "./data.ts";
import { holdPage, page, visit } from "./page-in-hand.ts";

holdPage({ width: 900, height: 700 });

async function open(screen: string): Promise<void> {
  await visit(screen);
  await page.getByRole("list", { name: "Steps" }).waitFor();
}
const heading = (title: string) => page.getByRole("button", { name: new RegExp(`^${title}`) });
const proceed = () => page.getByRole("button", { name: "Continue", exact: true });
/** The titles of the steps that are open now. */
const openSteps = () => page.locator("li button[aria-expanded=true] > span").allInnerTexts();
const isOpen = (title: string) => expect.poll(openSteps).toEqual([expect.stringMatching(`^${title}`)]);
const hasKeyboard = (title: string) =>
  expect.poll(() => heading(title).evaluate((button) => button === document.activeElement)).toBe(true);
/** The backend published the list: this device holds its accounts. */
const accountsArrive = () =>
  page.evaluate((data) => window.tandemFake.set("accounts", data), {
    total: 1203,
    rows: [{ account: zapier, partners: [], lastTouchpointAt: NOW, waiting: 0 }],
    query: "",
  });

async function importFile(): Promise<void> {
  await page.locator("input[type=file]").setInputFiles({
    name: "accounts.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("Account Name,Website\nZapier,zapier.com\n"),
  });
  await page.getByRole("button", { name: "Import", exact: true }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("214 overlaps found").waitFor();
}

describe("a step that becomes done while a person is in it", () => {
  it("keeps what an import did in view until Continue, which brings the keyboard to the next step", async () => {
    await open("welcome-import");
    await heading("Your account list").click();
    await importFile();
    expect(await proceed().count()).toBe(0);
    await accountsArrive();
    await page.getByText("1,203 accounts imported").waitFor();
    await page.getByText("37 rows could not be used").waitFor();
    await isOpen("Your account list");
    // The button that was pressed has gone: the keyboard is where it goes on.
    await expect.poll(() => proceed().evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press("Enter");
    await isOpen("Your partners");
    await hasKeyboard("Your partners");
    expect(await page.getByText("37 rows could not be used").isVisible()).toBe(false);
  });

  it("stays though it had opened by itself", async () => {
    await open("welcome-crm");
    await isOpen("Your CRM");
    await page.getByRole("combobox", { name: "Add a CRM" }).click();
    await page.getByRole("option", { name: "Salesforce", exact: true }).click();
    await page.getByRole("button", { name: "Allow Salesforce" }).click();
    await page
      .getByRole("button", { name: /^Take back / })
      .first()
      .waitFor();
    await isOpen("Your CRM");
    await proceed().click();
    await isOpen("Your account list");
    await hasKeyboard("Your account list");
  });

  it("stays where the import began before a reload", async () => {
    await open("welcome-import-finishing");
    await page.getByText("Reading the file").waitFor();
    await accountsArrive();
    await page.getByText("1,203 accounts imported").waitFor();
    expect(await proceed().count()).toBe(0);
    await page.getByText("214 overlaps found").waitFor();
    await proceed().waitFor();
    await isOpen("Your account list");
  });

  it("says that sharing was saved; what is changed after it has to be saved before Continue", async () => {
    await open("welcome-sharing-hidden");
    await isOpen("What partners see");
    await page.getByRole("button", { name: "Share customers and opportunities in full" }).click();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Saved. Lumen Analytics sees exactly this.").waitFor();
    await heading("What partners see \\(done\\)").waitFor();
    await proceed().waitFor();
    await isOpen("What partners see");
    await page.getByRole("button", { name: "Hide all" }).click();
    await page.getByText("Not saved yet").waitFor();
    expect(await proceed().count()).toBe(0);
    await page.getByRole("button", { name: "Share customers and opportunities in full" }).click();
    await proceed().click();
    // Nothing is left to do: the keyboard comes to the end of the page.
    await expect.poll(openSteps).toEqual([]);
    const end = page.getByRole("heading", { name: "Open a record in your CRM" });
    await expect.poll(() => end.evaluate((title) => title === document.activeElement)).toBe(true);
  });

  it("folds when the person opens the next one, which stays under the pointer", async () => {
    await open("welcome-import");
    await heading("Your account list").click();
    await importFile();
    await accountsArrive();
    await proceed().waitFor();
    await page.setViewportSize({ width: 900, height: 400 });
    const next = heading("Your partners");
    await next.evaluate((button) => button.scrollIntoView({ block: "center" }));
    const before = await next.boundingBox();
    await next.click();
    await isOpen("Your partners");
    await hasKeyboard("Your partners");
    const after = await next.boundingBox();
    expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(2);
  });
});

describe("a step nobody is in", () => {
  it("folds when it becomes done elsewhere, and the next one opens", async () => {
    await open("welcome-crm-required");
    await isOpen("Your account list");
    await accountsArrive();
    await isOpen("Your partners");
  });

  it("is folded after a reload if it is done; the first open one is open", async () => {
    await open("welcome-import-done");
    await isOpen("Your CRM");
    await heading("Your account list").click();
    await page.getByText("214 overlaps found").waitFor();
    await isOpen("Your account list");
    await page.reload();
    await isOpen("Your CRM");
  });
});

describe("going to and fro", () => {
  it("keeps what was begun and not saved in a step that was folded", async () => {
    await open("welcome-sharing-hidden");
    await page.getByRole("button", { name: "Share customers and opportunities in full" }).click();
    await page.getByText("Not saved yet").waitFor();
    await heading("Your CRM").click();
    await isOpen("Your CRM");
    await heading("What partners see").click();
    await page.getByText("Not saved yet").waitFor();
    expect(await page.getByText("Not saved yet").isVisible()).toBe(true);
  });

  it("keeps nothing of whoever signed out", async () => {
    await open("welcome-crm-required");
    await page.getByText("Drop a CSV file here").first().waitFor();
    await heading("Your partners").click();
    await page.getByLabel("Company", { exact: true }).fill("Lumen Analytics");
    const session = await page.evaluate(() => window.tandemFake.get("session"));
    if (!session) throw new Error("No session was prepared");
    const become = (data: typeof session) =>
      page.evaluate((next) => window.tandemFake.set("session", next), data);
    await become({ ...session, state: "signed_out", member: null, organisation: null });
    await page.getByLabel("Backend address").focus();
    await become(session);
    // The form has gone, and with it what had the keyboard.
    await expect.poll(() => proceed().evaluate((button) => button === document.activeElement)).toBe(true);
    await isOpen("Sign in");
    await heading("Your partners").click();
    await expect.poll(() => page.getByLabel("Company", { exact: true }).inputValue()).toBe("");
  });

  it("shows the step that a partner's answer made possible, without leaving the one the person is in", async () => {
    await open("welcome-crm-required");
    await heading("Colleagues").click();
    await page.evaluate(
      (partnership) =>
        window.tandemFake.set("partnerships", {
          partnerships: [partnership],
          matrices: [],
          competitors: [],
          members: [],
        }),
      withLumen,
    );
    await heading("Your partners \\(done\\)").waitFor();
    await isOpen("Colleagues");
  });
});
