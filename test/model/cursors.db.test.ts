// Promises of sync about how a device follows, in random histories of three companies on PostgreSQL.
import { promisesHold } from "./promises-hold.ts";

promisesHold(["I3", "I8", "I9"]);
