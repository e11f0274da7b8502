// The story of three companies, second part: the plan written by two at once, one of them offline; what only one of them
// thinks; duties across companies; touchpoints of all sides, one contested. Played by three-companies.e2e.test.ts.
import { strict as assert } from "node:assert";
import { t } from "#components/messages/t.ts";
import { contestEvidence, type Evidence, recordEvidence } from "#test/support/evidence-ui.ts";
import { touchpointRows } from "#test/support/panel-ui.ts";
import {
  acceptDuty,
  addStakeholder,
  nameOurOwn,
  openView,
  outcomeReads,
  proposeDuty,
  takeKept,
  textReads,
  writeOutcome,
  writeText,
} from "#test/support/plan-ui.ts";
import { panels, reads, readsNothingOf, seats, type ThreeStep } from "./scene.ts";

const lines = {
  grace: "Partner onboarding in 10 days instead of 6 weeks.",
  elif: "Usage data of all regions in one place by March.",
  rosa: "Validated on their own data before the pilot.",
};
/** Two first sentences for one field. */
const messages = {
  grace: "One platform, one bill, one number to call.",
  elif: "Your data stays where it is.",
};
const buyer = "Mira Chen";
const introduced: Evidence = {
  type: "introduction",
  note: "Introduced Grace to Mira Chen.",
  supports: "sourcing",
};
export const met: Evidence = {
  type: "meeting",
  note: "Agreed on the scope of the pilot.",
  supports: "selling",
};
export const workshop: Evidence = {
  type: "technical_workshop",
  note: "Ran the validation on their data.",
  supports: "technical_validation",
};
/** What each company keeps to itself; in no other company's panel, and on no other company's device. */
export const secrets = {
  grace: "Harbor keeps this: the discount goes to nine per cent.",
  elif: "Lumen keeps this: their renewal is at risk.",
  rosa: "Quill keeps this: we have two people for it.",
};
const why = "We have no minutes of it.";

export const work: readonly ThreeStep[] = [
  {
    title:
      "Elif on a plane and Rosa on the ground go on with Grace's outcome at once: nobody's words are lost in any plan",
    pictures: seats,
    async run(three) {
      const { grace, elif, rosa } = three;
      for (const panel of panels(three)) await openView(panel, "plan");
      await grace.page.bringToFront();
      await writeOutcome(grace.panel, lines.grace);
      for (const panel of panels(three)) await outcomeReads(panel, [lines.grace]);
      await elif.browser.context.setOffline(true);
      await elif.page.bringToFront();
      await writeOutcome(elif.panel, lines.elif);
      await rosa.page.bringToFront();
      await writeOutcome(rosa.panel, lines.rosa);
      await outcomeReads(grace.panel, [lines.grace, lines.rosa]);
      await elif.browser.context.setOffline(false);
      for (const panel of panels(three)) await outcomeReads(panel, Object.values(lines));
    },
  },
  {
    title:
      "Two joint messages written into the empty field at once cannot be one: both stay in all plans, until Grace takes hers",
    pictures: seats,
    async run(three) {
      const { grace, elif, rosa } = three;
      await elif.browser.context.setOffline(true);
      await elif.page.bringToFront();
      await writeText(elif.panel, "joint_message", messages.elif);
      await grace.page.bringToFront();
      await writeText(grace.panel, "joint_message", messages.grace);
      // Hers is there first: whoever arrives later is in the field, and hers beside it.
      await textReads(rosa.panel, "joint_message", [messages.grace]);
      await elif.browser.context.setOffline(false);
      for (const panel of panels(three)) {
        await textReads(panel, "joint_message", [messages.elif]);
        await reads(panel, t("plan.editedByBoth"), messages.grace);
      }
      await takeKept(grace.panel, messages.grace);
      for (const panel of panels(three)) {
        await textReads(panel, "joint_message", [messages.grace]);
        await panel.getByText(t("plan.editedByBoth")).waitFor({ state: "detached", timeout: 30_000 });
      }
    },
  },
  {
    title:
      "Grace puts the buyer on the map and what she thinks of her: the others see the person, not the thought",
    pictures: seats,
    async run({ grace, elif, rosa }) {
      await grace.page.bringToFront();
      await addStakeholder(grace.panel, buyer, "sceptic");
      await reads(grace.panel, buyer, t("stance.sceptic"));
      for (const { panel } of [elif, rosa]) {
        await reads(panel, buyer);
        await readsNothingOf(panel, t("stance.sceptic"));
      }
    },
  },
  {
    title: "Grace proposes Amina of Quill for the onboarding: it counts for all once Rosa accepts",
    pictures: seats,
    async run({ grace, elif, rosa, names }) {
      await proposeDuty(grace.panel, "onboarding", names.quill, "Amina Yusuf");
      const waits = t("plan.proposedTo", { name: names.quill });
      for (const { panel } of [grace, elif]) await reads(panel, `Amina Yusuf · ${names.quill}`, waits);
      await reads(
        rosa.panel,
        t("plan.proposedByOn", { name: names.harbor, when: "\n" }).split(" ·")[0] ?? "",
      );
      await rosa.page.bringToFront();
      await acceptDuty(rosa.panel, "Amina Yusuf");
      for (const { panel } of [grace, elif]) {
        await panel.getByText(waits).waitFor({ state: "detached", timeout: 30_000 });
        await reads(panel, `Amina Yusuf · ${names.quill}`);
      }
    },
  },
  {
    title: "Elif names Omar of her own company for support: it counts at once, for all",
    pictures: ["elif", "rosa"],
    async run({ grace, elif, rosa, names }) {
      await elif.page.bringToFront();
      await nameOurOwn(elif.panel, "support", names.lumen, "Omar Haddad");
      for (const { panel } of [grace, rosa]) await reads(panel, `Omar Haddad · ${names.lumen}`);
    },
  },
  {
    title: "All three record touchpoints as evidence, and each one that is nobody else's business",
    pictures: seats,
    async run(three) {
      const { grace, elif, rosa } = three;
      for (const panel of panels(three)) await openView(panel, "activity");
      const record = [
        { who: grace, evidence: met, secret: secrets.grace },
        { who: elif, evidence: introduced, secret: secrets.elif },
        { who: rosa, evidence: workshop, secret: secrets.rosa },
      ];
      for (const { who, evidence, secret } of record) {
        await who.page.bringToFront();
        await recordEvidence(who.panel, evidence);
        await recordEvidence(who.panel, { type: "call", note: secret, supports: null });
      }
      const shared = [met, introduced, workshop].map(({ note }) => note);
      for (const { who, secret } of record) {
        await reads(who.panel, ...shared, secret);
        const others = Object.values(secrets).filter((each) => each !== secret);
        await readsNothingOf(who.panel, ...others);
        assert.equal(await touchpointRows(who.panel).count(), 4);
      }
    },
  },
  {
    title: "Grace contests Quill's workshop: all three read her reason, and that it decides nothing",
    pictures: seats,
    async run(three) {
      const { grace, names } = three;
      await grace.page.bringToFront();
      await contestEvidence(grace.panel, workshop, why);
      const said = (company: string) => t("touch.contested", { person: "Grace Kim", company, reason: why });
      await reads(grace.panel, said(t("deal.us")));
      for (const { panel } of [three.elif, three.rosa]) await reads(panel, said(names.harbor));
    },
  },
];
