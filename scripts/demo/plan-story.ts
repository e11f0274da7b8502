// The story of a joint plan, after the deal was approved: both companies write at once, a duty is proposed and accepted, a
// partner is asked for an introduction. Played by test/e2e/deal. A step throws where the story does not hold.
import { t } from "#components/messages/t.ts";
import {
  acceptDuty,
  acceptRequest,
  askPartner,
  openView,
  outcomeReads,
  proposeDuty,
  writeOutcome,
} from "#test/support/plan-ui.ts";
import { actor, type Step } from "./story.ts";

const ours = "Partner onboarding in 10 days instead of 6 weeks.";
const theirs = "Usage data of all regions in one place by March.";
const late = "Signed off by their operations team.";
const lead = "Omar Haddad";
const stakeholder = "Mira Chen, VP Operations";

export const planStory: readonly Step[] = [
  {
    title: "Dana and Elif write the customer outcome at once, Dana on a plane: nobody's words are lost",
    picture: "dana",
    async run(scene) {
      const [dana, elif] = [actor(scene, "dana"), actor(scene, "elif")];
      await openView(dana.panel, "plan");
      await openView(elif.panel, "plan");
      await writeOutcome(dana.panel, ours);
      await outcomeReads(elif.panel, [ours]);
      await dana.browser.context.setOffline(true);
      await writeOutcome(dana.panel, late);
      await writeOutcome(elif.panel, theirs);
      await dana.browser.context.setOffline(false);
      await outcomeReads(dana.panel, [ours, theirs, late]);
      await outcomeReads(elif.panel, [ours, theirs, late]);
      return "three lines, by two people, in both plans";
    },
  },
  {
    title: "Dana proposes Omar for the demo; it counts once Elif has accepted for Lumen",
    picture: "elif",
    async run(scene) {
      const [dana, elif] = [actor(scene, "dana"), actor(scene, "elif")];
      const { lumen } = scene.stage;
      await proposeDuty(dana.panel, "demo", lumen.name, lead);
      await dana.panel
        .getByText(t("plan.proposedTo", { name: lumen.name }))
        .first()
        .waitFor();
      await acceptDuty(elif.panel, lead);
      await dana.panel
        .getByText(t("plan.proposedTo", { name: lumen.name }))
        .first()
        .waitFor({ state: "detached" });
      return undefined;
    },
  },
  {
    title: "Dana asks Lumen for an introduction; Elif finds it in her Brief and accepts",
    picture: "dana",
    async run(scene) {
      const [dana, elif] = [actor(scene, "dana"), actor(scene, "elif")];
      const { lumen } = scene.stage;
      await openView(dana.panel, "brief");
      await askPartner(dana.panel, lumen.name, stakeholder, "She owns the budget.");
      await openView(elif.panel, "brief");
      await acceptRequest(elif.panel, "intro", "Zapier");
      await dana.panel.getByText(/^Accepted by Elif/).waitFor({ timeout: 30_000 });
      return stakeholder;
    },
  },
];
