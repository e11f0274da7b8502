// A way to find a value on a page again. Proposed by the picker (`propose-selector.ts`), parsed by the background.
import type { Alternative } from "./adapter.ts";

export type Proposal = Pick<Alternative, "selector" | "read" | "labels" | "inner" | "deep">;
