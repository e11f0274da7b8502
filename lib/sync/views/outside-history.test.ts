// The history of rows outside of deals on a device: what this person did at once, what others did as the server told it, in words.
import { expect, test } from "vitest";
import { orgScope, partnershipScope } from "../../contract/scope.ts";
import { applyPull } from "../../store/apply-pull.ts";
import { aPage, harbor, lumen, NOW, put, uuid, withLumen } from "../../store/rows.test-support.ts";
import { createClock } from "../clock.ts";
import { performAct } from "../commands/act.ts";
import { historyView } from "./deal-history.ts";
import { by, setUp } from "./deal-views.test-support.ts";

const deed = (n: number, command: string, args: unknown, rowIds: string[]) => ({
  id: uuid(n),
  organisationId: harbor.id,
  organisationName: harbor.name,
  person: by,
  at: NOW - n,
  madeAt: NOW - n,
  surface: "options",
  command,
  args,
  rowIds,
});
const sharing = {
  changed: [{ ours: "customer", theirs: "prospect", reveal: "full" }],
  fields: ["owner_name"],
};

test("a setting says at once who changed it and from where, and waits until the server has it", async () => {
  const { opened } = await setUp();
  const manager = { ...opened, actor: { ...opened.actor, role: "manager" as const } };
  const settingsId = uuid(700);
  const act = { actId: uuid(701), command: "check.apply" } as const;
  const mutation = { settingsId, check: "close_plan", from: "demo" } as const;
  await performAct(
    manager,
    createClock(() => NOW),
    { ...act, mutation },
    "options",
  );
  const query = { dealId: null, rowId: settingsId, about: null, limit: 5 };
  expect(await historyView(manager, query)).toMatchObject({
    total: 1,
    items: [
      {
        did: "asks for the close plan in our joint plans from demo on",
        surface: "options",
        isPending: true,
        isPrivate: true,
      },
    ],
  });
});

test("what was done over the API reads in words; a row is told of alone, or by what was done to it", async () => {
  const { store, opened } = await setUp();
  const own = (event: { id: string }) => put(orgScope, "own_event", event);
  await applyPull(
    store,
    aPage([
      put(partnershipScope(withLumen.id), "partnership", withLumen),
      own(deed(1, "sharing.set", sharing, [withLumen.id])),
      own(deed(2, "member.change", { name: "Ada", role: "manager", status: "active" }, [uuid(31)])),
      own(deed(3, "partnership.hover", {}, [withLumen.id])),
      put(partnershipScope(withLumen.id), "partnership_event", {
        ...deed(4, "partnership.begin", {}, [withLumen.id]),
        organisationId: lumen.id,
        partnershipId: withLumen.id,
      }),
    ]),
    0,
  );
  const of = (rowId: string | null, about: string | null) =>
    historyView(opened, { dealId: null, rowId, about, limit: 10 });
  expect((await of(withLumen.id, "sharing.")).items).toMatchObject([
    {
      did: "changed what we share",
      more: ["Our customers × their prospects: in full", "With: owner’s name"],
      surface: "options",
      isPrivate: true,
    },
  ]);
  expect((await of(withLumen.id, null)).items.map(({ did, ours }) => [did, ours])).toEqual([
    ["changed what we share", true],
    ["did something that this version of Tandem cannot name yet", true],
    ["accepted the partnership", false],
  ]);
  expect((await of(null, "member.")).items).toMatchObject([{ did: "made Ada manager" }]);
});

test("a request reads from asking to its answer, who and from where; not what was asked", async () => {
  const { store, opened } = await setUp();
  const scope = partnershipScope(withLumen.id);
  const requestId = uuid(720);
  const inRequest = { partnershipId: withLumen.id, requestId };
  const event = (n: number, command: string, rest: object, rowIds: string[]) =>
    put(scope, "partnership_event", {
      ...deed(n, command, { ...inRequest, ...rest }, rowIds),
      partnershipId: withLumen.id,
    });
  const to = { name: "Omar Haddad", title: null };
  await applyPull(
    store,
    aPage([
      put(scope, "partnership", withLumen),
      event(9, "play.request", { play: "intro" }, [requestId]),
      event(8, "play.withdraw", {}, [requestId]),
      event(7, "play.answer", { answerId: uuid(721), answer: { kind: "handed_on", to } }, [
        uuid(721),
        requestId,
      ]),
      event(6, "play.answer", { answerId: uuid(722), answer: { kind: "accepted" } }, [uuid(722), uuid(723)]),
    ]),
    0,
  );
  const { items } = await historyView(opened, { dealId: null, rowId: requestId, about: null, limit: 9 });
  expect(items.map(({ did, more }) => [did, ...more])).toEqual([
    ["handed on the request", "Omar Haddad"],
    ["took the request back"],
    ["asked for help: introduction"],
  ]);
  expect(items[0]).toMatchObject({ surface: "options", isPrivate: false });
});
