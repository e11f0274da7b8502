// The member's own letter: off until asked for; saves by itself. Part of the notifications in the options.
import { useState } from "react";
import { Checkbox } from "react-aria-components/Checkbox";
import type { DigestSettings, MemberDigest } from "#lib/contract/digest.ts";
import { ago } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Placeholder } from "../parts/placeholder.tsx";
import { Section } from "../parts/section.tsx";
import { usePlatform } from "../surface/surface-context.tsx";
import { useApi, useQuestion } from "../surface/use-api.ts";
import { useRun } from "../surface/use-run.ts";
import { Tick } from "../touchpoint/tick.tsx";
import { deviceZone, problemText } from "./digest-words.ts";
import { WhenFields } from "./when-fields.tsx";

export function LetterSection() {
  const question = useQuestion("getDigest", {});
  const [saved, setSaved] = useState<MemberDigest | null>(null);
  const digest = saved ?? question.data;
  return (
    <Section title={t("digest.letter")} level={3}>
      {digest ? (
        <Letter digest={digest} onSaved={setSaved} />
      ) : question.failure ? (
        <Failure reason={question.failure} />
      ) : (
        <Placeholder label={t("app.starting")} blocks={1} />
      )}
    </Section>
  );
}

function Letter({ digest, onSaved }: { digest: MemberDigest; onSaved(digest: MemberDigest): void }) {
  const api = useApi();
  const { now } = usePlatform();
  const { run, failure } = useRun();
  const { settings, mailLeaves, failure: failed } = digest;
  const save = async (next: DigestSettings) => {
    // Shown at once; taken back where the backend refuses.
    onSaved({ ...digest, settings: next });
    const answer = await run(() => api("setDigest", next));
    onSaved(answer ?? digest);
  };
  return (
    <div className="flex flex-col gap-3">
      <Checkbox
        isSelected={settings.mail}
        onChange={(mail) => void save({ ...settings, mail, ...(mail ? { timeZone: deviceZone() } : {}) })}
        className="flex min-h-6 items-start gap-2 py-1 data-focus-visible:outline-2 data-hovered:bg-hover"
      >
        {({ isSelected }) => (
          <>
            <Tick on={isSelected} />
            <span className="flex min-w-0 flex-col">
              <span>{t("digest.letterOn")}</span>
              <span className="text-small text-quiet">{t("digest.letterHint")}</span>
            </span>
          </>
        )}
      </Checkbox>
      {settings.mail && (
        <>
          {!mailLeaves && <p className="text-warn">{t("digest.noMail")}</p>}
          {failed && (
            <Failure
              reason={t("digest.letterFailed", {
                reason: problemText(failed.problem),
                when: ago(failed.triedAt, now()),
              })}
            />
          )}
          <WhenFields value={settings} onChange={(when) => void save({ ...settings, ...when })} />
        </>
      )}
      <Failure reason={failure} />
    </div>
  );
}
