// Promises of sync about who is told what, in random histories of three companies on PostgreSQL.
import { promisesHold } from "./promises-hold.ts";

promisesHold(["I4", "I10", "I11"]);
