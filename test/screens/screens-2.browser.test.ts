// The second quarter of all screens, each looked at by axe and measured: see check-screens.ts.
import { checkScreens } from "./check-screens.ts";

checkScreens(1);
