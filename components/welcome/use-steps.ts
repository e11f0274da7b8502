// Which steps of the first run are done, from what is so: nothing here is ticked by hand, so a reload, another
// device or a colleague's work cannot make it lie.
import type { ApiResponse } from "#lib/contract/api.ts";
import { isOffline } from "#lib/domain/deal/offline.ts";
import type { PartnershipsView } from "#lib/messaging/partnerships-view.ts";
import type { SessionView } from "#lib/messaging/surface-port.ts";
import { hostOfPattern } from "#lib/util/host-pattern.ts";
import { t } from "../messages/t.ts";
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
  /** null, here and below: not known yet. */
  granted: readonly string[] | null;
  accounts: number | null;
  partnerships: PartnershipsView | null;
  /** Whether any partner is shown anything. */
  sharing: boolean | null;
}): Record<StepId, StepFacts> {
  const { session, me, granted, accounts, partnerships, sharing } = facts;
  const signedIn = session.state === "no_organisation" || session.state === "ready";
  const member = session.state === "ready";
  const active = partnerships?.partnerships.filter(({ status }) => status === "active") ?? [];
  const sharedWith = active.filter((each) => !isOffline(each));
  const colleagues = (partnerships?.members ?? []).filter(({ status }) => status === "active").length - 1;
  /** `done` null: not known yet. */
  const step = (done: boolean | null, available: boolean, summary: string | null): StepFacts => ({
    state: done ? "done" : !available ? "later" : done === null ? "unknown" : "open",
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
    crm: step(granted && granted.length > 0, true, granted?.map(hostOfPattern).join(", ") || null),
    list: step(
      accounts === null ? null : accounts > 0,
      member,
      accounts ? t("import.have", { count: accounts }) : null,
    ),
    partners: step(
      partnerships && active.length > 0,
      member,
      active.length > 0
        ? active
            .slice(0, 5)
            .map(({ partner }) => partner.name.slice(0, 60))
            .join(", ")
        : null,
    ),
    sharing: step(sharedWith.length > 0 && sharing, member && sharedWith.length > 0, null),
    colleagues: step(
      partnerships && colleagues > 0,
      member,
      colleagues > 0 ? t("colleague.count", { count: colleagues }) : null,
    ),
  };
}

/** Where a person begins: the first step that can be done and is not; null also until that is known. */
export function nextStep(facts: Record<StepId, StepFacts>): StepId | null {
  const first = stepIds.find((id) => facts[id].state === "open" || facts[id].state === "unknown");
  return first !== undefined && facts[first].state === "open" ? first : null;
}

/** Where a person goes on from `from`: the next step that can be done and is not, else one that was skipped. */
export function stepAfter(facts: Record<StepId, StepFacts>, from: StepId): StepId | null {
  const at = stepIds.indexOf(from);
  const order = [...stepIds.slice(at + 1), ...stepIds.slice(0, at)];
  return order.find((id) => facts[id].state === "open") ?? null;
}
