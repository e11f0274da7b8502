// The tables of digests, joined into `Tables`; see `server/db/tables.ts` for the conventions.
import type { ColumnType } from "kysely";
import type { ChannelAudience, DeliveryProblem, DigestKind } from "../../lib/contract/digest.ts";

type Problem = ColumnType<DeliveryProblem | null, string | null, string | null>;

type Due = {
  hour: number;
  time_zone: string;
  off_kinds: DigestKind[];
  /** Null: never. */
  next_at: number | null;
};

export type DigestMemberTable = Due & { organisation_id: string; member_id: string; mail: boolean };

export type DigestChannelTable = Due & {
  organisation_id: string;
  partnership_id: string;
  audience: ChannelAudience;
  shown: string;
  set_by_name: string;
  set_at: number;
  arrived_at: ColumnType<number | null, number | null | undefined, number | null>;
  /** In a row. */
  failures: ColumnType<number, number | undefined, number>;
  problem: ColumnType<DeliveryProblem | null, string | null | undefined, string | null>;
  tried_at: ColumnType<number | null, number | null | undefined, number | null>;
};

/** The secret; read by the job and by the routes of those who may set it. */
export type DigestChannelUrlTable = { organisation_id: string; partnership_id: string; url: string };

/** One digest that leaves, or was to leave. */
export type DigestDeliveryTable = {
  organisation_id: string;
  /** A member, or the partnership for its channel. */
  recipient_id: string;
  partnership_id: string;
  period: string;
  state: "sending" | "sent" | "waiting" | "failed";
  attempts: number;
  next_try_at: number | null;
  problem: Problem;
  at: number;
};
