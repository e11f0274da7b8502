// The message catalogue's one function. A key's text names its placeholders (`{partner}`), so a missing or
// misspelt value is a type error; a text with `one` and `other` is a plural over `count`.
import { en } from "./en.ts";

export const locale = typeof navigator === "undefined" ? "en" : navigator.language || "en";

export type Message = string | { readonly one: string; readonly other: string };
type Names<S extends string> = S extends `${string}{${infer N}}${infer Rest}` ? N | Names<Rest> : never;
type TextOf<M> = M extends string ? M : M extends { other: infer O extends string } ? O : never;
type Values<M> = { [N in Names<TextOf<M>>]: N extends "count" ? number : string | number };

export type MessageKey = keyof typeof en;
type Args<K extends MessageKey> =
  Names<TextOf<(typeof en)[K]>> extends never
    ? (typeof en)[K] extends string
      ? []
      : [{ count: number }]
    : [Values<(typeof en)[K]> & ((typeof en)[K] extends string ? unknown : { count: number })];

const plural = new Intl.PluralRules("en");
const number = new Intl.NumberFormat(locale);

/** The text for people of `key`, with its values put in; numbers are written by locale. */
export function t<K extends MessageKey>(key: K, ...args: Args<K>): string {
  const message: Message = en[key];
  const values: Readonly<Record<string, string | number>> = args[0] ?? {};
  const count = values.count;
  const template =
    typeof message === "string"
      ? message
      : typeof count === "number" && plural.select(count) === "one"
        ? message.one
        : message.other;
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : typeof value === "number" ? number.format(value) : value;
  });
}
