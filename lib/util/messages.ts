// What a message catalogue is and the one function that says its texts. A catalogue maps keys to texts; a text names its
// placeholders (`{partner}`), so that a missing or misspelt value is a type error; one with `one` and `other` is a plural over
// `count`. Each room that speaks to people has a catalogue of its own (`messages/en-*.ts`) and says it by a function made here.

export type Message = string | { readonly one: string; readonly other: string };
export type Catalogue = Readonly<Record<string, Message>>;

type Names<S extends string> = S extends `${string}{${infer N}}${infer Rest}` ? N | Names<Rest> : never;
type TextOf<M> = M extends string ? M : M extends { other: infer O extends string } ? O : never;
type Values<M> = { [N in Names<TextOf<M>>]: N extends "count" ? number : string | number };

export type MessageArgs<M> =
  Names<TextOf<M>> extends never
    ? M extends string
      ? []
      : [{ count: number }]
    : [Values<M> & (M extends string ? unknown : { count: number })];

const plural = new Intl.PluralRules("en");

/**
 * The function that gives the text for people of a key, with its values put in. `written`: how numbers stand in a text.
 * A value is put in as it is: nothing in it is looked at again.
 */
export function createMessages<C extends Catalogue>(catalogue: C, written: (value: number) => string) {
  return <K extends keyof C & string>(key: K, ...args: MessageArgs<C[K]>): string => {
    const message: Message = catalogue[key] ?? key;
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
      return value === undefined ? whole : typeof value === "number" ? written(value) : value;
    });
  };
}
