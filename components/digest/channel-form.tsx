// Sets the channel of a partnership. Says, before it is saved, who reads it and what leaves there: this is one of the things
// that bind. Called by `channels-section.tsx`.
import { useState } from "react";
import { type Channel, type ChannelSettings, channelAudience, webhookUrl } from "#lib/contract/digest.ts";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { Choice } from "../parts/choice.tsx";
import { TextInput } from "../parts/text-input.tsx";
import { useApi } from "../surface/use-api.ts";
import { useRun } from "../surface/use-run.ts";
import { deviceZone } from "./digest-words.ts";
import { WhenFields } from "./when-fields.tsx";

const audiences = channelAudience.options.map((value) => ({ value, label: t(`channel.audience.${value}`) }));

export function ChannelForm({
  id,
  partner,
  channel,
  onSaved,
}: {
  id: string;
  partner: string;
  channel: Channel | null;
  onSaved(channel: Channel): void;
}) {
  const api = useApi();
  const { run, busy, failure } = useRun();
  const [url, setUrl] = useState("");
  const [wrong, setWrong] = useState<string | undefined>(undefined);
  const [settings, setSettings] = useState<ChannelSettings>(
    channel?.settings ?? { audience: "own", hour: 8, timeZone: deviceZone(), off: [] },
  );
  const save = async () => {
    const typed = url.trim();
    const keeps = typed === "" && channel !== null;
    const checked = webhookUrl.safeParse(typed);
    setWrong(keeps ? undefined : checked.error?.issues[0]?.message);
    if (!keeps && !checked.success) return;
    const answer = await run(() => api("setChannel", { id, url: keeps ? null : typed, ...settings }));
    if (answer) onSaved(answer.channel);
  };
  return (
    <form
      noValidate
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextInput
        label={t("channel.url")}
        hint={channel ? t("channel.urlKeep", { shown: channel.shown }) : t("channel.urlHint")}
        type="url"
        autoComplete="off"
        value={url}
        onChange={setUrl}
        error={wrong}
      />
      <div className="flex flex-col gap-1">
        <Choice
          label={t("channel.audience")}
          value={settings.audience}
          options={audiences}
          onChange={(audience) => setSettings({ ...settings, audience })}
          className="max-w-72"
        />
        <p className="text-small text-quiet break-words">
          {t(`channel.told.${settings.audience}`, { partner })}
        </p>
      </div>
      <WhenFields value={settings} onChange={(when) => setSettings({ ...settings, ...when })} />
      <div>
        <Button type="submit" busy={busy}>
          {t("channel.save")}
        </Button>
      </div>
      <Failure reason={failure} />
    </form>
  );
}
