// PostgreSQL whose transactions begin as somebody: role and organisation are set with `begin`, in one round trip. Called by
// open.ts alone. A transaction that begins outside of `beginningAs` is the owner's own, as the migrations' are.
import { AsyncLocalStorage } from "node:async_hooks";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
  type TransactionSettings,
} from "kysely";
import pg from "pg";

export type ActingSettings = { role: string; "app.org": string; "app.member": string };

const beginning = new AsyncLocalStorage<ActingSettings>();

/** Transactions that `start` begins itself have these settings from their first statement on. */
export const beginningAs = <T>(settings: ActingSettings, start: () => Promise<T>): Promise<T> =>
  beginning.run(settings, start);

/** What is done within such a transaction begins others as the owner again, unless it says as whom. */
export const begun = <T>(work: () => Promise<T>): Promise<T> => beginning.exit(work);

class ActingDriver extends PostgresDriver {
  override async beginTransaction(
    connection: DatabaseConnection,
    settings: TransactionSettings,
  ): Promise<void> {
    const acting = beginning.getStore();
    if (acting === undefined) return await super.beginTransaction(connection, settings);
    const level = settings.isolationLevel ? ` isolation level ${settings.isolationLevel}` : "";
    const sets = Object.entries(acting).map(
      ([name, value]) => `set_config('${name}', ${pg.escapeLiteral(value)}, true)`,
    );
    try {
      await connection.executeQuery(CompiledQuery.raw(`begin${level}; select ${sets.join(", ")}`));
    } catch (error) {
      // It has begun where only the settings were refused.
      await connection.executeQuery(CompiledQuery.raw("rollback"));
      throw error;
    }
  }
}

export class ActingPostgresDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig;

  constructor(config: PostgresDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): Driver {
    return new ActingDriver(this.#config);
  }
}
