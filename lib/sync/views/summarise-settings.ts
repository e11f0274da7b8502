// What an organisation sets for itself, in words. Called by `summarise.ts`.
import type { MutationArgs } from "../../contract/mutations.ts";
import type { SettingsCommand, StageMeaning } from "../../contract/settings.ts";
import { type Names, spaced, type Told } from "./told.ts";

const means: Partial<Record<StageMeaning, string>> = { open: "open", won: "won", lost: "lost" };

export const settingsTellers: {
  [N in SettingsCommand]: (args: MutationArgs<N>, names: Names) => Told;
} = {
  "check.apply": ({ check, from }) => ({
    line:
      from === "never"
        ? `Do not ask for the ${spaced(check)} in our joint plans`
        : `Ask for the ${spaced(check)} in our joint plans ${from === null ? "as usual" : `from ${spaced(from)} on`}`,
  }),
  "outreach.set": ({ days }) => ({
    line:
      days === 0
        ? "Never warn that another side reaches out, too"
        : `Warn where another side reaches out within ${days} ${days === 1 ? "day" : "days"}`,
  }),
  "stage.map": ({ text, means: meaning }) => ({
    line: `“${text}” in our CRM means ${means[meaning] ?? spaced(meaning)}`,
  }),
  "stage.unmap": () => ({ line: "Forget what a stage of our CRM means" }),
};
