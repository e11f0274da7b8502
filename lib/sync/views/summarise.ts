// A queued or refused act in words, so that a person knows it again and can copy it. Called by the outbox view.
import { mutationArgs } from "../../contract/mutations.ts";

const readable = (word: string): string => {
  const spaced = word.replaceAll("_", " ");
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
};

/** `line` for a list, `text` with everything the person wrote. */
export function summarise(name: string, args: unknown): { line: string; text: string } {
  const recorded = mutationArgs["touchpoint.record"].safeParse(args);
  if (name === "touchpoint.record" && recorded.success) {
    const { type, customer, person, occurredAt, note } = recorded.data;
    const line = `${readable(type)} · ${customer.name} · ${person.name}`;
    const when = new Date(occurredAt).toISOString().slice(0, 16).replace("T", " ");
    return { line, text: [line, `${when} UTC`, ...(note ? ["", note.text] : [])].join("\n") };
  }
  if (name === "touchpoint.remove") return { line: "Take a touchpoint back", text: "Take a touchpoint back" };
  // Written by another version of the extension: keep what there is.
  return { line: name, text: `${name}\n${JSON.stringify(args, null, 2)}` };
}
