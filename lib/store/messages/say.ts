// Says the texts of `lib/store` that people read.
import { createMessages } from "../../util/messages.ts";
import { en } from "./en.ts";

export const say = createMessages(en, String);
