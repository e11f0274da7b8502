// What a schema cannot say and the server still asks: values for fields by name, and what holds between the parts of an object.
// Called by `valid-values.ts`. Without it most "valid" requests would be refused at the door.
import fc from "fast-check";

const CSV = "Account,Website,Segment\nZapier,zapier.com,Customer\nMünchner Rück,munichre.com,Prospect\n";
/** Bytes of each file of the fuzzer, announced and sent. */
const FILE_BYTES = Buffer.byteLength(CSV);

/** Text as a schema's `name` asks for it. */
export const texts: Record<string, readonly string[]> = {
  currency: ["EUR", "USD", "JPY", "KWD"],
  timeZone: ["Europe/Berlin", "America/New_York", "UTC"],
  url: ["https://hooks.example.com/services/T0/B0/x", "https://example.org/hook?key=1"],
  email: Array.from({ length: 40 }, (_, at) => `person${at}+x@sub.example.org`),
  pattern: ["^/deals/(?<id>[0-9]+)(?<name>.*)$", "^(?<name>.+) - (?<id>CRM)$"],
  seen: ["2026-11-30"],
  hosts: ["crm.example.com", "*.crm.example.com", "192.168.1.5"],
  "application/octet-stream": [
    CSV,
    CSV.toUpperCase().slice(0, -1).padEnd(20, " "),
    "a;b\n1;2\n",
    "\u0000\u0001\u0002",
    "",
  ],
};

export const numbers: Record<string, number> = { bytes: FILE_BYTES };

/** Ranges ascend; a matrix has each pair once. */
export function fitting(value: Record<string, unknown>): Record<string, unknown> {
  const { min, default: usual, max } = value;
  if (typeof min === "number" && typeof usual === "number" && typeof max === "number") {
    const [first, second, third] = [min, usual, max].sort((one, other) => one - other);
    return { min: first, default: second, max: third };
  }
  return value;
}

const segments = ["customer", "open_opportunity", "prospect"];
const reveals = fc.constantFrom("hidden", "count", "full");

/** Lists of which each thing stands in once. */
export const lists: Record<string, fc.Arbitrary<unknown>> = {
  settings: fc
    .array(reveals, { minLength: 9, maxLength: 9 })
    .map((each) =>
      each.map((reveal, at) => ({ ours: segments[Math.floor(at / 3)], theirs: segments[at % 3], reveal })),
    ),
};
