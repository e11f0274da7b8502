// A channel that is set: where it goes, who reads it, whether it arrives; testing, changing and removing it. Called by
// `channels-section.tsx`.
import { CircleCheck } from "lucide-react";
import { useState } from "react";
import type { Channel } from "#lib/contract/digest.ts";
import { ago, fullMoment } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { ConfirmDialog } from "../parts/confirm-dialog.tsx";
import { usePlatform } from "../surface/surface-context.tsx";
import { useApi } from "../surface/use-api.ts";
import { useRun } from "../surface/use-run.ts";
import { hourText, problemText } from "./digest-words.ts";

export function ChannelState({
  id,
  partner,
  channel,
  onTried,
  onChange,
  onRemoved,
}: {
  id: string;
  partner: string;
  channel: Channel;
  onTried(channel: Channel): void;
  onChange(): void;
  onRemoved(): void;
}) {
  const api = useApi();
  const { now } = usePlatform();
  const testing = useRun();
  const removing = useRun();
  const [arrived, setArrived] = useState(false);
  const [asking, setAsking] = useState(false);
  const { settings, shown, setByName, setAt, arrivedAt, failure } = channel;
  const test = async () => {
    setArrived(false);
    const answer = await testing.run(() => api("testChannel", { id }));
    if (!answer) return;
    setArrived(answer.problem === null);
    onTried(answer.channel);
  };
  const remove = async () => {
    if (await removing.run(() => api("removeChannel", { id }))) onRemoved();
  };
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-col gap-0.5">
        <p className="font-semibold break-all">{t("channel.goesTo", { shown })}</p>
        <p>{t(`channel.audience.${settings.audience}`)}</p>
        <p className="text-small text-quiet">
          {t("channel.at", {
            hour: hourText(settings.hour),
            timeZone: settings.timeZone.replaceAll("_", " "),
          })}
        </p>
        <p className="text-small text-quiet break-words">
          {t("channel.setBy", { name: setByName.slice(0, 80), when: ago(setAt, now()) })}
          {" · "}
          <span title={arrivedAt === null ? undefined : fullMoment(arrivedAt)}>
            {arrivedAt === null
              ? t("channel.neverArrived")
              : t("channel.arrived", { when: ago(arrivedAt, now()) })}
          </span>
        </p>
      </div>
      {failure && (
        <div className="flex flex-col gap-1">
          <Failure
            reason={t("channel.failed", {
              reason: problemText(failure.problem),
              when: ago(failure.triedAt, now()),
            })}
          />
          <p>{t(failure.givenUp ? "channel.givenUp" : "channel.triesAgain")}</p>
        </div>
      )}
      {arrived && !failure && (
        <p role="status" className="flex items-center gap-1.5 text-good">
          <CircleCheck aria-hidden="true" className="size-3.5 shrink-0" />
          {t("channel.tested")}
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button busy={testing.busy} onPress={() => void test()}>
          {t("channel.test")}
        </Button>
        <Button onPress={onChange}>{t("channel.change")}</Button>
        <Button onPress={() => setAsking(true)}>{t("channel.remove")}</Button>
      </div>
      <Failure reason={testing.failure} />
      <ConfirmDialog
        open={asking}
        title={t("channel.removeTitle", { partner })}
        confirm={t("channel.removeConfirm")}
        busy={removing.busy}
        failure={removing.failure}
        onConfirm={() => void remove()}
        onClose={() => setAsking(false)}
      >
        {t("channel.removeBody")}
      </ConfirmDialog>
    </div>
  );
}
