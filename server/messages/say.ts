// Says the texts of `server` that people read, the same on every device and on the server: numbers plainly.
import { createMessages } from "../../lib/util/messages.ts";
import { en } from "./en.ts";

export const say = createMessages(en, String);
