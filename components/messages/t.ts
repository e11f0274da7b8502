// Says the texts of the screens, numbers by locale. See lib/util/messages.ts for what a text may hold.
import { createMessages } from "#lib/util/messages.ts";
import { en } from "./en.ts";

export type { Message } from "#lib/util/messages.ts";
export type MessageKey = keyof typeof en;

export const locale = typeof navigator === "undefined" ? "en" : navigator.language || "en";
const number = new Intl.NumberFormat(locale);

export const t = createMessages(en, (value) => number.format(value));
