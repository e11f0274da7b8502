// The story of three companies, first part: registered by one, accepted by another, objected to by the third, revised, accepted
// by both, approved by who pays. Played by three-companies.e2e.test.ts.
import { t } from "#components/messages/t.ts";
import { acceptDeal, approveDeal, dealReads, registerDeal } from "#test/support/deal-ui.ts";
import { openView } from "#test/support/plan-ui.ts";
import { linkDeal, objectToDeal, reviseDeal } from "#test/support/registration-ui.ts";
import {
  offers,
  offersNone,
  panels,
  reads,
  readsNothingOf,
  seats,
  type Three,
  type ThreeStep,
} from "./scene.ts";

const objection = "Validation takes us three weeks: 25 % is too little.";
/** Grace's CRM, and Quill's of the same sale. */
const basis = "84,000";

const everyDealReads = (three: Three, status: Parameters<typeof dealReads>[1]) =>
  Promise.all(panels(three).map((panel) => dealReads(panel, status)));

export const registration: readonly ThreeStep[] = [
  {
    title:
      "Grace registers a deal with Lumen and Quill: each is told what it earns, nobody what only the other is asked",
    pictures: seats,
    async run(three) {
      const { grace, elif, rosa, names } = three;
      await grace.page.bringToFront();
      await registerDeal(grace.panel, {
        amount: basis,
        partners: [names.lumen, names.quill],
        roles: [
          { role: "sourcing", holder: names.lumen },
          { role: "selling", holder: t("register.us", { name: names.harbor }) },
          { role: "technical_validation", holder: names.quill },
          { role: "influence", holder: t("register.us", { name: names.harbor }) },
        ],
        authority: "Partner manager, within the policy",
      });
      await everyDealReads(three, "submitted");
      await reads(
        grace.panel,
        t("deal.says.submitted", { count: 2, names: `${names.lumen} and ${names.quill}` }),
      );
      // 20 % and 25 % of the pool of 27 %, each beside what it would earn alone.
      await reads(elif.panel, t("deal.outcome.here"), "4,536.00");
      await reads(rosa.panel, t("deal.outcome.here"), "5,670.00");
      for (const { panel } of [elif, rosa]) await offers(panel, t("deal.do.accept"), t("deal.do.object"));
      await offersNone(grace.panel, t("deal.do.accept"), t("deal.do.approve"));
      // What Quill's own CRM says of this sale is in its header, and nowhere else.
      await readsNothingOf(elif.panel, "31,500", "31.5");
      await readsNothingOf(grace.panel, "31,500", "31.5");
    },
  },
  {
    title: "Invited, Elif reads the registration and not the plan",
    pictures: ["elif"],
    async run({ elif }) {
      await openView(elif.panel, "plan");
      await reads(elif.panel, t("plan.notYet"));
      await openView(elif.panel, "brief");
    },
  },
  {
    title: "Elif accepts for Lumen: all read it, and that Quill is waited for",
    pictures: ["elif", "grace"],
    async run({ grace, elif, rosa, names }) {
      await elif.page.bringToFront();
      await acceptDeal(elif.panel, "VP Partnerships of Lumen Analytics");
      const accepted = t("deal.answer.by", {
        answer: t("deal.answer.accepted"),
        name: "Elif Demir",
        authority: "VP Partnerships of Lumen Analytics",
      });
      for (const panel of [grace.panel, elif.panel]) {
        await reads(panel, accepted, t("deal.says.submitted", { count: 1, names: names.quill }));
      }
      await reads(rosa.panel, accepted, t("deal.says.waitsForUs"));
      await offersNone(elif.panel, t("deal.do.accept"), t("deal.do.object"), t("deal.do.approve"));
    },
  },
  {
    title: "Rosa objects with a reason: all three read who and why, and who acts next",
    pictures: seats,
    async run(three) {
      const { grace, elif, rosa, names } = three;
      await rosa.page.bringToFront();
      await objectToDeal(rosa.panel, objection);
      await everyDealReads(three, "action_required");
      const said = t("deal.answer.reason", { answer: t("deal.answer.objected"), reason: objection });
      for (const panel of [grace.panel, elif.panel]) {
        await reads(panel, said, t("deal.says.objected", { names: names.quill }));
        await offers(panel, t("deal.do.revise"));
      }
      await reads(rosa.panel, said, t("deal.says.objected", { names: t("deal.us") }));
      await offers(rosa.panel, t("deal.do.accept"));
      await offersNone(grace.panel, t("deal.do.approve"));
    },
  },
  {
    title:
      "Grace revises the shares: both are asked again, and what deviates from the policy is called out to all",
    pictures: ["grace", "rosa"],
    async run(three) {
      const { grace, elif, rosa, names } = three;
      await grace.page.bringToFront();
      const shares = [
        { role: "technical_validation", percent: "30" },
        { role: "selling", percent: "35" },
      ] as const;
      await reviseDeal(grace.panel, shares, "Partner manager, within the policy");
      await everyDealReads(three, "submitted");
      const deviates = t("register.deviatesShare", {
        role: t("creditRole.technical_validation"),
        chosen: "30%",
        usual: "25%",
      });
      for (const panel of panels(three)) await reads(panel, deviates);
      await reads(rosa.panel, "6,804.00");
      // What was accepted before was another agreement.
      await reads(elif.panel, "4,536.00");
      await offers(elif.panel, t("deal.do.accept"));
      await reads(
        grace.panel,
        t("deal.says.submitted", { count: 2, names: `${names.lumen} and ${names.quill}` }),
      );
      for (const panel of panels(three)) await readsNothingOf(panel, objection);
    },
  },
  {
    title: "Both accept: it is with Harbor & Pine, and nobody else is offered the decision",
    pictures: seats,
    async run(three) {
      const { grace, elif, rosa, names } = three;
      await elif.page.bringToFront();
      await acceptDeal(elif.panel, "VP Partnerships of Lumen Analytics");
      await reads(rosa.panel, t("deal.says.waitsForUs"));
      await rosa.page.bringToFront();
      await acceptDeal(rosa.panel, "Managing partner of Quill Services");
      await everyDealReads(three, "in_review");
      await reads(grace.panel, t("deal.says.in_reviewOurs"));
      await offers(grace.panel, t("deal.do.approve"), t("deal.do.reject"));
      for (const panel of [elif.panel, rosa.panel]) {
        await reads(panel, t("deal.says.in_review", { payer: names.harbor }));
        await offersNone(panel, t("deal.do.approve"), t("deal.do.reject"));
      }
    },
  },
  {
    title: "Grace approves: all three are protected until the same day",
    pictures: seats,
    async run(three) {
      const { grace } = three;
      await grace.page.bringToFront();
      await approveDeal(grace.panel);
      await everyDealReads(three, "approved");
      const [until] = t("deal.says.approved", { date: "\n" }).split("\n");
      for (const panel of panels(three)) await reads(panel, until ?? "");
    },
  },
  {
    title: "Rosa makes it the record of her own opportunity: her views open, and nobody else is told",
    pictures: ["rosa", "grace"],
    async run({ grace, elif, rosa }) {
      await rosa.page.bringToFront();
      await linkDeal(rosa.panel);
      await rosa.panel.getByRole("tab", { name: new RegExp(`^${t("tab.plan")}`) }).waitFor();
      for (const { panel } of [grace, elif]) {
        await openView(panel, "activity");
        await readsNothingOf(panel, "Zapier: rollout");
      }
    },
  },
];
