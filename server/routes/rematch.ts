// What routes ask of matching after they changed what a side reveals: make overlaps and matrices of a partnership
// anew, for both sides. Runs after the commit, in transactions of its own.
import type { MemberCall } from "../http/handlers.ts";

export type Rematch = (call: MemberCall, partnershipId: string) => Promise<void>;
