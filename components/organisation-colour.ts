// One colour per organisation, the same on every screen and every device: a hash of its id over a small palette.

const COLOURS = 8;

/** Index into the palette of `tokens.css`, 0 to 7; stable for an id. */
export function organisationColour(id: string): number {
  // FNV-1a: small, and spreads ids that differ in their last characters only.
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0) % COLOURS;
}

/** "Lumen Analytics" reads LA, "Cobalt" CO; what is no letter or digit is passed over. */
export function initials(name: string): string {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const [first = "", second] = words;
  const letters = second ? [...first].slice(0, 1).concat([...second].slice(0, 1)) : [...first].slice(0, 2);
  return letters.join("").toLocaleUpperCase() || "?";
}
