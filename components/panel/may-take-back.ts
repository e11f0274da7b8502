// Who may take a touchpoint back, as the mutator `touchpoint.remove` decides it: what would be refused is not offered.
import type { Member } from "#lib/contract/records.ts";
import { mayTakeBack as isAllowed } from "#lib/domain/may-take-back.ts";
import type { TouchpointItem } from "#lib/messaging/surface-port.ts";

export function mayTakeBack({ ours, touchpoint }: TouchpointItem, member: Member | null): boolean {
  return ours && member !== null && isAllowed(touchpoint, { memberId: member.id, role: member.role });
}
