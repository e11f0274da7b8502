// Who may take back a touchpoint of their organisation, and bring it back: whoever recorded it, a manager, an admin. Asked by the
// rules that do so and by screens, which offer nothing that would be refused.
import type { Actor } from "./mutators/mutator.ts";

/** `recordedBy` null: nobody whom this device knows. */
export const mayTakeBack = (
  { recordedBy }: { recordedBy: string | null },
  { memberId, role }: Pick<Actor, "memberId" | "role">,
): boolean => recordedBy === memberId || role === "manager" || role === "admin";
