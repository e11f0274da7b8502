// What the panel's menu offers, by where it lives and who is signed in.
import { Eye, EyeOff, FileWarning, Inbox, List, LogOut, PanelRight, RotateCcw, Settings } from "lucide-react";
import type { SessionView } from "#lib/messaging/surface-port.ts";
import { t } from "../messages/t.ts";
import type { MenuCommand } from "../parts/menu.tsx";
import type { Platform } from "../surface/platform.ts";
import type { PanelPage } from "./use-panel-page.ts";

export function panelCommands({
  session,
  page,
  hasRecord,
  platform,
  onPage,
  waiting,
  onPresent,
  onSignOut,
}: {
  session: SessionView | null;
  page: PanelPage;
  hasRecord: boolean;
  platform: Platform;
  onPage(page: Exclude<PanelPage, "account" | "deal">): void;
  /** How many things wait for us. */
  waiting: number;
  onPresent(on: boolean): void;
  onSignOut(): void;
}): MenuCommand[] {
  if (!session || session.state === "starting") return [];
  const commands: MenuCommand[] = [];
  if (session.state === "ready") {
    if (page !== "record" && hasRecord) {
      commands.push({
        id: "record",
        label: t("header.backToRecord"),
        icon: RotateCcw,
        onAction: () => onPage("record"),
      });
    }
    if (page !== "accounts") {
      commands.push({
        id: "accounts",
        label: t("header.accounts"),
        icon: List,
        onAction: () => onPage("accounts"),
      });
    }
    if (page !== "inbox") {
      commands.push({
        id: "inbox",
        label: t("inbox.menu", { count: waiting }),
        icon: Inbox,
        onAction: () => onPage("inbox"),
      });
    }
    if (page !== "refused") {
      commands.push({
        id: "refused",
        label: t("header.refused"),
        icon: FileWarning,
        onAction: () => onPage("refused"),
      });
    }
  }
  if (session.state === "ready") {
    commands.push({
      id: "presenter",
      label: t(session.presenter ? "presenter.end" : "presenter.begin"),
      icon: session.presenter ? Eye : EyeOff,
      onAction: () => onPresent(!session.presenter),
    });
  }
  const { openSidePanel } = platform;
  if (openSidePanel && platform.place === "page") {
    commands.push({
      id: "side-panel",
      label: t("header.sidePanel"),
      icon: PanelRight,
      onAction: openSidePanel,
    });
  }
  commands.push({
    id: "options",
    label: t("header.options"),
    icon: Settings,
    href: platform.pageUrl("options"),
  });
  if (session.state === "ready" || session.state === "no_organisation") {
    commands.push({ id: "sign-out", label: t("header.signOut"), icon: LogOut, onAction: onSignOut });
  }
  return commands;
}
