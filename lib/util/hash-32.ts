// A fast 32-bit hash of a text, to find in which bucket a look-up key may be. Called by the store's key index.
// Not for secrets; hits are always verified against the text itself. Stored on devices: never change it.

/** FNV-1a over UTF-16 code units, then mixed so that similar texts spread. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
