// The catalogues of the rooms: nothing is left that nobody says, nothing is there twice, nothing is badly set. How a room says its
// texts is tested beside it.
import { describe, expect, it } from "vitest";
import { en as contract } from "#lib/contract/messages/en.ts";
import { en as crm } from "#lib/crm/messages/en.ts";
import { en as domain } from "#lib/domain/messages/en.ts";
import { en as messaging } from "#lib/messaging/messages/en.ts";
import * as overlay from "#lib/overlay/texts.ts";
import { en as store } from "#lib/store/messages/en.ts";
import { en as sync } from "#lib/sync/messages/en.ts";
import type { Catalogue } from "#lib/util/messages.ts";
import { en as server } from "#server/messages/en.ts";
import { codeFiles, isTest, read } from "./source.ts";

/** `said`: how the code of the room says a key; a family (`row.some.${…}`) is built from a word of the contract. */
type Room = { room: string; texts: Catalogue; said(key: string): string[] };
const family = (key: string): string => `\`${key.slice(0, key.lastIndexOf(".") + 1)}\${`;
const bySay = (key: string): string[] => [`say("${key}"`, `say(${family(key)}`];
/** Where tables hold keys to be said. */
const byKey = (key: string): string[] => [`"${key}"`];
const rooms: readonly Room[] = [
  { room: "lib/contract", texts: contract, said: byKey },
  { room: "lib/domain", texts: domain, said: (key) => [...byKey(key), family(key)] },
  { room: "lib/crm", texts: crm, said: bySay },
  { room: "lib/sync", texts: sync, said: bySay },
  { room: "lib/messaging", texts: messaging, said: bySay },
  { room: "lib/store", texts: store, said: bySay },
  // In the content script, which has no bytes for a catalogue.
  { room: "lib/overlay", texts: { ...overlay }, said: (key) => [`texts.${key}`] },
  { room: "server", texts: server, said: byKey },
];

const textsOf = (catalogue: Catalogue): string[] =>
  Object.values(catalogue).flatMap((text) => (typeof text === "string" ? text : Object.values(text)));
const source = codeFiles.filter((file) => !isTest(file));
const inRoom = (room: string) => source.filter((file) => file.startsWith(`${room}/`));
const isCatalogue = (file: string) => /\/messages\/|^lib\/overlay\/texts\.ts$/.test(file);

it("every room that has one is looked at here; the screens' own is tested beside it, in components/messages/", () => {
  const having = source.filter(isCatalogue).map((file) => file.replace(/\/(?:messages\/.*|texts\.ts)$/, ""));
  expect(new Set(having)).toEqual(new Set([...rooms.map(({ room }) => room), "components"]));
});

describe.each(rooms)("what $room says", ({ room, texts, said }) => {
  it("is all said somewhere; delete the keys named here, or use them", () => {
    const code = inRoom(room)
      .filter((file) => !isCatalogue(file))
      .map(read)
      .join("\n")
      .replace(/\bsay\(\s+/g, "say(");
    const isSaid = (key: string) => said(key).some((call) => code.includes(call));
    expect(Object.keys(texts).filter((key) => !isSaid(key))).toEqual([]);
  });

  it("has a key of its own, where no later file takes the place of an earlier", () => {
    const keys = inRoom(room)
      .filter((file) => isCatalogue(file) && !/\/say\.ts$/.test(file))
      .flatMap((file) => [...read(file).matchAll(/^(?: {2}"?([\w.]+)"?:|export const (\w+) = ")/gm)])
      .map(([, key, constant]) => key ?? constant);
    expect(keys.toSorted()).toEqual(Object.keys(texts).toSorted());
  });

  it("stands under one key", () => {
    const all = textsOf(texts);
    expect(all.filter((text, at) => all.indexOf(text) !== at)).toEqual([]);
  });

  it("is never empty, its apostrophes are those of print, and a word is put in by a name that is one", () => {
    const bad = textsOf(texts).filter(
      (text) =>
        // A letter ends its last line.
        text.trim() !== text.replace(/(?<=\n[\s\S]*)\n$/, "") ||
        text === "" ||
        /\p{L}'\p{L}/u.test(text) ||
        /[{}$]/.test(text.replace(/\{[a-z]\w*\}/gi, "")),
    );
    expect(bad).toEqual([]);
  });
});
