// A rep with the panel in her CRM's page: on a full disk, in many tabs, by pointer and by keyboard.
import { darkReader } from "./rep/dark-reader.ts";
import { foulPage } from "./rep/foul-page.ts";
import { fullDisk } from "./rep/full-disk.ts";
import { manyTabs } from "./rep/many-tabs.ts";
import { panelInPage } from "./rep/panel-in-page.ts";
import { repAtWork } from "./rep/rep.ts";
import { strictPage } from "./rep/strict-page.ts";

repAtWork({}, [
  { about: "A disk that is full", declare: fullDisk },
  { about: "Many tabs and windows", declare: manyTabs },
  { about: "The panel in the page", declare: panelInPage },
  { about: "A page that plays foul", declare: foulPage },
  { about: "A page that allows little, and one that is enlarged", declare: strictPage },
  { about: "Another extension that changes the page", declare: darkReader },
]);
