// Which steps of the first run are done, from what is so: nothing here is ticked by hand, so a reload, another
// device or a colleague's work cannot make it lie.
import type { ApiResponse } from "#lib/contract/api.ts";
import type { PartnershipsView, SessionView } from "#lib/messaging/surface-port.ts";
import { t } from "../messages/t.ts";
import { hostOfPattern } from "../setup/match-pattern.ts";
import type { StepState } from "./step.tsx";

export const stepIds = [
  "sign_in",
  "organisation",
  "crm",
  "list",
  "partners",
  "sharing",
  "colleagues",
] as const;
export type StepId = (typeof stepIds)[number];
export type StepFacts = { state: StepState; summary: string | null };

export function stepFacts(facts: {
  session: SessionView;
  me: ApiResponse<"me"> | null;
  granted: readonly string[];
  accounts: number;
  partnerships: PartnershipsView | null;
  /** Whether any partner is shown anything. */
  sharing: boolean;
}): Record<StepId, StepFacts> {
  const { session, me, granted, accounts, partnerships } = facts;
  const signedIn = session.state === "no_organisation" || session.state === "ready";
  const member = session.state === "ready";
  const active = partnerships?.partnerships.filter(({ status }) => status === "active") ?? [];
  const colleagues = (partnerships?.members ?? []).filter(({ status }) => status === "active").length - 1;
  const step = (done: boolean, available: boolean, summary: string | null): StepFacts => ({
    state: done ? "done" : available ? "open" : "later",
    summary: available || done ? summary : null,
  });
  const who = me ?? session.member;
  const { organisation } = session;
  return {
    sign_in: step(
      signedIn,
      true,
      signedIn && who ? t("signIn.as", { name: who.name, email: who.email }) : null,
    ),
    organisation: step(
      member,
      signedIn,
      member && organisation && session.member
        ? t("org.is", { role: t(`role.${session.member.role}`), organisation: organisation.name })
        : null,
    ),
    crm: step(granted.length > 0, true, granted.length > 0 ? granted.map(hostOfPattern).join(", ") : null),
    list: step(accounts > 0, member, accounts > 0 ? t("import.have", { count: accounts }) : null),
    partners: step(
      active.length > 0,
      member,
      active.length > 0
        ? active
            .slice(0, 5)
            .map(({ partner }) => partner.name.slice(0, 60))
            .join(", ")
        : null,
    ),
    sharing: step(facts.sharing && active.length > 0, member && active.length > 0, null),
    colleagues: step(
      colleagues > 0,
      member,
      colleagues > 0 ? t("colleague.count", { count: colleagues }) : null,
    ),
  };
}

/** Where a person goes on: the first step that can be done and is not. */
export function nextStep(facts: Record<StepId, StepFacts>): StepId | null {
  return stepIds.find((id) => facts[id].state === "open") ?? null;
}
