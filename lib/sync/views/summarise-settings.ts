// What an organisation sets for itself, in words. Called by `summarise.ts`.
import type { MutationArgs } from "../../contract/mutations.ts";
import type { SettingsCommand, StageMeaning } from "../../contract/settings.ts";
import { dutyWords, inSentence, planCheckWords } from "../../domain/in-words.ts";
import type { Deed, Names } from "./told.ts";

const meaningInWords = (meaning: StageMeaning): string =>
  meaning === "open" || meaning === "won" || meaning === "lost" ? meaning : inSentence(dutyWords[meaning]);

export const settingsTellers: {
  [N in SettingsCommand]: (args: MutationArgs<N>, names: Names) => Deed;
} = {
  "check.apply": ({ check, from }) => {
    const what = `the ${planCheckWords[check]} in our joint plans`;
    if (from === "never") return { line: `Do not ask for ${what}`, did: `asks no more for ${what}` };
    const when = from === null ? "as usual" : `from ${inSentence(dutyWords[from])} on`;
    return { line: `Ask for ${what} ${when}`, did: `asks for ${what} ${when}` };
  },
  "outreach.set": ({ days }) => {
    const within = `${days} ${days === 1 ? "day" : "days"}`;
    return days === 0
      ? {
          line: "Never warn that another side reaches out, too",
          did: "asks for no warning of a second outreach",
        }
      : {
          line: `Warn where another side reaches out within ${within}`,
          did: `asks for a warning where another side reaches out within ${within}`,
        };
  },
  "stage.map": ({ text, means: meaning }) => ({
    line: `“${text}” in our CRM means ${meaningInWords(meaning)}`,
    did: `said that “${text}” means ${meaningInWords(meaning)}`,
  }),
  "stage.unmap": () => ({
    line: "Forget what a stage of our CRM means",
    did: "took back what a stage means",
  }),
};
