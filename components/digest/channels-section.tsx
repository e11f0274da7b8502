// The channel of one partnership after the other. Who may not set it is told whom to ask, and nothing of it is asked of the
// backend. Part of the notifications in the options.
import { useState } from "react";
import type { Channel } from "#lib/contract/digest.ts";
import type { Member, Partnership } from "#lib/contract/records.ts";
import { seniorRoles } from "#lib/contract/roles.ts";
import type { SessionView } from "#lib/messaging/surface-port.ts";
import { RowHistory } from "../history/row-history.tsx";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Choice } from "../parts/choice.tsx";
import { Placeholder } from "../parts/placeholder.tsx";
import { Section } from "../parts/section.tsx";
import { RoleGate } from "../setup/role-gate.tsx";
import { useQuestion } from "../surface/use-api.ts";
import { ChannelForm } from "./channel-form.tsx";
import { ChannelState } from "./channel-state.tsx";

export function ChannelsSection({
  session: { member, organisation },
  partnerships,
  members,
}: {
  session: SessionView;
  partnerships: readonly Partnership[];
  members: readonly Member[];
}) {
  const active = partnerships.filter(({ status }) => status === "active");
  const [chosen, setChosen] = useState("");
  const partnership = active.find(({ id }) => id === chosen) ?? active[0];
  return (
    <Section title={t("channel.title")} level={3}>
      <p className="text-quiet">{t("channel.lead")}</p>
      {partnership ? (
        <RoleGate
          member={member}
          members={members}
          roles={seniorRoles}
          organisation={organisation?.name ?? ""}
        >
          <div className="flex flex-col gap-4">
            {active.length > 1 && (
              <Choice
                label={t("form.partner")}
                value={partnership.id}
                options={active.map(({ id, partner }) => ({ value: id, label: partner.name.slice(0, 80) }))}
                onChange={setChosen}
                className="max-w-72"
              />
            )}
            <OneChannel key={partnership.id} partnership={partnership} />
          </div>
        </RoleGate>
      ) : (
        <p className="text-quiet">{t("channel.noPartner")}</p>
      )}
    </Section>
  );
}

function OneChannel({ partnership: { id, partner } }: { partnership: Partnership }) {
  const { data, failure } = useQuestion("getChannel", { id });
  const [known, setKnown] = useState<{ channel: Channel | null } | null>(null);
  const [editing, setEditing] = useState(false);
  const name = partner.name.slice(0, 80);
  const held = known ?? data;
  if (!held) {
    return failure ? <Failure reason={failure} /> : <Placeholder label={t("app.starting")} blocks={1} />;
  }
  const { channel } = held;
  const onSaved = (saved: Channel) => {
    setKnown({ channel: saved });
    setEditing(false);
  };
  return (
    <div className="flex flex-col gap-3">
      {channel ? (
        <ChannelState
          id={id}
          partner={name}
          channel={channel}
          onTried={(tried) => setKnown({ channel: tried })}
          onChange={() => setEditing(!editing)}
          onRemoved={() => {
            setKnown({ channel: null });
            setEditing(false);
          }}
        />
      ) : (
        <p className="break-words">{t("channel.none", { partner: name })}</p>
      )}
      {(editing || !channel) && <ChannelForm id={id} partner={name} channel={channel} onSaved={onSaved} />}
      <RowHistory rowId={id} about="channel." of={t("channel.title")} />
    </div>
  );
}
