// First run and options in a person's hands: the file, the partner, what the partner sees.
import { describe, expect, it } from "vitest";
import { holdPage, page, visit } from "./page-in-hand.ts";

holdPage({ width: 900, height: 900 });

async function open(screen: string): Promise<void> {
  await visit(screen);
  await page.getByRole("heading", { level: 1 }).waitFor();
}

const log = () => page.evaluate(() => window.tandemFake.log);
/** The requests made to one endpoint, in order. */
async function asked(endpoint: string): Promise<unknown[]> {
  const calls = (await log()).map(({ args }) => args as { endpoint?: string; request?: unknown });
  return calls.filter((call) => call.endpoint === endpoint).map(({ request }) => request);
}
const ran = async (command: string) => (await log()).filter((entry) => entry.command === command);

describe("signing in", () => {
  it("sets the backend only when it was changed, then signs in", async () => {
    await open("welcome-signed-out");
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.waitForFunction(() =>
      window.tandemFake.log.some(({ command }) => command === "session.signIn"),
    );
    expect(await ran("session.setBackend")).toEqual([]);
  });

  it("takes no address that is not protected", async () => {
    await open("welcome-signed-out");
    await page.getByLabel("Backend address").fill("http://tandem.example.com");
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.getByText("beginning with https://").waitFor();
    expect(await ran("session.signIn")).toEqual([]);
  });
});

describe("the first run", () => {
  it("says that Tandem can be tried only once signed in and with a CRM", async () => {
    await open("welcome-signed-out");
    await page.getByRole("heading", { name: "Open a record in your CRM" }).waitFor();
    expect(await page.getByText("You can already try it").count()).toBe(0);
    await open("welcome-crm-required");
    await page.getByText("You can already try it").waitFor();
  });
});

describe("the keys that open the panel", () => {
  it("are those the browser gave, on the first run and in the options", async () => {
    await open("welcome-crm");
    await page.getByText("Alt+Shift+D opens the panel.").waitFor();
    await open("options-keyboard");
    await page.getByRole("term").getByText("Alt Shift D", { exact: true }).waitFor();
  });

  it("are told to be missing, with where to set them in this browser", async () => {
    await open("welcome-no-keys");
    await page.getByText("No keys open the panel yet").waitFor();
    await page.getByText("Set them at chrome://extensions/shortcuts.").waitFor();
    await open("options-firefox");
    await page.getByText("Not set", { exact: true }).waitFor();
    await page.getByText("Set them at about:addons: press the gear").waitFor();
    expect(await page.getByText("chrome://").count()).toBe(0);
  });
});

describe("importing a list", () => {
  it("uploads, shows the mapping, imports and tells what could not be used", async () => {
    await open("welcome-import");
    await page.getByRole("button", { name: "Your account list" }).click();
    await page.locator("input[type=file]").setInputFiles({
      name: "accounts.csv",
      mimeType: "text/csv",
      buffer: Buffer.from("Account Name,Website\nZapier,zapier.com\n"),
    });
    await page.getByText("Read as UTF-16LE, separated by tabs").waitFor();
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await page.getByText("214 overlaps found").waitFor();
    await page.getByText("37 rows could not be used").waitFor();
    expect(await asked("publishList")).toMatchObject([
      { mapping: { name: 0, website: 1 }, defaultSegment: "customer" },
    ]);
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download as CSV" }).click();
    expect((await download).suggestedFilename()).toBe("accounts-q4 - rejected.csv");
  });

  it("says that a file is empty, asks the backend nothing, and takes another", async () => {
    await open("welcome-import");
    await page.getByRole("button", { name: "Your account list" }).click();
    const choose = (text: string) =>
      page.locator("input[type=file]").setInputFiles({
        name: "accounts.csv",
        mimeType: "text/csv",
        buffer: Buffer.from(text),
      });
    await choose("");
    await page.getByText("The file is empty. Export the list again").waitFor();
    expect(await asked("startList")).toEqual([]);
    await choose("Account Name\nZapier\n");
    await page.getByText("Read as UTF-16LE, separated by tabs").waitFor();
    expect(await page.getByText("The file is empty").count()).toBe(0);
    expect(await asked("startList")).toEqual([{ fileName: "accounts.csv", bytes: 20 }]);
  });

  it("imports nothing without a column for the name", async () => {
    await open("welcome-import-preview");
    await page.getByRole("button", { name: "Your account list" }).click();
    await page.getByRole("button", { name: /Company name/ }).click();
    await page.getByRole("option", { name: "Not in this file" }).click();
    await page.getByRole("button", { name: "Import", exact: true }).click();
    await page.getByText("Choose the column that holds the company’s name.").waitFor();
    expect(await asked("publishList")).toEqual([]);
  });
});

describe("sharing", () => {
  it("reveals nothing before Save, and exactly the screen's settings after it", async () => {
    await open("welcome-sharing");
    await page.getByRole("button", { name: "What partners see" }).click();
    await page.getByRole("button", { name: "Hide all" }).click();
    await page.getByText("Not saved yet").waitFor();
    expect(await asked("setSharing")).toEqual([]);
    await page.getByRole("button", { name: "Share customers and opportunities in full" }).click();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Saved. Lumen Analytics sees exactly this.").waitFor();
    const [saved] = (await asked("setSharing")) as { settings: { reveal: string }[]; fields: string[] }[];
    expect(saved?.settings.filter(({ reveal }) => reveal === "full")).toHaveLength(6);
    expect(saved?.fields).toEqual(["owner_name", "owner_title", "owner_email"]);
  });

  it("cannot be changed by a rep, who reads whom to ask", async () => {
    await open("options-rep-partnerships");
    await page.getByText("Ask Dana Ortiz and Sam Okafor").first().waitFor();
    await page.getByText("Exactly what they will see").waitFor();
    expect(await page.getByRole("button", { name: "Save", exact: true }).count()).toBe(0);
  });

  it.each([
    ["options-rep-partnerships", "Exactly what they will see"],
    ["options-rep-members", "Sam Okafor"],
    ["options-rep-quota", "Nobody has set it"],
    ["options-rep-lists", "Account lists"],
    ["settings-checks-rep", "Customer outcome"],
    ["settings-outreach-rep", "Warn within"],
    ["settings-stages-rep", "Last changed by"],
    ["co-sell-programme-rep", "Pair the sellers by territory"],
  ])("%s: a rep reads whom to ask, once in a section, and no control is greyed", async (screen, text) => {
    await open(screen);
    await page.locator("section").getByText(text).first().waitFor();
    for (const section of await page.locator("section").all()) {
      expect(await section.getByText(/^Ask .* it needs the role/).count()).toBeLessThanOrEqual(1);
    }
    expect(await page.locator(":disabled, [data-disabled]").count()).toBe(0);
  });

  it("is read by a rep as text", async () => {
    await open("options-rep-partnerships");
    await page.getByText("Owner’s name, Owner’s title and Owner’s e-mail", { exact: true }).waitFor();
  });
});

describe("ending a partnership", () => {
  it("asks first, and Escape answers no", async () => {
    await open("options-partnerships");
    await page.getByRole("button", { name: "End Lumen Analytics" }).click();
    await page.getByText("Both sides lose each other’s lists").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("alertdialog").waitFor({ state: "detached" });
    expect(await asked("endPartnership")).toEqual([]);
  });
});
