// The background: the only owner of data. This door only wires; every listener is registered synchronously,
// because a worker woken by an event must know its listeners at once.
import { defineBackground } from "wxt/utils/define-background";
import { createParts } from "./parts.ts";
import { setUpAction } from "./set-up-action.ts";
import { setUpContentScripts } from "./set-up-content-scripts.ts";
import { setUpFirstRun } from "./set-up-first-run.ts";
import { setUpNotifications } from "./set-up-notifications.ts";
import { setUpPages } from "./set-up-pages.ts";
import { setUpPublishedCrms } from "./set-up-published-crms.ts";
import { setUpSurfaces } from "./set-up-surfaces.ts";
import { setUpSync } from "./set-up-sync.ts";

export default defineBackground(() => {
  const parts = createParts();
  setUpSurfaces(parts);
  setUpPages(parts);
  setUpSync(parts);
  setUpContentScripts(parts);
  setUpPublishedCrms(parts);
  setUpAction(parts);
  setUpFirstRun();
  setUpNotifications(parts);
});
