// Partners that we keep apart: the list of pairs, adding one, and letting two meet again. Ours alone: nobody is told, and
// nobody who looks over the shoulder reads it.
import { Unlink } from "lucide-react";
import { useState } from "react";
import type { Partnership } from "#lib/contract/records.ts";
import { seniorRoles } from "#lib/contract/roles.ts";
import type { KeptApart } from "#lib/messaging/partnerships-view.ts";
import type { SessionView } from "#lib/messaging/surface-port.ts";
import { newId } from "#lib/util/new-id.ts";
import { useActs } from "../deal/use-acts.ts";
import { RowHistory } from "../history/row-history.tsx";
import { fullDate } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { Choice } from "../parts/choice.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { listLook, Section } from "../parts/section.tsx";
import { isPresenting } from "../presenter/presenting.ts";
import { isAllowed } from "../setup/role-gate.tsx";

/** As the mutator: those who speak for the company. */

function Pair({ kept, canEdit }: { kept: KeptApart; canEdit: boolean }) {
  const { act, busy, failure } = useActs();
  const { mark, isAsked } = kept;
  const [one = "", other = ""] = kept.partners.map((name) => name ?? t("apart.unknown"));
  const { partnershipIds } = mark;
  const remove = () =>
    void act({
      command: "partners.compete",
      mutation: { markId: mark.id, partnershipIds, competing: false },
    });
  return (
    <li className="flex flex-col gap-1 p-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <div className="flex min-w-[min(11rem,100%)] flex-1 flex-col">
          <span className="font-semibold">
            <Clamped text={t("apart.pair", { one, other })} lines={3} />
          </span>
          <span className="text-small text-quiet">
            {isAsked
              ? t("apart.asked")
              : t("apart.by", { name: mark.markedBy.name, date: fullDate(mark.markedAt) })}
          </span>
        </div>
        {canEdit && !isAsked && (
          <Button
            busy={busy}
            aria-label={t("apart.removeNamed", { one: one.slice(0, 80), other: other.slice(0, 80) })}
            onPress={remove}
          >
            {t("apart.remove")}
          </Button>
        )}
      </div>
      <RowHistory rowId={mark.id} of={t("apart.pair", { one, other })} />
      <Failure reason={failure} />
    </li>
  );
}

/** Two different partners and the word that they compete. */
function AddPair({ active, kept }: { active: readonly Partnership[]; kept: readonly KeptApart[] }) {
  const { act, busy, failure } = useActs();
  const [first, second] = active;
  const [chosen, setChosen] = useState([first?.id ?? "", second?.id ?? ""] as const);
  const [one, other] = chosen;
  const pair = chosen.toSorted().join();
  const isKept = kept.some(({ mark }) => mark.partnershipIds.toSorted().join() === pair);
  const options = active.map(({ id, partner }) => ({ value: id, label: partner.name }));
  const add = async () => {
    const mutation = { markId: newId(), partnershipIds: [...chosen], competing: true };
    await act({ command: "partners.compete", mutation });
  };
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-end gap-2">
        <Choice
          label={t("apart.partner")}
          value={one}
          options={options.filter(({ value }) => value !== other)}
          onChange={(next) => setChosen([next, other])}
          className="w-48 max-w-full"
        />
        <Choice
          label={t("apart.from")}
          value={other}
          options={options.filter(({ value }) => value !== one)}
          onChange={(next) => setChosen([one, next])}
          className="w-48 max-w-full"
        />
        <Button busy={busy} isDisabled={isKept} onPress={() => void add()}>
          <Unlink aria-hidden="true" className="size-3.5" />
          {t("apart.add")}
        </Button>
      </div>
      {isKept && <p className="text-small text-quiet">{t("apart.already")}</p>}
      <Failure reason={failure} />
    </div>
  );
}

export function KeepApartSection({
  session,
  partnerships,
  competitors,
}: {
  session: SessionView;
  partnerships: readonly Partnership[];
  competitors: readonly KeptApart[];
}) {
  const canEdit = isAllowed(session.member, seniorRoles);
  const active = partnerships.filter(({ status }) => status === "active");
  if (isPresenting() || (active.length < 2 && competitors.length === 0)) return null;
  return (
    <Section level={3} title={t("apart.title")}>
      <p className="text-quiet">{t("apart.lead")}</p>
      {competitors.length === 0 ? (
        <p>{t("apart.none")}</p>
      ) : (
        <ul aria-label={t("apart.title")} className={listLook}>
          {competitors.map((kept) => (
            <Pair key={kept.mark.id} kept={kept} canEdit={canEdit} />
          ))}
        </ul>
      )}
      {canEdit && active.length > 1 && <AddPair active={active} kept={competitors} />}
      {!canEdit && <p className="text-small text-quiet">{t("apart.needs")}</p>}
    </Section>
  );
}
