// What a migration may not do to tables that hold rows already, because instances serve while it runs: hold a lock for long, or take
// away what the version before reads. Called by the test of the migrations alone.

/** Of a statement, or of one action of `alter table`. */
type Rule = { what: RegExp; unless?: RegExp; say: string };

const toIndexes: Rule = {
  what: /^create (?:unique )?index /,
  unless: /^create (?:unique )?index if not exists /,
  say: "say `create index if not exists`: who has many rows builds it beforehand, concurrently",
};

const toTables: readonly Rule[] = [
  {
    what: /^add column .*\bnot null\b/,
    unless: /\bdefault\b/,
    say: "a column that is not null needs a constant default",
  },
  {
    what: /^add column .*\bdefault (?:\(|\w+\()/,
    say: "a default that is computed rewrites the table: add the column with a constant, then set the default",
  },
  {
    what: /^add (?:constraint \w+ )?(?:check|foreign key|unique|primary key|exclude)\b/,
    unless: /\bnot valid$/,
    say: "a constraint reads the whole table: add it `not valid`, validate it in a later migration",
  },
  { what: /\bset not null\b/, say: "it reads the whole table: a check that is `not valid` does without" },
  { what: /^alter (?:column )?\w+ (?:set data )?type\b/, say: "it rewrites the table: add another column" },
  {
    what: /^(?:drop (?:column )?\w+$|rename\b)/,
    say: "the version before still reads it: stop reading it in one version, take it away in the next, and say `-- contract: …`",
  },
];

const toAnything: readonly Rule[] = [
  {
    what: /^(?:drop table|truncate)\b/,
    say: "the version before still reads it: take it away one version later, and say `-- contract: …`",
  },
  {
    what: /^(?:lock table|vacuum|cluster|reindex|refresh materialized)\b/,
    say: "it keeps everybody out of a table",
  },
];

const toRows: Rule = {
  what: /^(?:update|delete from) /,
  say: "rows it touches are locked until it is done: let a job do it in batches",
};

const applies = (text: string) => (rule: Rule) => rule.what.test(text) && rule.unless?.test(text) !== true;

function rulesBroken(statement: string, isMadeHere: (table: string | undefined) => boolean): Rule[] {
  const index = /^create (?:unique )?index .*?\bon (?:only )?(\w+)/.exec(statement);
  if (index !== null) return isMadeHere(index[1]) ? [] : [toIndexes].filter(applies(statement));
  const table = /^alter table (?:if exists )?(?:only )?(\w+) (.*)$/.exec(statement);
  if (table !== null) {
    const actions = table[2]?.split(/, ?(?=(?:add|alter|drop|rename)\b)/) ?? [];
    return isMadeHere(table[1]) ? [] : actions.flatMap((action) => toTables.filter(applies(action)));
  }
  const rows = /^(?:update|delete from) (?:only )?(\w+)/.exec(statement);
  if (rows !== null) return isMadeHere(rows[1]) ? [] : [toRows];
  return toAnything.filter(applies(statement));
}

const whole = (statement: string) =>
  statement.replaceAll(/--.*$/gm, " ").replaceAll(/\s+/g, " ").trim().toLowerCase();

/** What is wrong with the statements of one migration, in words. One that says `-- locks: why` or `-- contract: since when` may. */
export function longLocks(statements: readonly string[]): string[] {
  const made = new Set(
    statements.map((each) => /^create table (?:if not exists )?(\w+)/.exec(whole(each))?.[1]),
  );
  return statements
    .filter((each) => !/--\s*(?:locks|contract): \S/.test(each))
    .map(whole)
    .flatMap((each) =>
      rulesBroken(each, (table) => made.has(table)).map(({ say }) => `${each.slice(0, 100)}: ${say}`),
    );
}
