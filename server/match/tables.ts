// The table of the migration `match`.
import type { Json } from "../db/tables.ts";

/** Exact numbers of matches per pair of segments, in one bucket. Only the definer functions read it. */
export type MatchCountTable = {
  organisation_id: string;
  partnership_id: string;
  bucket: number;
  counts: Json<{ ours: string; theirs: string; n: number }[]>;
};

declare module "../db/tables.ts" {
  interface Tables {
    match_count: MatchCountTable;
  }
}
