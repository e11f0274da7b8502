// The table of the migration `match`.

/** What matches per pair of segments, in one bucket. Only the definer functions read it. */
export type MatchCountTable = {
  organisation_id: string;
  partnership_id: string;
  bucket: number;
  ours: string;
  theirs: string;
  accounts: number;
  /** Hashes (int8); empty where overlaps are shown and nothing is hidden behind a count. */
  our_companies: string[];
  their_companies: string[];
};

declare module "../db/tables.ts" {
  interface Tables {
    match_count: MatchCountTable;
  }
}
