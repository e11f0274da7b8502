// What a pasted text is by its first lines: asked at once, before anything that reads it is fetched. Called by the form and the
// reader.

export type Kind = "invitation" | "mail" | "text";

/** What a text is by its first lines. */
export function kindOf(text: string): Kind {
  const start = text
    .slice(0, 20_000)
    .replace(/^\ufeff/, "")
    .trimStart();
  if (/^BEGIN:VCALENDAR/i.test(start)) return "invitation";
  const [head = ""] = start.split(/\r?\n\r?\n/, 1);
  const names = [...head.matchAll(/^([A-Za-z][A-Za-z0-9-]{1,60}):/gm)].map(([, name = ""]) =>
    name.toLowerCase(),
  );
  const first = /^(?:From |[A-Za-z][A-Za-z0-9-]{1,60}:)/.test(start);
  const isMail = ["from", "to", "subject", "date", "message-id", "mime-version", "received"].filter((name) =>
    names.includes(name),
  );
  return first && isMail.length >= 3 ? "mail" : "text";
}
