// From the address of one record to a rule that reads the addresses of all: which part is the id, and what of the rest is
// the same for every record. Pure. Called by what makes a table from a page that a person pointed at.
import type { RecordKind } from "../domain/record-ref.ts";
import type { UrlRule } from "../domain/record-urls/url-table.ts";

export type AddressPart = {
  on: "path" | "hash";
  /** The place among the segments; null: a parameter. */
  segment: number | null;
  parameter: string | null;
  /** As it stands in the address. */
  value: string;
};

type Split = { on: AddressPart["on"]; segments: string[]; parameters: [name: string, value: string][] };

const GUID = /^(?:%7B|\{)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:%7D|\})?$/i;
/** In an address that names its record by parameters, these say of which kind it is. */
const SAYS_KIND = /^(?:etn|module|model|type|object|entity|doctype|pagetype|action|view)$/i;
const SAYS_ID = /^(?:id|record|oid|recordid|record_id)$/i;
const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replaceAll("\\/", "/");

function splitOf(on: AddressPart["on"], text: string): Split {
  const [path = "", query = ""] = /^[^/?]*=/.test(text) ? ["", text] : text.split(/\?(.*)/s);
  return {
    on,
    segments: path.split("/"),
    parameters: query
      .split("&")
      .filter((each) => each.includes("="))
      .map((each) => [each.slice(0, each.indexOf("=")), each.slice(each.indexOf("=") + 1)]),
  };
}

/** How much it looks like an id; 0: it is none. */
function likeness({ value, parameter }: AddressPart): number {
  if (value === "" || value.length > 100 || /[?&#/]/.test(value)) return 0;
  const named = parameter === null ? 0 : SAYS_ID.test(parameter) ? 2 : -1;
  if (/^v\d{1,2}$/i.test(value)) return 1;
  if (GUID.test(value)) return 5 + named;
  if (/^\d{1,20}$/.test(value)) return 4 + named;
  return (/\d/.test(value) ? (value.length >= 10 ? 5 : 3) : 1) + named;
}

function splits(href: string): Split[] {
  const url = URL.parse(href);
  if (!url || !/^https?:$/.test(url.protocol)) return [];
  return [splitOf("path", url.pathname + url.search), splitOf("hash", url.hash.slice(1))];
}

/** What may be the id, the likeliest first. */
export function idParts(href: string): AddressPart[] {
  const parts = splits(href).flatMap(({ on, segments, parameters }) => [
    ...segments.map((value, segment): AddressPart => ({ on, segment, parameter: null, value })),
    ...parameters.map(([parameter, value]): AddressPart => ({ on, segment: null, parameter, value })),
  ]);
  return parts
    .map((part, at) => ({ part, like: likeness(part) + at / 100, isOne: likeness(part) > 0 }))
    .filter(({ isOne }) => isOne)
    .sort((a, b) => b.like - a.like)
    .map(({ part }) => part);
}

/** What ids of this kind look like. One with a digit in it takes no word: "new", "list". */
function idPattern(value: string): { pattern: string; takesWords: boolean } {
  if (GUID.test(value)) {
    return { pattern: "(?:%7B|\\{)?(?<id>[0-9A-Fa-f-]{36})(?:%7D|\\})?", takesWords: false };
  }
  if (/^\d{1,20}$/.test(value)) return { pattern: "(?<id>[0-9]{1,20})", takesWords: false };
  if (/\d/.test(value)) {
    return { pattern: "(?<id>(?=[^/?&]{0,99}[0-9])[^/?&]{1,100})", takesWords: false };
  }
  return { pattern: "(?<id>[^/?&]{1,100})", takesWords: true };
}

const isOfOneRecord = (segment: string): boolean => /\d/.test(segment) && !/^v\d{1,2}$/i.test(segment);
const samePart = (segment: string): string => (isOfOneRecord(segment) ? "[^/?]{1,100}" : escaped(segment));

type Begin = { begins: string; on: UrlRule["on"] };

/** The folder of the page, where the rest is in its hash. */
const FOLDER = "(?:[^/#]{0,40}/){0,5}[^/#]{0,40}";

/**
 * What stands before the id names the installation: one server may keep the same ids once for each company, in a folder, a workspace
 * or a database. Not the word right before it, which says what the record is.
 */
function placed(on: AddressPart["on"], segments: readonly string[], saysKind: boolean): Begin {
  const last = saysKind ? segments.at(-1) : undefined;
  const places = last && !isOfOneRecord(last) ? segments.slice(0, -1) : segments;
  const place = places.map(samePart).join("/");
  const word = segments.map(samePart).join("/").slice(place.length);
  if (on === "path") {
    return { begins: place === "" ? `^(?<instance>)${word}` : `^/(?<instance>${place.slice(1)})${word}`, on };
  }
  const hash = place === "" ? ")#" : `#${place})`;
  return { begins: `^/(?<instance>${FOLDER}${hash}${word}`, on: "route" };
}

/** `names`: "origin" as tables that were made before it name theirs, so that what is kept of their records stays found. */
export function ruleOf(
  href: string,
  part: AddressPart,
  kind: RecordKind,
  names: "origin" | "place" = "place",
): UrlRule | null {
  const split = splits(href).find(({ on }) => on === part.on);
  if (!split) return null;
  const { segments, parameters } = split;
  const { pattern, takesWords } = idPattern(part.value);
  const at = (before: readonly string[]): Begin =>
    names === "place"
      ? placed(part.on, before, part.segment !== null)
      : { begins: `^${before.map(samePart).join("/")}`, on: part.on };
  if (part.segment !== null) {
    const { begins, on } = at(segments.slice(0, part.segment));
    const after = segments
      .slice(part.segment + 1)
      .filter((each) => each !== "")
      .map((each) => `/${samePart(each)}`)
      .join("");
    const rest = takesWords ? after : "(?:/[^/?]{0,100}){0,4}";
    const slash = part.segment === 0 ? "" : "/";
    return { kind, pattern: `${begins}${slash}${pattern}${rest}/?(?:\\?|$)`, on };
  }
  const one = (name: string, value: string) => `(?:[^&]{0,300}&){0,20}${escaped(name)}=${value}(?:&|$)`;
  const said = parameters
    .filter(([name, value]) => name !== part.parameter && /^[A-Za-z._-]{1,60}$/.test(value))
    .filter(([name]) => SAYS_KIND.test(name))
    .slice(0, 2)
    .map(([name, value]) => `(?=${one(name, escaped(value))})`);
  const { begins, on } = at(segments);
  const query = `${segments.join("/") === "" ? "" : "\\?"}${said.join("")}${one(part.parameter ?? "", pattern)}`;
  return { kind, pattern: `${begins}${query}`, on };
}
