// The tables of the migration `lists`: what a running import keeps.

/** One row per running import, with its heartbeat (milliseconds UTC). */
export type AccountImportTable = { organisation_id: string; list_id: string; worked_at: number };

/** Buckets of accounts that changed and are not in the feed yet. */
export type AccountDirtyTable = { organisation_id: string; bucket: number };

declare module "../db/tables.ts" {
  interface Tables {
    account_import: AccountImportTable;
    account_dirty: AccountDirtyTable;
  }
}
