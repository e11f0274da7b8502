// Shows field by field what is about to be accepted, and takes the name and the authority behind it. Nothing is
// accepted on one click. Used for a registration and for a credit policy. Whatever opened it is gone by then: the keyboard goes on
// here, before what is to be read.
import { type ReactNode, useEffect, useRef, useState } from "react";
import type { AcceptedBy } from "#lib/contract/deal.ts";
import type { Member } from "#lib/contract/records.ts";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { Section } from "../parts/section.tsx";
import { AcceptedByFields, type AcceptedByValues } from "./accepted-by-fields.tsx";

export function AcceptPanel({
  title,
  member,
  text,
  busy,
  failure,
  children,
  onAccept,
  onClose,
}: {
  title: string;
  member: Member;
  /** What is kept with the acceptance: the words that `children` show. */
  text: string;
  busy: boolean;
  failure: string | null;
  children: ReactNode;
  onAccept(acceptedBy: AcceptedBy): void;
  onClose(): void;
}) {
  const [values, setValues] = useState<AcceptedByValues>({
    acceptedBy: member.name,
    authority: member.title ?? "",
  });
  const [tried, setTried] = useState(false);
  const root = useRef<HTMLFormElement>(null);
  useEffect(() => root.current?.focus(), []);
  const name = values.acceptedBy.trim();
  const authority = values.authority.trim();
  const errors = {
    acceptedBy: tried && name === "" ? t("deal.accept.nameNeeded") : undefined,
    authority: tried && authority === "" ? t("deal.accept.authorityNeeded") : undefined,
  };
  return (
    <form
      ref={root}
      tabIndex={-1}
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (name !== "" && authority !== "") onAccept({ name, authority, text });
      }}
      className="tandem-enter flex flex-col gap-3 rounded-list border border-edge p-3"
    >
      <Section title={title} level={3}>
        {children}
      </Section>
      <AcceptedByFields values={values} errors={errors} onChange={setValues} />
      <p className="text-small text-quiet">{t("deal.accept.note")}</p>
      <Failure reason={failure} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onPress={onClose}>{t("common.cancel")}</Button>
        <Button look="primary" type="submit" busy={busy}>
          {t("deal.do.accept")}
        </Button>
      </div>
    </form>
  );
}
