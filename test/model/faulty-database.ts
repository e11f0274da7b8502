// The backend's database, which can die in the middle of a request, and can be asked without the application's own filters:
// then row-level security alone stands between companies. Called by the model's world and network.
import {
  BinaryOperationNode,
  ColumnNode,
  type KyselyPlugin,
  type OperationNode,
  OperationNodeTransformer,
  RawNode,
  ReferenceNode,
  ValueNode,
} from "kysely";
import type { Database } from "#server/context.ts";

export type FaultyDatabase = Database & {
  /** The backend dies before that statement (1 is the first) of what `work` asks. */
  dyingBefore<T>(statement: number, work: () => Promise<T>): Promise<T>;
};

export class Died extends Error {}

export function faultyDatabase(db: Database, options: { withoutFilters?: boolean } = {}): FaultyDatabase {
  let left = Number.POSITIVE_INFINITY;
  const plugin: KyselyPlugin = {
    transformQuery({ node }) {
      if (--left <= 0) throw new Died("the backend died here");
      return options.withoutFilters && node.kind === "SelectQueryNode"
        ? unfiltered.transformNode(node)
        : node;
    },
    transformResult: async ({ result }) => result,
  };
  return {
    ...db,
    as: (actor, work, how) => db.as(actor, (trx) => work(trx.withPlugin(plugin)), how),
    async dyingBefore(statement, work) {
      left = statement;
      try {
        return await work();
      } finally {
        left = Number.POSITIVE_INFINITY;
      }
    },
  };
}

/** Comparisons with the reader's own organisation: what the application adds and row-level security must not need. */
const isOwnFilter = (node: OperationNode): boolean =>
  BinaryOperationNode.is(node) &&
  ReferenceNode.is(node.leftOperand) &&
  ColumnNode.is(node.leftOperand.column) &&
  node.leftOperand.column.column.name === "organisation_id" &&
  ValueNode.is(node.rightOperand);

const TRUE = RawNode.createWithSql("true");

const unfiltered = new (class extends OperationNodeTransformer {
  protected override transformNodeImpl<T extends OperationNode>(node: T): T {
    return isOwnFilter(node) ? (TRUE as OperationNode as T) : super.transformNodeImpl(node);
  }
})();
