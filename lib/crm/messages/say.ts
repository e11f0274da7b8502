// Says the texts of `lib/crm` that people read. Never reached by a content script, which reads no files.
import { createMessages } from "../../util/messages.ts";
import { en } from "./en.ts";

export const say = createMessages(en, String);
