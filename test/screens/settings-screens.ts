// What an organisation sets for itself: the stage on a page asked for, offered and reported; an amount unlike the basis; sides that
// ask for different things; checks and stages in the options.
import type { CheckSettings, CrmStage, OutreachSetting, StageMeaning } from "#lib/contract/settings.ts";
import { guessedMeaning } from "#lib/domain/deal/crm-stage.ts";
import type { DealView } from "#lib/messaging/surface-port.ts";
import { dana, id, lumen, NOW, record, session, us, withCobalt, withLumen } from "./data.ts";
import { dealId, policies } from "./deal-data.ts";
import { panel } from "./panel-screen.ts";
import { planScreen } from "./plan-acting.ts";
import { fullPlan } from "./plan-data.ts";
import { PlanWriter } from "./plan-writer.ts";
import { recordingCommands } from "./recording.ts";
import type { Screen } from "./screen.ts";
import { actOnSettings } from "./settings-acting.ts";
import { api } from "./setup-backend.ts";

const sam = { memberId: id(11), name: "Sam Okafor", title: "Partner manager" };
const long = "Verhandlung und Prüfung aller außergewöhnlichen Vertragsbedingungen ".repeat(4).trim();

const crmStage = (n: number, text: string, means: StageMeaning, rest: Partial<CrmStage> = {}): CrmStage => ({
  id: id(n),
  organisationId: us.id,
  crm: "salesforce",
  instance: "northwind",
  text,
  means,
  mappedBy: sam,
  mappedAt: NOW - 86_400_000,
  ...rest,
});
const stages = [
  crmStage(921, "Closed Lost", "lost"),
  crmStage(922, "Closed Won", "won", { mappedBy: { ...sam, memberId: dana.id, name: dana.name } }),
  crmStage(923, "Negotiation/Review", "negotiation"),
  crmStage(924, "On hold", "open"),
  crmStage(925, long, "negotiation"),
  crmStage(928, "Qualified", "technical_validation", { pipeline: "New business" }),
  crmStage(929, "Qualified", "proposal", { pipeline: "Renewals" }),
];
const checks: CheckSettings = {
  id: id(920),
  organisationId: us.id,
  from: { close_plan: "demo", next_review: "never" },
  changedBy: { name: sam.name, title: sam.title },
  changedAt: NOW - 86_400_000,
};

const outreach: OutreachSetting = {
  id: id(927),
  organisationId: us.id,
  days: 14,
  changedBy: { name: sam.name, title: sam.title },
  changedAt: NOW - 2 * 86_400_000,
};

/** The page says `text`, which means `means` to us; null: nobody has said. */
function onPage(
  plan: PlanWriter,
  stage: { text: string; pipeline?: string; means: StageMeaning | null },
  shows: { text: string; press?: string[]; says?: Partial<DealView>; amount?: string },
): Screen {
  const { view, ...acting } = planScreen(plan.whole, shows.says);
  const { means, ...words } = stage;
  const place = { crm: "salesforce", instance: "northwind", ...words };
  const page = record();
  const fields = {
    ...page.record?.fields,
    amount: { value: shows.amount ?? "$84,000", origin: "dom" as const },
  };
  const shown = record({
    record: page.record && { ...page.record, fields },
    deals: [view],
    stage: {
      ...place,
      guess: guessedMeaning(place),
      mapped: means && crmStage(926, stage.text, means, place),
    },
  });
  const onPlan = acting.commands?.act;
  return panel({ record: shown }, shows.text, {
    ...acting,
    press: shows.press ?? [],
    commands: {
      ...recordingCommands,
      ...acting.commands,
      act: (args, fake) => (actOnSettings(fake, args) || !onPlan ? {} : onPlan(args, fake)),
    },
  });
}

/** Lumen asks for other things than we do. */
function asksOtherwise(): PlanWriter {
  const plan = fullPlan();
  plan.whole.deal_checks.push({
    id: id(930),
    dealId,
    organisationId: lumen.id,
    from: { post_sale_owners: "discovery", stage_leads: "never" },
  });
  return plan;
}

type Group = "checks" | "outreach" | "stages";
const options = (
  hash: Group,
  member: typeof dana,
  settings: Screen["views"]["settings"],
  text: string,
): Screen => ({
  page: "options",
  hash,
  views: {
    session: session({ member }),
    partnerships: {
      partnerships: [withLumen, withCobalt],
      matrices: [],
      competitors: [],
      members: [dana, { ...dana, id: sam.memberId, name: sam.name, role: "partner_manager" }],
    },
    accounts: { total: 0, rows: [], query: "" },
    outbox: { refused: [], discarded: [], waiting: [] },
    policies,
    ...(settings ? { settings } : {}),
  },
  api,
  commands: {
    act: (args, fake) => {
      actOnSettings(fake, args);
      return {};
    },
  },
  text,
});
const rep = { ...dana, id: id(12), name: "Lea Brandt", role: "rep" as const };

const set = { checks, outreach, stages };
const unset = { checks: null, outreach: null, stages: [] };

const unknown = { text: "Negotiation/Review", means: null };
const proposal = { text: "Proposal/Price Quote", means: "technical_validation" as const };

export const settingsScreens: Record<string, Screen> = {
  "settings-stage-ask": onPage(fullPlan(), unknown, { text: "in your CRM is" }),
  "settings-stage-ask-long": onPage(fullPlan(), { text: long, means: null }, { text: "Asked once" }),
  "settings-stage-pipeline": onPage(
    fullPlan(),
    { text: "Qualified", pipeline: "Renewals", means: null },
    { text: "in your CRM is" },
  ),
  "settings-stage-offer": onPage(fullPlan(), proposal, { text: "Your CRM says Technical validation" }),
  "settings-stage-in-plan": onPage(fullPlan(), proposal, {
    text: "Your CRM says Technical validation",
    press: ["Plan"],
  }),
  "settings-stage-won": onPage(
    fullPlan(),
    { text: "Closed Won", means: "won" },
    { text: "Your CRM says won" },
  ),
  "settings-stage-report": onPage(
    fullPlan(),
    { text: "Closed Lost", means: "lost" },
    { text: "Report", press: ["Report"] },
  ),
  "settings-amount": onPage(
    fullPlan(),
    { text: "Proposal", means: "proposal" },
    { text: "the credit basis is", amount: "€ 96.500,00", press: ["Credit"] },
  ),
  "settings-amount-brief": onPage(
    new PlanWriter(),
    { text: "Prospecting", means: "open" },
    { text: "the credit basis is", amount: "$96,500" },
  ),
  "settings-sides": onPage(asksOtherwise(), { text: "Proposal", means: "proposal" }, { text: "for Lumen" }),
  "settings-checks": options("checks", dana, set, "Last changed by Sam Okafor"),
  "settings-outreach": options("outreach", dana, set, "Last changed by Sam Okafor"),
  "settings-stages": options("stages", dana, set, "Last changed by Sam Okafor"),
  "settings-checks-rep": options("checks", rep, set, "Last changed by Sam Okafor"),
  "settings-outreach-rep": options("outreach", rep, set, "Last changed by Sam Okafor"),
  "settings-stages-rep": options("stages", rep, set, "Last changed by Sam Okafor"),
  "settings-checks-none": options("checks", dana, unset, "Customer outcome"),
  "settings-outreach-none": options("outreach", dana, unset, "nobody has changed it yet"),
  "settings-stages-none": options("stages", dana, unset, "No stage has been seen yet"),
};
