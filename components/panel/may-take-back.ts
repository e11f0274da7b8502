// Who may take a touchpoint back, as the mutator `touchpoint.remove` decides it: what would be refused is not offered.
import type { Member } from "#lib/contract/records.ts";
import type { TouchpointItem } from "#lib/messaging/surface-port.ts";

export function mayTakeBack({ ours, touchpoint }: TouchpointItem, member: Member | null): boolean {
  if (!ours || !member) return false;
  return touchpoint.recordedBy === member.id || member.role === "manager" || member.role === "admin";
}
