// What was tried, what was acknowledged, and what exists in the end: kept by the trial outside of everything that is killed, and
// compared at its end. Lost: acknowledged and not there. Doubled: there twice. Foreign: told to whom it was not shown.
export type Entry = {
  text: string;
  by: string;
  organisation: string;
  shared: boolean;
  acknowledged: boolean;
};

export type Ledger = {
  begin(entry: Omit<Entry, "acknowledged">): Entry;
  entries(): readonly Entry[];
};

export function createLedger(): Ledger {
  const all: Entry[] = [];
  return {
    begin(entry) {
      const begun = { ...entry, acknowledged: false };
      all.push(begun);
      return begun;
    },
    entries: () => all,
  };
}

export type Held = { holder: string; organisation: string; texts: readonly string[] };
export type Verdict = { acknowledged: number; lost: string[]; doubled: string[]; foreign: string[] };

/** `exists`: every text the database holds, as often as it does. `held`: what devices and members were given. */
export function judge(entries: readonly Entry[], exists: readonly string[], held: readonly Held[]): Verdict {
  const times = new Map<string, number>();
  for (const text of exists) times.set(text, (times.get(text) ?? 0) + 1);
  const acknowledged = entries.filter((entry) => entry.acknowledged);
  const byText = new Map(entries.map((entry) => [entry.text, entry]));
  const lost = acknowledged.filter(({ text }) => !times.has(text)).map(({ by, text }) => `${by}: ${text}`);
  for (const { holder, organisation, texts } of held) {
    const has = new Set(texts);
    for (const entry of acknowledged) {
      const due = entry.shared || entry.organisation === organisation;
      if (due && !has.has(entry.text)) lost.push(`${holder} was not given ${entry.text} of ${entry.by}`);
    }
  }
  const doubled = [...times].filter(([, count]) => count > 1).map(([text, count]) => `${text}: ${count}`);
  for (const { holder, texts } of held) {
    if (new Set(texts).size < texts.length) doubled.push(`${holder} holds a text twice`);
  }
  const foreign = held.flatMap(({ holder, organisation, texts }) =>
    texts.flatMap((text) => {
      const entry = byText.get(text);
      const may = entry && (entry.shared || entry.organisation === organisation);
      return may ? [] : [`${holder} holds ${text} of ${entry?.by ?? "nobody"}`];
    }),
  );
  return { acknowledged: acknowledged.length, lost, doubled, foreign };
}
