// Which of a company's roles may do what no rep does: one rule, read by endpoints, mutators, notices and screens. What the database
// holds of it stands in its migrations.
import type { MemberRole } from "./words.ts";

/** Those who speak for the company. */
export const seniorRoles: readonly MemberRole[] = ["partner_manager", "manager", "admin"];
export const isSenior = (role: MemberRole): boolean => seniorRoles.includes(role);

/** Those who run partnerships. */
export const partneringRoles: readonly MemberRole[] = ["partner_manager", "admin"];
export const isPartnering = (role: MemberRole): boolean => partneringRoles.includes(role);
