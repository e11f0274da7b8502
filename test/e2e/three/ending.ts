// The story of three companies, last part: won, handed over, stated, disputed, resolved, stated again with the difference.
// Played by three-companies.e2e.test.ts.
import { t } from "#components/messages/t.ts";
import {
  disputeStatement,
  issueVersion,
  refuseHandOver,
  reportWon,
  resolveDispute,
  takeOver,
} from "#test/support/credit-ui.ts";
import { confirmEvidence } from "#test/support/evidence-ui.ts";
import { openView } from "#test/support/plan-ui.ts";
import { panels, reads, readsNothingOf, seats, type ThreeStep } from "./scene.ts";
import { workshop } from "./work.ts";

const refusal = "Amina is on leave until March.";
const complaint = "The minutes of our workshop are in the shared folder.";
const answer = "Right: they are. It counts from now on.";
const reason = "The workshop is confirmed.";
/** 30 % of the pool of 22,680: Quill's line. */
const ofQuill = "6,804.00";
const onboarding = t("duty.onboarding");

export const ending: readonly ThreeStep[] = [
  {
    title: "Grace reports the win: all read the same statement, in which Quill's line is held",
    pictures: seats,
    async run(three) {
      const { grace, elif, rosa } = three;
      for (const panel of panels(three)) await openView(panel, "credit");
      await grace.page.bringToFront();
      await reportWon(grace.panel);
      for (const panel of panels(three)) {
        await reads(panel, t("credit.statement", { version: 1 }), t("credit.ended.won"), ofQuill);
        await reads(panel, t("credit.held"), t("credit.verified", { hash: "" }).split("(")[0] ?? "");
      }
      await reads(rosa.panel, t("credit.heldOfIt", { amount: `USD ${ofQuill}` }).split(" of it")[1] ?? "");
      await reads(elif.panel, "4,536.00");
      // The pool is nobody's own, and only who pays is offered what the payer does.
      for (const { panel } of [elif, rosa]) {
        await readsNothingOf(panel, t("credit.quota"), t("credit.do.issue", { version: 2 }));
      }
    },
  },
  {
    title: "Elif takes the support over; Rosa refuses the onboarding with a reason, which all read",
    pictures: seats,
    async run({ grace, elif, rosa }) {
      await elif.page.bringToFront();
      await takeOver(elif.panel, "support");
      await rosa.page.bringToFront();
      await refuseHandOver(rosa.panel, "onboarding", refusal);
      for (const { panel } of [grace, elif, rosa]) {
        await reads(panel, t("credit.handOver.accepted"), t("credit.handOver.refused"), refusal);
      }
      // Whoever may name somebody else is led there; who refused may still take it.
      await grace.panel
        .getByRole("button", { name: `${t("credit.do.name")}: ${onboarding}`, exact: true })
        .waitFor();
    },
  },
  {
    title: "Rosa takes it after all: nothing is refused any more, for anybody",
    pictures: ["rosa", "grace"],
    async run(three) {
      const { rosa } = three;
      await takeOver(rosa.panel, "onboarding");
      for (const panel of panels(three)) {
        await panel.getByText(refusal).waitFor({ state: "detached", timeout: 30_000 });
        await readsNothingOf(panel, t("credit.handOver.refused"));
      }
    },
  },
  {
    title:
      "Rosa disputes the statement: all read why, who answers and by when; only Harbor & Pine may decide it",
    pictures: seats,
    async run(three) {
      const { grace, elif, rosa, names } = three;
      await disputeStatement(rosa.panel, complaint);
      for (const { panel } of [grace, elif]) {
        await reads(panel, complaint, t("credit.disputeBy", { name: names.quill, version: 1 }));
      }
      await reads(rosa.panel, complaint, t("credit.disputeBy", { name: t("credit.we"), version: 1 }));
      for (const panel of panels(three)) {
        await reads(panel, t("credit.disputes", { count: 1 }), t("credit.age", { count: 0 }));
      }
      const [decide, withdraw] = [t("credit.do.upheld"), t("credit.do.withdrawn")];
      const acts = (panel: (typeof grace)["panel"], name: string) =>
        panel.getByRole("button", { name, exact: true });
      await acts(grace.panel, decide).waitFor();
      await acts(rosa.panel, withdraw).waitFor();
      for (const { panel } of [elif, rosa]) await acts(panel, decide).waitFor({ state: "detached" });
      for (const { panel } of [elif, grace]) await acts(panel, withdraw).waitFor({ state: "detached" });
    },
  },
  {
    title: "Grace confirms the workshop and upholds the dispute: a new version is due, and all read so",
    pictures: seats,
    async run(three) {
      const { grace, elif, rosa, names } = three;
      await grace.page.bringToFront();
      await openView(grace.panel, "activity");
      await confirmEvidence(grace.panel, workshop);
      await reads(grace.panel, t("touch.confirmed", { names: t("deal.us") }));
      await openView(grace.panel, "credit");
      await resolveDispute(grace.panel, "upheld", answer);
      for (const panel of panels(three)) {
        await reads(panel, answer, t("credit.resolved.upheld"), t("credit.noOpenDispute"));
      }
      await reads(grace.panel, t("credit.due", { version: 2 }));
      for (const { panel } of [elif, rosa]) {
        await reads(panel, t("credit.dueTheirs", { version: 2, name: names.harbor }));
      }
    },
  },
  {
    title: "Grace issues version 2: the difference is the same for all, and the first one stays beside it",
    pictures: seats,
    async run(three) {
      const { grace, elif, rosa, names } = three;
      await issueVersion(grace.panel, 2, reason);
      for (const panel of panels(three)) {
        await reads(panel, t("credit.statement", { version: 2 }), t("credit.versions", { count: 2 }), reason);
        await reads(panel, t("statement.kind.superseded"), `+$${ofQuill}`);
        await readsNothingOf(panel, t("credit.differs", { hash: "" }).split("(")[0] ?? "");
      }
      const released = t("credit.payableNow", { amount: `+$${ofQuill}` });
      for (const { panel } of [grace, elif]) await reads(panel, `${names.quill} ${released}`);
      await reads(rosa.panel, `${t("deal.usAlone")} ${released}`);
      await rosa.panel.getByText(t("credit.held"), { exact: true }).waitFor({ state: "detached" });
      for (const panel of panels(three)) await readsNothingOf(panel, t("credit.due", { version: 3 }));
    },
  },
];
