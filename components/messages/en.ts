// English, the first catalogue: every text a screen shows, by key. Split by surface to stay readable.
// A later language is a module of the same keys.
import { formTexts } from "./en-form.ts";
import { panelTexts } from "./en-panel.ts";
import { setupTexts } from "./en-setup.ts";
import { sharingTexts } from "./en-sharing.ts";
import { wordTexts } from "./en-words.ts";

export const en = { ...wordTexts, ...panelTexts, ...formTexts, ...setupTexts, ...sharingTexts } as const;
