// Makes text that others typed harmless where it leaves: one short line that mentions nobody, links nowhere and forges no line
// of ours. Called by the catalogue for every value it puts in; Slack's own three characters are escaped by the channel.

const MOST = 120;
/** Breaks a link or a mention, and is not seen. */
const JOINER = "\u2060";

export function harmless(typed: string): string {
  const line = typed
    .normalize("NFC")
    // Control and format characters: line breaks, marks of direction, joiners of somebody else's.
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  const characters = [...line];
  const short = characters.length > MOST ? `${characters.slice(0, MOST - 1).join("")}…` : line;
  return short
    .replaceAll("[", "(")
    .replaceAll("]", ")")
    .replaceAll("`", "'")
    .replace(/[@#*_~|\\]|:(?=\/)|\.(?=[\p{L}\p{N}])/gu, `$&${JOINER}`);
}

/** What Slack asks for in all text; then "<!channel>" and "<https://…>" are words. */
export function slackText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
