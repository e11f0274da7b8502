// All screens by name: what the pictures show and the accessibility check walks through. The data of many are written by
// the rules themselves, which takes half a second for all: a page loads the groups in which its screen may be, no others.
import type { Screen } from "./screen.ts";

type Group = {
  /** First words of the names in it. */
  begins: string;
  load(): Promise<Record<string, Screen>>;
};

const groups: readonly Group[] = [
  { begins: "panel", load: async () => (await import("./panel-screens.ts")).panelScreens },
  { begins: "panel", load: async () => (await import("./panel-state-screens.ts")).panelStateScreens },
  { begins: "inbox options", load: async () => (await import("./inbox-screens.ts")).inboxScreens },
  { begins: "inbox brief", load: async () => (await import("./inbox-lead-screens.ts")).inboxLeadScreens },
  { begins: "brief", load: async () => (await import("./brief-screens.ts")).briefScreens },
  { begins: "brief", load: async () => (await import("./brief-timing-screens.ts")).briefTimingScreens },
  { begins: "deal", load: async () => (await import("./deal-screens.ts")).dealScreens },
  { begins: "register", load: async () => (await import("./register-screens.ts")).registerScreens },
  { begins: "conflict apart", load: async () => (await import("./conflict-screens.ts")).conflictScreens },
  { begins: "credit", load: async () => (await import("./credit-screens.ts")).creditScreens },
  { begins: "statement", load: async () => (await import("./statement-screens.ts")).statementScreens },
  { begins: "partners", load: async () => (await import("./partners-screens.ts")).partnersScreens },
  { begins: "partners", load: async () => (await import("./partners-deal-screens.ts")).partnersDealScreens },
  {
    begins: "correct corrections",
    load: async () => (await import("./correction-screens.ts")).correctionScreens,
  },
  { begins: "rowhistory", load: async () => (await import("./row-history-screens.ts")).rowHistoryScreens },
  { begins: "removed", load: async () => (await import("./removed-screens.ts")).removedScreens },
  { begins: "offline", load: async () => (await import("./offline-screens.ts")).offlineScreens },
  { begins: "evidence activity", load: async () => (await import("./evidence-screens.ts")).evidenceScreens },
  { begins: "fill", load: async () => (await import("./fill-screens.ts")).fillScreens },
  { begins: "history", load: async () => (await import("./history-screens.ts")).historyScreens },
  { begins: "plan", load: async () => (await import("./plan-screens.ts")).planScreens },
  { begins: "policies", load: async () => (await import("./policy-screens.ts")).policyScreens },
  {
    begins: "deal policies",
    load: async () => (await import("./policy-replaced-screens.ts")).policyReplacedScreens,
  },
  { begins: "deal", load: async () => (await import("./pinned-policy-screens.ts")).pinnedPolicyScreens },
  { begins: "welcome options", load: async () => (await import("./setup-screens.ts")).setupScreens },
  { begins: "settings", load: async () => (await import("./settings-screens.ts")).settingsScreens },
  { begins: "co", load: async () => (await import("./co-sell-screens.ts")).coSellScreens },
  { begins: "left", load: async () => (await import("./left-screens.ts")).leftScreens },
  { begins: "pubcrm", load: async () => (await import("./published-crm-screens.ts")).publishedCrmScreens },
  { begins: "refused", load: async () => (await import("./refused-screens.ts")).refusedScreens },
  { begins: "sync", load: async () => (await import("./sync-screens.ts")).syncScreens },
  { begins: "device", load: async () => (await import("./device-screens.ts")).deviceScreens },
  { begins: "digest", load: async () => (await import("./digest-screens.ts")).digestScreens },
];

export async function allScreens(): Promise<Record<string, Screen>> {
  return Object.assign({}, ...(await Promise.all(groups.map(({ load }) => load()))));
}

/** Null: no screen has that name. */
export async function findScreen(name: string): Promise<Screen | null> {
  const [first = ""] = name.split("-");
  for (const { begins, load } of groups) {
    const found = begins.split(" ").includes(first) ? (await load())[name] : undefined;
    if (found) return found;
  }
  return null;
}
