// The story of a joint plan, after the deal was approved: both companies write at once, a duty is proposed and accepted, a
// partner is asked for an introduction, all with the keyboard alone. Played by test/e2e/deal. A step throws where the story does not hold.
import { t } from "#components/messages/t.ts";
import {
  acceptDutyByKeys,
  acceptRequestByKeys,
  askByKeys,
  openViewByKeys,
  proposeByKeys,
  writeOutcomeByKeys,
} from "#test/support/plan-by-keys.ts";
import { outcomeReads } from "#test/support/plan-ui.ts";
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
      await openViewByKeys(dana, "plan");
      await openViewByKeys(elif, "plan");
      await writeOutcomeByKeys(dana, ours);
      await outcomeReads(elif.panel, [ours]);
      await dana.browser.context.setOffline(true);
      await writeOutcomeByKeys(dana, late);
      await writeOutcomeByKeys(elif, theirs);
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
      await proposeByKeys(dana, "demo", lumen.name, lead);
      await dana.panel
        .getByText(t("plan.proposedTo", { name: lumen.name }))
        .first()
        .waitFor();
      await acceptDutyByKeys(elif, "demo");
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
      await openViewByKeys(dana, "brief");
      await askByKeys(dana, lumen.name, stakeholder, "She owns the budget.");
      await openViewByKeys(elif, "brief");
      await acceptRequestByKeys(elif, "intro", "Zapier");
      await dana.panel.getByText(/^Accepted by Elif/).waitFor({ timeout: 30_000 });
      return stakeholder;
    },
  },
];
