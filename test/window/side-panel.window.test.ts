// The same panel in the browser's own side panel, in a real window: opened from the panel in the page, it follows the
// tab in front.
import type { CDPSession } from "playwright-core";
import { afterAll, beforeAll, it } from "vitest";
import { t } from "#components/messages/t.ts";
import { findWindowTools } from "#scripts/browsers/window.ts";
import type { Actor } from "#scripts/demo/story.ts";
import { openScene, picturesOnFailure, type TestScene } from "#test/e2e/scene.ts";
import { openRecord } from "#test/support/people.ts";
import { until } from "#test/support/until.ts";
import { type Display, openDisplay } from "./display.ts";

let display: Display;
let scene: TestScene;
let dana: Actor;

beforeAll(async () => {
  const tools = await findWindowTools();
  if (!tools) throw new Error("No Xvfb or no xdotool: npm test says how to get them");
  display = await openDisplay(tools);
  scene = await openScene({ display: display.name });
  dana = await scene.seat("dana");
}, 180_000);
afterAll(async () => {
  await scene?.close();
  await display?.close();
});
picturesOnFailure(() => scene);

it("A rep opens the side panel from the panel: it shows the same partners, and follows to the next record", async () => {
  await dana.panel.getByRole("button", { name: t("header.menu") }).click();
  await dana.panel.getByRole("menuitem", { name: t("header.sidePanel") }).click();
  const read = await readSidePanel(await dana.page.context().newCDPSession(dana.page));
  await until("the partner", async () => (await read()).includes(scene.stage.lumen.name));
  await openRecord(dana.page, scene.stage.harbor, "companies", 1002);
  await until("the next record", async () => !(await read()).includes("Zapier"));
  await openRecord(dana.page, scene.stage.harbor, "companies", 1001);
  await until("the first record again", async () => (await read()).includes("Zapier"));
});

type Target = { targetId: string; type: string; url: string };

/** Playwright knows no side panel as a page: what it says is asked for over the browser's protocol. */
async function readSidePanel(session: CDPSession): Promise<() => Promise<string>> {
  const { targetId } = await until("the side panel", async () => {
    const { targetInfos } = (await session.send("Target.getTargets")) as { targetInfos: Target[] };
    return targetInfos.find(({ type, url }) => type === "page" && url.endsWith("/panel.html"));
  });
  const attached = await session.send("Target.attachToTarget", { targetId, flatten: false });
  let id = 0;
  return () =>
    new Promise((resolve) => {
      id += 1;
      const mine = id;
      const hear = ({ message }: { message: string }) => {
        const answer: { id?: number; result?: { result?: { value?: string } } } = JSON.parse(message);
        if (answer.id !== mine) return;
        session.off("Target.receivedMessageFromTarget", hear);
        resolve(answer.result?.result?.value ?? "");
      };
      session.on("Target.receivedMessageFromTarget", hear);
      const params = { expression: "document.body.innerText", returnByValue: true };
      const message = JSON.stringify({ id, method: "Runtime.evaluate", params });
      void session.send("Target.sendMessageToTarget", { message, sessionId: attached.sessionId });
    });
}
