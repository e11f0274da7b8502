// Promises of sync about what a device keeps, in random histories of three companies on PostgreSQL.
import { promisesHold } from "./promises-hold.ts";

promisesHold(["I5", "I6", "I7"]);
