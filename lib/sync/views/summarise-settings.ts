// What an organisation sets for itself, in words. Called by `summarise.ts`.
import type { MutationArgs } from "../../contract/mutations.ts";
import type { SettingsCommand, StageMeaning } from "../../contract/settings.ts";
import { type Deed, type Names, spaced } from "./told.ts";

const means: Partial<Record<StageMeaning, string>> = { open: "open", won: "won", lost: "lost" };

export const settingsTellers: {
  [N in SettingsCommand]: (args: MutationArgs<N>, names: Names) => Deed;
} = {
  "check.apply": ({ check, from }) => {
    const when = from === null ? "as usual" : `from ${spaced(from)} on`;
    const isAsked = from !== "never";
    return {
      line: isAsked
        ? `Ask for the ${spaced(check)} in our joint plans ${when}`
        : `Do not ask for the ${spaced(check)} in our joint plans`,
      did: isAsked
        ? `asks for the ${spaced(check)} in our joint plans ${when}`
        : `asks no more for the ${spaced(check)} in our joint plans`,
    };
  },
  "stage.map": ({ text, means: meaning }) => ({
    line: `“${text}” in our CRM means ${means[meaning] ?? spaced(meaning)}`,
    did: `said that “${text}” means ${means[meaning] ?? spaced(meaning)}`,
  }),
  "stage.unmap": () => ({
    line: "Forget what a stage of our CRM means",
    did: "took back what a stage means",
  }),
};
