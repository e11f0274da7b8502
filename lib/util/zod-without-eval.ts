// Tells zod not to try `new Function`: extension pages forbid it, and each attempt is an error in the console of the
// page. Imported for its effect by what every extension context parses with, before the first schema is used.
import { config } from "zod";

config({ jitless: true });
