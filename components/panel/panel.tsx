// The panel: one screen that answers "who can help here", in a CRM's page or in the browser's side panel.
// Its entrypoint mounts it inside `SurfaceProvider`; everything it shows comes from views of the background.
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { TouchpointType } from "#lib/contract/words.ts";
import type { TakenBack, TouchpointItem } from "#lib/messaging/surface-port.ts";
import { useDealPage } from "../deal/use-deal-page.ts";
import { InboxPage } from "../inbox/inbox-page.tsx";
import { useAccountLink } from "../match/use-account-link.ts";
import { t } from "../messages/t.ts";
import { Bar } from "../parts/bar.tsx";
import { Placeholder } from "../parts/placeholder.tsx";
import { Toast } from "../parts/toast.tsx";
import { useToast } from "../parts/use-toast.ts";
import { NotWhilePresenting } from "../presenter/not-while-presenting.tsx";
import { PresenterBar } from "../presenter/presenter-bar.tsx";
import { RecordPage, type WantedPlace } from "../record/record-page.tsx";
import { usePlatform, useSession, useSurface } from "../surface/surface-context.tsx";
import { useBringBack } from "../surface/use-bring-back.ts";
import { useFocusNeverLost } from "../surface/use-focus-never-lost.ts";
import { useRun } from "../surface/use-run.ts";
import { useSteady } from "../surface/use-steady.ts";
import { useConnection, useView } from "../surface/use-view.ts";
import type { DraftValues } from "../touchpoint/draft.ts";
import { AccountsPage } from "./accounts-page.tsx";
import { mayTakeBack } from "./may-take-back.ts";
import { PanelBars } from "./panel-bars.tsx";
import { panelCommands } from "./panel-commands.ts";
import { PanelFooter } from "./panel-footer.tsx";
import { PanelGate, PanelLost } from "./panel-gate.tsx";
import { PanelHeader } from "./panel-header.tsx";
import { RefusedItems } from "./refused-items.tsx";
import { SignOut } from "./sign-out.tsx";
import { TakeBack } from "./take-back.tsx";
import { useComposer } from "./use-composer.ts";
import { useCorrecting } from "./use-correcting.ts";
import { usePanelKeys } from "./use-panel-keys.ts";
import { pageTitle, usePanelPage } from "./use-panel-page.ts";

// The form brings dates and validation: fetched when the panel is at rest, so that it paints first.
const loadForm = () => import("../touchpoint/touchpoint-form.tsx");
const DealPage = lazy(async () => ({ default: (await import("../deal/deal-page.tsx")).DealPage }));
const TouchpointForm = lazy(async () => ({ default: (await loadForm()).TouchpointForm }));

export function Panel() {
  const surface = useSurface();
  const platform = usePlatform();
  const session = useSession();
  const writing = useRef(false);
  const { page, view, hasRecord, go, showAccount, showDeal, leaveDeal } = usePanelPage(writing);
  const connection = useConnection();
  const [query, setQuery] = useState("");
  const [leaving, setLeaving] = useState(false);
  const [takingBack, setTakingBack] = useState<TouchpointItem | null>(null);
  const presents = session?.presenter ?? false;
  const { toast, say, close: closeToast } = useToast(presents, view?.deals);
  const [wanted, setWanted] = useState<WantedPlace | null>(null);
  const { run, failure, clear } = useRun();
  const root = useRef<HTMLDivElement>(null);
  useFocusNeverLost(root);
  const ready = session?.state === "ready";
  const member = session?.member ?? null;
  const organisation = session?.organisation ?? null;
  const me = member && organisation ? { member, organisation } : null;
  const policies = useView("policies", ready ? {} : null);
  const inbox = useView("inbox", ready ? {} : null);
  const aboutRecord = page === "record" || page === "account";

  useEffect(() => {
    const soon = setTimeout(() => void loadForm().catch(() => undefined), 300);
    return () => clearTimeout(soon);
  }, []);

  const bringBack = useBringBack(say);
  const sayTakenBack = (type: string, { removalId }: TakenBack) =>
    say(t("touch.undone", { type }), removalId ? bringBack(removalId, t("touch.back", { type })) : null);
  const takeBack = (touchpointId: string, type: string) =>
    void run(() => surface.run("touchpoint.remove", { touchpointId })).then(
      (done) => done && sayTakenBack(type, done),
    );
  const onSaved = (touchpointId: string, values: DraftValues) => {
    const type = t(`type.${values.type}`);
    say(t("touch.savedToast", { type }), () => takeBack(touchpointId, type));
    root.current?.focus();
  };
  const composer = useComposer(ready ? view : null, member?.name ?? null, onSaved);
  const deal = useDealPage(ready ? view : null, me, showDeal);
  const linking = useAccountLink(view, say);
  const correct = useCorrecting(me, view, {
    say,
    onRecord: () => turnTo(() => go("record")),
    onAccount: (accountId) => turnTo(() => showAccount(accountId)),
    onPlace: setWanted,
    onTouchpoint: (type) => composer.open(type),
    onDraft: () => void deal.begin(policies ?? { partnerships: [] }),
  });
  writing.current = page === "account" && composer.form !== null;
  const showWanted = useCallback(() => setWanted(null), []);

  const syncNow = useSteady(() => void run(() => surface.run("sync.now", {})));
  const signIn = useSteady(() => void run(() => surface.run("session.signIn", {})));
  const review = useSteady(() => go("refused"));
  const closePanel = useSteady(() => void surface.run("panel.close", {}).catch(() => undefined));
  const openForm: typeof composer.open = (type, wantedTouchpoint) => {
    if (!aboutRecord) go("record");
    composer.open(type, wantedTouchpoint);
  };
  const openEmpty = useSteady((type: TouchpointType) => openForm(type));
  /** What was pressed is gone with its page: the keyboard goes on from the top. */
  const turnTo = (turn: () => void) => {
    turn();
    root.current?.focus();
  };
  const closeDeal = () => turnTo(() => void deal.leave().then(leaveDeal));
  const present = useSteady((on: boolean) => void run(() => surface.run("presenter.set", { on })));
  const onPage = useSteady(go);
  const waiting = inbox?.items.length ?? 0;
  const commands = useMemo(
    () =>
      panelCommands({
        session,
        page,
        hasRecord,
        platform,
        onPage,
        waiting,
        onPresent: present,
        onSignOut: () => setLeaving(true),
      }),
    [session, page, hasRecord, platform, onPage, waiting, present],
  );
  usePanelKeys({
    onPresenter: () => session && present(!presents),
    onNew: () => ready && page !== "deal" && composer.canOpen && !composer.form && openForm("meeting"),
    onEscape: () => {
      if (aboutRecord && composer.form) {
        composer.close();
        root.current?.focus();
      } else if (page === "deal") closeDeal();
      else if (page === "account") go("accounts");
      else if (page !== "record" && hasRecord) go("record");
      else if (page === "refused" || page === "inbox") go("accounts");
      else if (platform.place === "page") closePanel();
    },
  });

  if (connection === "lost") return <PanelLost />;

  const back = page === "deal" ? closeDeal : page === "account" ? () => turnTo(() => go("accounts")) : null;
  return (
    <div ref={root} tabIndex={-1} className="flex h-dvh flex-col overflow-hidden -outline-offset-2">
      <PanelHeader
        session={session}
        view={view}
        title={ready ? pageTitle(page, deal.open?.kept.kind) : null}
        commands={commands}
        onSyncNow={syncNow}
        onSignIn={signIn}
        onReview={ready && page !== "refused" ? review : null}
        onPin={(args) => void run(() => surface.run("record.pin", args))}
        backTo={t(page === "deal" ? "register.back" : "header.backToAccounts")}
        onBack={back}
        onClose={platform.place === "page" ? closePanel : null}
      />
      {presents && <PresenterBar onEnd={() => present(false)} />}
      {session && ready && (
        <PanelBars
          sync={session.sync}
          onSyncNow={syncNow}
          onSignIn={signIn}
          onReview={page === "refused" ? null : review}
        />
      )}
      {failure && (
        <Bar tone="bad" onClose={clear}>
          {failure}
        </Bar>
      )}
      {ready && page === "accounts" ? (
        <main className="flex min-h-0 flex-1 flex-col">
          <AccountsPage
            query={query}
            onQuery={setQuery}
            onOpen={(accountId) => turnTo(() => showAccount(accountId))}
            say={say}
          />
        </main>
      ) : ready && aboutRecord && view && me ? (
        <RecordPage
          view={view}
          policies={policies}
          me={me}
          offline={session.sync.phase === "offline"}
          say={say}
          wanted={wanted}
          onWanted={showWanted}
          actions={{
            onLog: (partnershipId) => openForm("meeting", { partnershipId }),
            onLogInDeal: (dealId, { creditRole, type }) =>
              openForm(type ?? "meeting", { dealId, creditRole }),
            mayTakeBack: (item) => mayTakeBack(item, member),
            onTakeBack: (item) => {
              const { id, type } = item.touchpoint;
              if (item.state === "synced") setTakingBack(item);
              else takeBack(id, t(`type.${type}`));
            },
            onReview: review,
            linking,
            onRegister: (partnerId) => {
              closeToast();
              void deal.begin(policies ?? { partnerships: [] }, partnerId);
            },
            onEditDeal: (shown, partnerId) => {
              closeToast();
              void deal.again(shown, partnerId);
            },
            onAskAgain: () => void run(() => surface.run("look-up.again", {})),
            setupUrl: platform.pageUrl("welcome"),
          }}
        />
      ) : (
        <main className="relative min-h-0 flex-1 scroll-pb-16 overflow-auto p-4">
          {!ready && <PanelGate session={session} />}
          {ready && page === "inbox" && (
            <InboxPage
              onOpen={({ accountId, dealId, place }) =>
                turnTo(() => {
                  showAccount(accountId);
                  setWanted({ dealId, place });
                })
              }
            />
          )}
          {ready && page === "refused" && (
            <NotWhilePresenting>
              <RefusedItems say={say} onCorrect={correct} />
            </NotWhilePresenting>
          )}
          {ready && aboutRecord && !view && <Placeholder label={t("state.looking")} />}
          {ready && page === "deal" && view && me && (
            <Suspense fallback={<Placeholder label={t("state.looking")} blocks={3} />}>
              <NotWhilePresenting>
                <DealPage
                  page={deal}
                  view={view}
                  policies={policies}
                  me={me}
                  onDone={(said, undo, asked) => {
                    turnTo(leaveDeal);
                    if (said) say(said, undo, asked);
                  }}
                  say={say}
                />
              </NotWhilePresenting>
            </Suspense>
          )}
        </main>
      )}
      {ready && (
        <footer className="relative">
          <Toast content={toast} onClose={closeToast} />
          {composer.form && aboutRecord && organisation && member ? (
            <Suspense fallback={<PanelFooter onOpen={openEmpty} />}>
              <NotWhilePresenting>
                <TouchpointForm
                  key={composer.form.round}
                  initial={composer.form.values}
                  customer={composer.form.subject.customer}
                  partners={view?.partners ?? []}
                  partnerships={view?.partnerships ?? []}
                  deals={view?.deals ?? []}
                  us={organisation}
                  me={member}
                  now={platform.now}
                  failure={composer.failure}
                  takesFocus={composer.form.takesFocus}
                  onChange={composer.keep}
                  onFix={(dealId, place) => {
                    composer.close();
                    setWanted({ dealId, place });
                  }}
                  onSave={composer.save}
                  onClose={composer.close}
                />
              </NotWhilePresenting>
            </Suspense>
          ) : (
            aboutRecord && composer.canOpen && <PanelFooter onOpen={openEmpty} />
          )}
        </footer>
      )}
      <TakeBack
        item={takingBack}
        onDone={({ touchpoint }, done) => sayTakenBack(t(`type.${touchpoint.type}`), done)}
        onClose={() => setTakingBack(null)}
      />
      <SignOut open={leaving} onClose={() => setLeaving(false)} />
    </div>
  );
}
