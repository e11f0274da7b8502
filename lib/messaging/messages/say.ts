// Says the texts of `lib/messaging` that people read. Never imported by what the content script loads.
import { createMessages } from "../../util/messages.ts";
import { en } from "./en.ts";

export const say = createMessages(en, String);
