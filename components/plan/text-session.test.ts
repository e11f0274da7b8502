// Writing while the network, the other company and the rules have their say: each edit is based on the one before, and no
// word that was typed is given up.
import { describe, expect, test } from "vitest";
import { keptText, type Standing, TextSession } from "./text-session.ts";

const begun: Standing = { version: "v0", text: "Six weeks." };

type Sent = { text: string; over: Standing; version: string; answer(refusal: string | null): void };

function write(kept = { text: begun.text, begun, base: begun }) {
  const sent: Sent[] = [];
  const send = (text: string, over: Standing, version: string) =>
    new Promise<string | null>((answer) => sent.push({ text, over, version, answer }));
  const session = new TextSession(kept, send, () => undefined);
  const answer = async (refusal: string | null = null) => {
    sent.at(-1)?.answer(refusal);
    await new Promise((done) => setImmediate(done));
  };
  return { session, sent, answer };
}

describe("a text being written", () => {
  test("is sent over what stood when the writing began", async () => {
    const { session, sent, answer } = write();
    session.type("Ten days.");
    const flushed = session.flush();
    expect(sent[0]).toMatchObject({ text: "Ten days.", over: begun });
    await answer();
    await flushed;
    expect(session.isUnsent).toBe(false);
    expect(session.hasSaved).toBe(true);
  });

  test("goes on while an edit is on its way: the next is based on the first, with the words that were sent", async () => {
    const { session, sent, answer } = write();
    session.type("Ten days");
    const flushed = session.flush();
    session.type("Ten days by March.");
    expect(sent).toHaveLength(1);
    await answer();
    expect(sent[1]).toMatchObject({
      text: "Ten days by March.",
      over: { version: sent[0]?.version, text: "Ten days" },
    });
    await answer();
    await flushed;
    expect(session.isUnsent).toBe(false);
  });

  test("sends nothing when it was typed back to what it was", async () => {
    const { session, sent } = write();
    session.type("Ten");
    session.type(begun.text);
    await session.flush();
    expect(sent).toEqual([]);
  });

  test("stays with its reason when it is refused, and goes once more when asked", async () => {
    const { session, sent, answer } = write();
    session.type("Ten days.");
    const flushed = session.flush();
    await answer("Too many versions wait for a decision.");
    await flushed;
    expect(session.failure).toBe("Too many versions wait for a decision.");
    expect(session.text).toBe("Ten days.");
    expect(session.isUnsent).toBe(true);
    await session.flush();
    expect(sent).toHaveLength(1);

    const again = session.retry();
    expect(sent[1]).toMatchObject({ text: "Ten days.", over: begun });
    await answer();
    await again;
    expect(session.failure).toBeNull();
    expect(session.isUnsent).toBe(false);
  });

  test("knows its own versions and those it was shown from somebody else's", async () => {
    const { session, sent, answer } = write();
    expect(session.isNew("v0")).toBe(false);
    expect(session.isNew("theirs")).toBe(true);
    session.type("Ten days.");
    const flushed = session.flush();
    expect(session.isNew(sent[0]?.version ?? "")).toBe(false);
    await answer();
    await flushed;
  });

  test("comes back after a reload as it was, over the same words", async () => {
    const { session, answer } = write();
    session.type("Ten");
    const flushed = session.flush();
    await answer();
    await flushed;
    session.type("Ten days.");
    const kept = keptText.parse(JSON.parse(JSON.stringify(session.kept)));
    const later = write(kept);
    void later.session.flush();
    expect(later.sent[0]).toMatchObject({ text: "Ten days.", over: session.base });
    expect(later.session.begun).toEqual(begun);
  });
});
