// The Brief of an opportunity with a deal: early with many gaps, nearly complete, long names, an account's deal opened.
import { cobalt, lumen, record, session } from "./data.ts";
import { accepted, deal } from "./deal-data.ts";
import { panel } from "./panel-screen.ts";
import type { Screen } from "./screen.ts";

const all = [accepted(lumen), accepted(cobalt)];
const approved = () => deal({ answers: all, decision: {} });

export const briefScreens: Record<string, Screen> = {
  "brief-approved": panel({ record: record({ deals: [approved()] }) }, "gaps to close"),
  "brief-presenter": panel(
    { session: session({ presenter: true }), record: record({ deals: [approved()] }) },
    "Presenter mode: amounts",
  ),
};
