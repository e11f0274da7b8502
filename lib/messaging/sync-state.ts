// How far this device is in step with the backend, as surfaces show it. Part of the surface port.

/** The phases of sync, as the screen names them. */
export type SyncPhase = "signed_out" | "pushing" | "pulling" | "in_sync" | "offline" | "error";
export type SyncState = {
  phase: SyncPhase;
  /** Mutations committed here and not yet on the server. */
  waiting: number;
  refused: number;
  /** Last time the server answered in full; null: never on this device. */
  lastSyncedAt: number | null;
  /** For people: what is wrong and what to do, with `error` and `offline`. */
  message: string | null;
  /** How far this device's clock is from the server's, in milliseconds; null when within two minutes. */
  clockOff: number | null;
};
