// Text of unknown length from a page, a file or a partner: wraps, is cut after some lines, whole on hover.
// A title of 10,000 characters helps nobody: the tooltip ends at 500.

/** Without the control characters that turn the reading direction: they only serve to disguise. */
export const plainText = (text: string): string =>
  text.replace(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]/g, "");

export function Clamped({
  text,
  lines = 2,
  className = "",
}: {
  text: string;
  lines?: 1 | 2 | 3 | 6;
  className?: string;
}) {
  const clamp = { 1: "line-clamp-1", 2: "line-clamp-2", 3: "line-clamp-3", 6: "line-clamp-6" }[lines];
  // `bdi`-like isolation: a right-to-left name must not turn the words around it.
  return (
    <span
      dir="auto"
      className={`${clamp} text-left [unicode-bidi:isolate] ${className}`}
      title={text.length > 500 ? `${text.slice(0, 500)}…` : text}
    >
      {plainText(text.slice(0, 2000))}
    </span>
  );
}
