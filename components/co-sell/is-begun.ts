// Whether two companies have written anything of a co-sell plan. Called by the options and by "How we sell with X".
import type { CoSellItem } from "#lib/messaging/co-sell-view.ts";

export const isBegun = ({ rules, playbook, accounts, owners }: CoSellItem): boolean =>
  rules !== null || playbook.steps.length > 0 || accounts.length > 0 || owners.length > 0;
