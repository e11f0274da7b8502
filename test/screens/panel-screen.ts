// A panel over the usual record with what differs; made for the lists of screens.

import { record, session } from "./data.ts";
import { policies } from "./deal-data.ts";
import { recordingCommands } from "./recording.ts";
import type { Screen } from "./screen.ts";

export const panel = (views: Screen["views"], text: string, rest: Partial<Screen> = {}): Screen => ({
  page: "panel",
  views: {
    session: session(),
    record: record(),
    policies,
    own_credit: { quota: null, isAsked: false, bonuses: [] },
    ...views,
  },
  commands: recordingCommands,
  // Nobody else is registered anywhere, unless a screen says so.
  api: { checkConflicts: () => ({ conflicts: [] }) },
  text,
  ...rest,
});
