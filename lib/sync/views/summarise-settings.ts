// What an organisation sets for itself, in words. Called by `summarise.ts`.
import type { MutationArgs } from "../../contract/mutations.ts";
import type { SettingsCommand, StageMeaning } from "../../contract/settings.ts";
import { stageInWords } from "../../domain/deal/crm-stage.ts";
import { dutyWords, inSentence, planCheckWords } from "../../domain/in-words.ts";
import { say } from "../messages/say.ts";
import type { Deed, Names } from "./told.ts";

const meaningInWords = (meaning: StageMeaning): string =>
  meaning === "open" || meaning === "won" || meaning === "lost"
    ? say(`stage.means.${meaning}`)
    : inSentence(dutyWords[meaning]);

export const settingsTellers: {
  [N in SettingsCommand]: (args: MutationArgs<N>, names: Names) => Deed;
} = {
  "check.apply": ({ check: applied, from }) => {
    const check = planCheckWords[applied];
    if (from === "never") {
      return { line: say("check.never.line", { check }), did: say("check.never.did", { check }) };
    }
    if (from === null) {
      return { line: say("check.usual.line", { check }), did: say("check.usual.did", { check }) };
    }
    const said = { check, stage: inSentence(dutyWords[from]) };
    return { line: say("check.from.line", said), did: say("check.from.did", said) };
  },
  "outreach.set": ({ days }) =>
    days === 0
      ? { line: say("outreach.never.line"), did: say("outreach.never.did") }
      : {
          line: say("outreach.within.line", { count: days }),
          did: say("outreach.within.did", { count: days }),
        },
  "stage.map": ({ text, pipeline, means }) => {
    const said = { text: stageInWords({ text, pipeline }), meaning: meaningInWords(means) };
    return { line: say("stage.map.line", said), did: say("stage.map.did", said) };
  },
  "stage.unmap": () => ({ line: say("stage.unmap.line"), did: say("stage.unmap.did") }),
};
