// What an organisation sets for itself, in words. Called by `summarise.ts`.
import type { MutationArgs } from "../../contract/mutations.ts";
import type { SettingsCommand, StageMeaning } from "../../contract/settings.ts";
import { dutyWords, inSentence, planCheckWords } from "../../domain/in-words.ts";
import type { Names, Told } from "./told.ts";

const meaningInWords = (meaning: StageMeaning): string =>
  meaning === "open" || meaning === "won" || meaning === "lost" ? meaning : inSentence(dutyWords[meaning]);

export const settingsTellers: {
  [N in SettingsCommand]: (args: MutationArgs<N>, names: Names) => Told;
} = {
  "check.apply": ({ check, from }) => ({
    line:
      from === "never"
        ? `Do not ask for the ${planCheckWords[check]} in our joint plans`
        : `Ask for the ${planCheckWords[check]} in our joint plans ${from === null ? "as usual" : `from ${inSentence(dutyWords[from])} on`}`,
  }),
  "outreach.set": ({ days }) => ({
    line:
      days === 0
        ? "Never warn that another side reaches out, too"
        : `Warn where another side reaches out within ${days} ${days === 1 ? "day" : "days"}`,
  }),
  "stage.map": ({ text, means: meaning }) => ({
    line: `“${text}” in our CRM means ${meaningInWords(meaning)}`,
  }),
  "stage.unmap": () => ({ line: "Forget what a stage of our CRM means" }),
};
