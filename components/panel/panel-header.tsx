// The panel's head: which company and which record this is, how sync stands, and the way to everything else.
import { ArrowLeft, Ellipsis, X } from "lucide-react";
import { Fragment, memo } from "react";
import type { RecordView, SessionView } from "#lib/messaging/surface-port.ts";
import type { SyncState } from "#lib/messaging/sync-state.ts";
import { t } from "../messages/t.ts";
import { Badge } from "../parts/badge.tsx";
import { Button } from "../parts/button.tsx";
import { Clamped, plainText } from "../parts/clamped.tsx";
import { Menu, type MenuCommand } from "../parts/menu.tsx";
import { isPresenting } from "../presenter/presenting.ts";
import { type OnPin, PinBar, PinButton } from "./pin.tsx";
import { companyName, websiteHost } from "./subject.ts";
import { type SyncActions, SyncStatus } from "./sync-status.tsx";

/** Name, stage, amount and close date, each as the page shows it. */
function recordFacts(view: RecordView): string[] {
  const { record } = view;
  if (!record) return view.match.state === "matched" ? [view.match.account.domain ?? ""].filter(Boolean) : [];
  const { name, stage, amount, currency, closeDate, website } = record.fields;
  if (record.ref.kind === "account") return [websiteHost(website?.value) ?? ""].filter(Boolean);
  const hidesAmount = isPresenting();
  const needsCurrency = amount && currency && !amount.value.includes(currency.value);
  const shown = needsCurrency ? `${amount.value} ${currency.value}` : amount?.value;
  return [name?.value, stage?.value, hidesAmount ? undefined : shown, closeDate?.value].filter(
    (fact) => fact !== undefined,
  );
}

/** The same whatever record is in view: not drawn again with each. */
const HeaderTools = memo(function HeaderTools({
  sync,
  isLocked,
  commands,
  onSyncNow,
  onSignIn,
  onReview,
  onClose,
}: SyncActions & {
  /** Null where nothing syncs. */
  sync: SyncState | null;
  isLocked: boolean;
  commands: readonly MenuCommand[];
  onClose: (() => void) | null;
}) {
  return (
    <div className="flex shrink-0 items-center">
      {sync && (
        <SyncStatus
          sync={sync}
          isLocked={isLocked}
          onSyncNow={onSyncNow}
          onSignIn={onSignIn}
          onReview={onReview}
        />
      )}
      {commands.length > 0 && (
        <Menu
          label={t("header.menu")}
          trigger={<Ellipsis aria-hidden="true" className="size-4" />}
          commands={commands}
        />
      )}
      {onClose && (
        <Button look="icon" aria-label={t("header.close")} onPress={onClose}>
          <X aria-hidden="true" className="size-4" />
        </Button>
      )}
    </div>
  );
});

export function PanelHeader({
  session,
  view,
  title,
  commands,
  onSyncNow,
  onSignIn,
  onReview,
  onPin,
  backTo,
  onBack,
  onClose,
}: SyncActions & {
  session: SessionView | null;
  view: RecordView | null;
  /** Instead of the record's company, on the panel's other pages. */
  title: string | null;
  commands: readonly MenuCommand[];
  onPin: OnPin;
  /** Where `onBack` leads. */
  backTo: string;
  /** From an account opened in the list, and from a registration. */
  onBack: (() => void) | null;
  onClose: (() => void) | null;
}) {
  const name = title ?? (view && companyName(view)) ?? t("app.name");
  const facts = title || !view ? [] : recordFacts(view);
  const kind = title ? undefined : view?.record?.ref.kind;
  // Without an organisation nothing syncs.
  const syncs = session !== null && ["ready", "signed_out", "locked"].includes(session.state);
  return (
    <>
      <header className="flex flex-col gap-0.5 border-b border-line py-2 pr-2 pl-4">
        <div className="flex items-start gap-1">
          {onBack && (
            <Button look="icon" aria-label={backTo} className="-ml-2" onPress={onBack}>
              <ArrowLeft aria-hidden="true" className="size-4" />
            </Button>
          )}
          <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2 py-1">
            <h1 className="min-w-0 text-title font-semibold">
              <Clamped text={name} />
            </h1>
            {kind && <Badge>{t(`kind.${kind}`)}</Badge>}
          </div>
          {!title && view && <PinButton view={view} onPin={onPin} />}
          <HeaderTools
            sync={syncs ? session.sync : null}
            isLocked={session?.state === "locked"}
            commands={commands}
            onSyncNow={onSyncNow}
            onSignIn={onSignIn}
            onReview={onReview}
            onClose={onClose}
          />
        </div>
        {(kind || facts.length > 0) && (
          <p className="line-clamp-3 min-h-4.5 pr-2 text-quiet">
            {facts.map((fact, index) => (
              // Each isolated: a right-to-left name must not reorder the stage and the amount beside it.
              <Fragment key={`${index} ${fact}`}>
                {index > 0 && " · "}
                <bdi title={fact}>{plainText(fact).slice(0, 120)}</bdi>
              </Fragment>
            ))}
          </p>
        )}
      </header>
      {!title && view && <PinBar view={view} onPin={onPin} />}
    </>
  );
}
