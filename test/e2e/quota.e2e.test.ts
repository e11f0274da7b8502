// A disk that is full. What cannot be written is said at once and stays in the form; nothing is shown as saved.
import { afterAll, beforeAll, expect, it } from "vitest";
import { t } from "#components/messages/t.ts";
import type { Actor } from "#scripts/demo/story.ts";
import {
  fillTouchpoint,
  panelText,
  rowReads,
  saveTouchpoint,
  touchpointRows,
} from "#test/support/panel-ui.ts";
import { openScene, picturesOnFailure, type TestScene } from "./scene.ts";

let scene: TestScene;
let dana: Actor;

beforeAll(async () => {
  scene = await openScene();
  dana = await scene.seat("dana");
}, 180_000);
afterAll(() => scene?.close());
picturesOnFailure(() => scene);

it("A rep saves on a full disk: the form says why and keeps every word, and saves once there is room", async () => {
  const note = `no room for this${" at all".repeat(1_200)}`;
  const draft = { sharedWith: scene.stage.lumen.name, type: "meeting" as const, note };
  const origin = `chrome-extension://${dana.browser.extensionId}`;
  const page = await dana.browser.openExtensionPage("options.html");
  const session = await dana.browser.context.newCDPSession(page);
  await fillTouchpoint(dana.panel, draft);
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });

  const form = dana.panel.getByRole("form", { name: t("form.title") });
  await form.getByRole("button", { name: t("form.save"), exact: true }).click();
  await form.getByText(/Not saved/).waitFor();
  expect(await panelText(dana.panel)).toMatch(/space|room|full|storage/i);
  expect(await touchpointRows(dana.panel, "no room for this").count()).toBe(0);
  expect(await form.getByRole("textbox", { name: t("form.note"), exact: true }).inputValue()).toBe(note);

  await session.send("Storage.overrideQuotaForOrigin", { origin });
  await saveTouchpoint(dana.panel);
  await rowReads(dana.panel, "no room for this", "synced", 45_000);
  await page.close();
});
