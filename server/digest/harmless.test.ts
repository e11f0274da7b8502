// Names that somebody typed in order to do harm in a channel or a letter.
import { expect, test } from "vitest";
import { harmless, slackText } from "./harmless.ts";

const shown = (text: string) => text.replaceAll("\u2060", "");

test.each([
  ["a line of ours", "Zapier\r\n\r\nWaiting for you\n- pay", "Zapier Waiting for you - pay"],
  ["the direction", "abc\u202Egpj.exe", "abc gpj.exe"],
  ["a markdown link", "[Open](https://evil.example)", "(Open)(https://evil.example)"],
  ["code", "```rm```", "'''rm'''"],
])("a name cannot forge %s", (_, typed, read) => {
  expect(shown(harmless(typed))).toBe(read);
});

test.each([
  "https://evil.example/x",
  "evil.example",
  "@channel",
  "mail@evil.example",
  "www.evil.example",
  "slack://open",
])("%s is no link and no mention any more, and reads the same", (typed) => {
  const said = harmless(typed);
  expect(shown(said)).toBe(typed);
  expect(said).not.toMatch(/:\/\/|@\w|\w\.\w/);
});

test("a long name is cut between characters", () => {
  const said = harmless("😀".repeat(400));
  expect([...said]).toHaveLength(120);
  expect(said.endsWith("😀…")).toBe(true);
});

test("Slack's control sequences are words", () => {
  expect(slackText("<!channel> & <https://evil|ok>")).toBe("&lt;!channel&gt; &amp; &lt;https://evil|ok&gt;");
});
