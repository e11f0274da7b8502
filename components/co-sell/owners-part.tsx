// Who answers for the plan on each side: ours chosen among our members, theirs named by them; of a placeholder written down by us.
import { useState } from "react";
import type { CoSellOwner } from "#lib/contract/co-sell.ts";
import type { NamedPerson } from "#lib/contract/departure.ts";
import type { Edit } from "#lib/contract/plan-mutations.ts";
import type { Member } from "#lib/contract/records.ts";
import { memberKey } from "#lib/domain/deal/departures.ts";
import { isOffline } from "#lib/domain/deal/offline.ts";
import type { CoSellItem } from "#lib/messaging/co-sell-view.ts";
import type { Act } from "#lib/messaging/surface-port.ts";
import { newId } from "#lib/util/new-id.ts";
import { t } from "../messages/t.ts";
import { Avatar } from "../parts/avatar.tsx";
import { Button } from "../parts/button.tsx";
import { Choice } from "../parts/choice.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { HolderLeft } from "../parts/holder-left.tsx";
import { listLook, Section } from "../parts/section.tsx";
import { TextInput } from "../parts/text-input.tsx";
import { changing } from "../plan/edits.ts";
import { Refused, SavedHere } from "../plan/field-note.tsx";
import { KeptValues } from "../plan/kept-values.tsx";
import { useHand, useWrite } from "../plan/plan-context.tsx";
import { useCoSell } from "./co-sell-context.tsx";

const NOBODY = "nobody";
const inWords = (person: NamedPerson | null): string =>
  person ? [person.name, person.title].filter(Boolean).join(", ") : t("coSell.ownerNone");

/** Who was named before members were bound has no key: then name and title say it. */
const isSame = (one: NamedPerson, other: NamedPerson | null): boolean =>
  other !== null &&
  one.name === other.name &&
  one.title === other.title &&
  (other.key === undefined || one.key === other.key);

function useOwner(item: CoSellItem, organisationId: string) {
  const { put, busy, failure } = useWrite();
  const row: CoSellOwner | undefined = item.owners.find((each) => each.organisationId === organisationId);
  const field = row?.person ?? null;
  const toAct = (edit: Edit<NamedPerson | null>): Act => ({
    command: "co-sell.owner.set",
    mutation: { partnershipId: item.partnership.id, rowId: row?.id ?? newId(), organisationId, edit },
  });
  const set = (person: NamedPerson | null) => {
    const { step, back } = changing<NamedPerson | null>(field, person, null);
    return put({
      acts: [toAct(step.edit)],
      said: t("plan.saved", { what: t("coSell.owners") }),
      back: back.map(({ edit }) => toAct(edit)),
    });
  };
  return { row, field, person: field?.value ?? null, toAct, set, busy, failure };
}

function OurOwner({ item, members }: { item: CoSellItem; members: readonly Member[] }) {
  const { us, closed } = useCoSell();
  const { isPending } = useHand();
  const { row, field, person, toAct, set, failure } = useOwner(item, us.id);
  const { id: place } = item.partnership;
  const people = members
    .filter(({ status }) => status === "active")
    .map(({ id, name, title }) => ({ id, person: { name, title, key: memberKey(place, id) } }));
  const chosen = people.find((each) => isSame(each.person, person))?.id ?? (person ? "gone" : NOBODY);
  const options = [
    { value: NOBODY, label: t("coSell.ownerNone") },
    ...(chosen === "gone" ? [{ value: chosen, label: inWords(person) }] : []),
    ...people.map((each) => ({ value: each.id, label: inWords(each.person) })),
  ];
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-1">
      <Choice
        label={t("coSell.ownerOf", { name: us.name.slice(0, 60) })}
        value={chosen}
        options={options}
        readOnly={closed}
        onChange={(value) => {
          if (value === chosen || value === "gone") return;
          void set(people.find(({ id }) => id === value)?.person ?? null);
        }}
      />
      {row?.leftAt != null && person && <HolderLeft organisation={t("deal.us")} />}
      {isPending(row?.id) && <SavedHere />}
      <Refused reason={failure} />
      <KeptValues
        label={t("coSell.owners")}
        field={field}
        inWords={inWords}
        toAct={({ edit }) => toAct(edit)}
        disabled={closed}
      />
    </div>
  );
}

/** Of a partner that does not use Tandem: who it is there, as we know it. */
function PlaceholderOwner({ item }: { item: CoSellItem }) {
  const { closed } = useCoSell();
  const { partner } = item.partnership;
  const { person, set, busy, failure } = useOwner(item, partner.id);
  const [typed, setTyped] = useState<{ name: string; title: string } | null>(null);
  const { name, title } = typed ?? { name: person?.name ?? "", title: person?.title ?? "" };
  if (closed) return <TheirOwner item={item} />;
  return (
    <form
      aria-label={t("coSell.ownerOf", { name: partner.name.slice(0, 60) })}
      onSubmit={(event) => {
        event.preventDefault();
        const next = name.trim() === "" ? null : { name: name.trim(), title: title.trim() || null };
        void set(next).then((done) => done && setTyped(null));
      }}
      className="flex min-w-0 flex-1 flex-col gap-2"
    >
      <span className="text-small font-semibold text-quiet">
        {t("coSell.ownerOf", { name: partner.name.slice(0, 60) })}
      </span>
      <div className="grid grid-cols-1 items-end gap-2 min-[420px]:grid-cols-[1fr_1fr_auto]">
        <TextInput
          label={t("coSell.ownerPerson")}
          value={name}
          maxLength={300}
          onChange={(next) => setTyped({ name: next, title })}
        />
        <TextInput
          label={t("coSell.ownerTitle")}
          value={title}
          maxLength={300}
          onChange={(next) => setTyped({ name, title: next })}
        />
        <Button type="submit" busy={busy} isDisabled={typed === null}>
          {t("coSell.ownerRecord")}
        </Button>
      </div>
      <Refused reason={failure} />
    </form>
  );
}

function TheirOwner({ item }: { item: CoSellItem }) {
  const { partner } = item.partnership;
  const name = partner.name.slice(0, 60);
  const owner = item.owners.find(({ organisationId }) => organisationId === partner.id);
  const person = owner?.person.value;
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-1">
      <span className="text-small font-semibold text-quiet">{t("coSell.ownerOf", { name })}</span>
      <span className={person ? "" : "text-quiet"}>
        <Clamped text={inWords(person ?? null)} />
      </span>
      {owner?.leftAt != null && person && <HolderLeft organisation={name} />}
      {!isOffline(item.partnership) && (
        <span className="text-small text-quiet">{t("coSell.ownerTheirs", { name })}</span>
      )}
    </div>
  );
}

export function OwnersPart({ item, members }: { item: CoSellItem; members: readonly Member[] }) {
  const { us } = useCoSell();
  const { partner } = item.partnership;
  return (
    <Section level={3} title={t("coSell.owners")}>
      <ul className={listLook}>
        <li className="flex items-start gap-3 p-3">
          <Avatar id={us.id} name={us.name} ours />
          <OurOwner item={item} members={members} />
        </li>
        <li className="flex items-start gap-3 p-3">
          <Avatar id={partner.id} name={partner.name} />
          {isOffline(item.partnership) ? <PlaceholderOwner item={item} /> : <TheirOwner item={item} />}
        </li>
      </ul>
    </Section>
  );
}
