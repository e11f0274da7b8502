// Promises of sync about what a device sends, in random histories of three companies on PostgreSQL.
import { promisesHold } from "./promises-hold.ts";

promisesHold(["I1", "I2"]);
