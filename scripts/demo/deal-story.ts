// The story of a joint deal, step by step, in real browsers of two companies: a policy is agreed, a deal registered,
// accepted, approved, with the keyboard alone; the story of three companies plays the same acts with a mouse. Played by test/e2e/deal. A step throws where the story does not hold.
import { strict as assert } from "node:assert";
import type { Frame } from "playwright-core";
import { t } from "#components/messages/t.ts";
import {
  acceptByKeys,
  approveByKeys,
  backInPanel,
  openByLauncher,
  openByShortcut,
  recordByKeys,
  registerByKeys,
} from "#test/support/deal-by-keys.ts";
import { dealReads } from "#test/support/deal-ui.ts";
import { panelText, rowReads, touchpointRows } from "#test/support/panel-ui.ts";
import { acceptPolicyByKeys, goToPolicies, publishByKeys } from "#test/support/policy-by-keys.ts";
import { until } from "#test/support/until.ts";
import { actor, type Step, takeTheirSeat } from "./story.ts";

const firstCall = "Talked to their head of operations.";

/** The number on the toolbar button: what waits for this person. */
const toolbarReads = (panel: Frame, text: string) =>
  until(`the toolbar button to say "${text}"`, async () => {
    return (await panel.evaluate(() => chrome.action.getBadgeText({}))) === text;
  });

export const dealStory: readonly Step[] = [
  {
    title: "Grace publishes a credit policy in her options and accepts it for Harbor & Pine",
    picture: "grace",
    async run(scene) {
      const grace = await takeTheirSeat(scene, "grace", openByShortcut);
      scene.grace = grace;
      const options = await grace.browser.openExtensionPage("options.html");
      scene.grace = { ...grace, page: options };
      const hands = await goToPolicies(options);
      await publishByKeys(hands);
      await options.getByText(t("policy.state.offered"), { exact: true }).waitFor();
      await acceptPolicyByKeys(hands, "ours", scene.stage.lumen.name, "VP Sales of Harbor & Pine");
      await options.getByText(t("policy.state.us"), { exact: true }).waitFor();
      return undefined;
    },
  },
  {
    title: "Elif reads it in her options and accepts it for Lumen Analytics: it is in force",
    picture: "elif",
    async run(scene) {
      const elif = await takeTheirSeat(scene, "elif", openByLauncher);
      const options = await elif.browser.openExtensionPage("options.html");
      scene.elif = { ...elif, page: options };
      const hands = await goToPolicies(options);
      await acceptPolicyByKeys(
        hands,
        "theirs",
        scene.stage.harbor.name,
        "VP Partnerships of Lumen Analytics",
      );
      await options.getByText(t("policy.state.inForce"), { exact: true }).waitFor();
      // The panel of her CRM's page stays for what comes next.
      scene.elif = elif;
      return undefined;
    },
  },
  {
    title: "Dana opens the panel by its shortcut and records a meeting that Elif sees",
    picture: "dana",
    async run(scene) {
      const dana = await takeTheirSeat(scene, "dana", openByShortcut);
      scene.dana = dana;
      await recordByKeys(dana, scene.stage.lumen.name, firstCall);
      await rowReads(dana.panel, firstCall, "synced", 45_000);
      await touchpointRows(actor(scene, "elif").panel, firstCall).waitFor({ timeout: 15_000 });
      return undefined;
    },
  },
  {
    title: "She registers a co-sell deal from her opportunity",
    picture: "dana",
    async run(scene) {
      const { harbor, lumen } = scene.stage;
      const dana = actor(scene, "dana");
      await registerByKeys(dana, {
        amount: "84,000",
        roles: [
          { role: "sourcing", holder: lumen.name },
          { role: "selling", holder: t("register.us", { name: harbor.name }) },
          { role: "technical_validation", holder: lumen.name },
          { role: "influence", holder: lumen.name },
        ],
        authority: "Account executive, within the policy",
      });
      await dealReads(dana.panel, "submitted");
      const text = await panelText(dana.panel);
      assert.ok(text.includes(t("deal.says.submitted", { count: 1, names: lumen.name })), text);
      assert.match(text, /13,608\.00/);
      return "Lumen Analytics earns 13,608.00 of it, 60 % of the pool";
    },
  },
  {
    title: "Elif sees it on her page of the same customer, with what Lumen earns, and accepts",
    picture: "elif",
    async run(scene) {
      const { panel, page } = actor(scene, "elif");
      await page.bringToFront();
      await dealReads(panel, "submitted");
      const text = await panelText(panel);
      assert.ok(text.includes(t("deal.outcome.here")), text);
      assert.match(text, /13,608\.00/);
      // 60 % of the pool at 27 % is less than the direct rate of 20 % alone, and the panel says so.
      assert.match(text, /3,192\.00 less than alone/);
      await toolbarReads(panel, "1");
      await acceptByKeys({ page, panel }, "VP Partnerships of Lumen Analytics");
      await dealReads(panel, "in_review");
      await toolbarReads(panel, "");
      return "the toolbar button said that 1 thing waits for her, and says so no more";
    },
  },
  {
    title: "Grace approves it: the deal is protected",
    picture: "grace",
    async run(scene) {
      const grace = actor(scene, "grace");
      const [page] = grace.browser.context.pages();
      assert.ok(page, "Grace has her CRM open");
      const panel = await backInPanel({ ...grace, page });
      scene.grace = { ...grace, page, panel };
      await dealReads(panel, "in_review");
      await approveByKeys({ page, panel });
      await dealReads(panel, "approved");
      return undefined;
    },
  },
  {
    title: "Dana sees that it is approved, without reloading",
    picture: "dana",
    async run(scene) {
      const { panel, page } = actor(scene, "dana");
      await page.bringToFront();
      await dealReads(panel, "approved");
      return (/Protected until [^.]*?\d{4}|Protected until \d+ \w+/.exec(await panelText(panel)) ?? [])[0];
    },
  },
  {
    title: "Elif sees the same",
    picture: "elif",
    async run(scene) {
      await dealReads(actor(scene, "elif").panel, "approved");
      return undefined;
    },
  },
];
