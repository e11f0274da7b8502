// Lets through who may do this; tells everybody else whom to ask, by name.
import type { ReactNode } from "react";
import type { Member } from "#lib/contract/records.ts";
import type { MemberRole } from "#lib/contract/words.ts";
import { listed } from "../messages/format.ts";
import { t } from "../messages/t.ts";

export const mayInviteMembers: readonly MemberRole[] = ["admin"];

export function isAllowed(member: Member | null, roles: readonly MemberRole[]): boolean {
  return member !== null && roles.includes(member.role);
}

export function RoleGate({
  member,
  members,
  roles,
  organisation,
  children,
}: {
  member: Member | null;
  members: readonly Member[];
  roles: readonly MemberRole[];
  organisation: string;
  children: ReactNode;
}) {
  if (isAllowed(member, roles)) return children;
  const able = members.filter(({ role, status }) => status === "active" && roles.includes(role));
  const role = roles.map((name) => t(`role.${name}`)).join(" / ");
  return (
    <p className="text-quiet">
      {able.length > 0
        ? t("setup.askAdmin", { names: listed(able.slice(0, 3).map(({ name }) => name)), role })
        : t("setup.askSomeAdmin", { organisation, role })}
    </p>
  );
}
