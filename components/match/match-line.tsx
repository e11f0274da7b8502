// How this page was matched to one of our accounts, in one quiet line, and the way to say that it is another. Called by the page of
// a record.
import { Link2 } from "lucide-react";
import { useState } from "react";
import type { RecordView } from "#lib/messaging/surface-port.ts";
import { t } from "../messages/t.ts";
import { placeOf } from "../panel/subject.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { usePlatform, useSession } from "../surface/surface-context.tsx";
import { AnotherAccount } from "./another-account.tsx";
import { matchInWords } from "./match-words.ts";
import type { AccountLinking } from "./use-account-link.ts";

export function MatchLine({ view, linking }: { view: RecordView; linking: AccountLinking }) {
  const { now } = usePlatform();
  const session = useSession();
  const [openAt, setOpenAt] = useState<string | null>(null);
  const { match, record, accountLink } = view;
  if (!record || match.state === "no_record" || match.state === "looking") return null;
  const words = matchInWords(view, now(), session?.member?.id);
  const isGone = accountLink?.isGone ?? false;
  const here = placeOf(view);
  // Another record, or another answer, begins closed.
  const state = `${here} ${accountLink?.account?.id ?? match.state}`;
  const isOpen = openAt === state;
  return (
    <section aria-label={t("match.section")} className="flex flex-col border-b border-line px-4 py-1">
      <p className="flex flex-wrap items-center gap-x-2 text-small text-quiet">
        {words && (
          <span className="inline-flex min-w-0 items-center gap-1">
            <Link2 aria-hidden="true" className="size-3 shrink-0" />
            <Clamped text={words} lines={isGone ? 6 : 1} />
          </span>
        )}
        <Button
          look="link"
          className="text-small"
          aria-expanded={isOpen}
          onPress={() => setOpenAt(isOpen ? null : state)}
        >
          {t(match.state === "matched" || match.state === "ambiguous" ? "match.other" : "match.choose")}
        </Button>
        {isGone && accountLink?.mayChange && (
          <Button look="link" className="text-small" busy={linking.busy} onPress={linking.unlink}>
            {t("match.takeBack")}
          </Button>
        )}
      </p>
      {isGone && !isOpen && (
        <Failure reason={linking.failure && t("match.failed", { reason: linking.failure })} />
      )}
      {isOpen && <AnotherAccount view={view} linking={linking} onClose={() => setOpenAt(null)} />}
    </section>
  );
}
