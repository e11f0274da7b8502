// What launcher and panel say to people, as the background sends it with its first answer: it need not be in the script that
// every page runs. Called by the background; not in the content script.
import type { OverlayTexts } from "../messaging/page-messages.ts";
import { close, later, modal, panelWidth, reload, updated } from "./texts.ts";

export const sentTexts: OverlayTexts = { panelWidth, close, updated, reload, later, modal };
