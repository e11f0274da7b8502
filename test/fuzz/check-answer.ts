// What every answer must be, whatever was asked: one that is described, without a trace of the server's insides and without a
// word of anybody whom the asker has nothing to do with. Answers the faults found.
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import type { Description, JsonSchema, Operation } from "./description.ts";
import { asJson, type Got, type Sent } from "./send.ts";
import type { Strangers, World } from "./world.ts";

export const INSIDES =
  /\bat (?:async )?[\w.<>]+ \(|node_modules|\.[jt]s:\d+|kysely|postgres|pg_|syntax error|violates|relation "|(?:Zod|Type|Range|Syntax|Reference)Error|undefined is not|app_org/i;

/** Faults of an answer by the description alone. */
export function createDescribed({ schemas, operations }: Description) {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: false });
  ajv.addSchema({ $id: "api", components: { schemas } });
  const compiled = new Map<JsonSchema, ValidateFunction>();
  const fits = (schema: JsonSchema, value: unknown): string | null => {
    const validate = compiled.get(schema) ?? ajv.compile(rooted(schema));
    compiled.set(schema, validate);
    return validate(value) ? null : ajv.errorsText(validate.errors).slice(0, 500);
  };
  const byMethod = new Map(operations.map((operation) => [operation.name, operation]));
  const others: Record<string, JsonSchema> = {
    "application/problem+json": { $ref: "#/components/schemas/Problem" },
    "text/html": {},
  };

  /** As described for that address and method; of any other, a problem or a page. */
  return function described(operation: Operation, sent: Sent, { status, headers, text }: Got): string[] {
    const asked = byMethod.get(`${sent.method} ${operation.path}`);
    const types = asked?.answers.get(String(status));
    const type = headers.get("content-type")?.split(";")[0] ?? "";
    if (sent.method === "OPTIONS" && status === 204) return text === "" ? [] : ["a preflight has content"];
    if (sent.method === "HEAD") return [];
    if (asked && !types) return [`the status ${status} is not described`];
    const schema = types ? types.get(type) : others[type];
    if (types?.size === 0) return text === "" || status < 400 ? [] : ["content where none is described"];
    if (!schema) return [`the content type ${JSON.stringify(type)} is not described for ${status}`];
    if (type === "text/html") return [];
    const json = asJson(text);
    if (json === undefined) return ["it is no JSON"];
    const wrong = fits(schema, json);
    return wrong === null ? [] : [`it is not as described: ${wrong}`];
  };
}

export function createCheck(description: Description, strangers: Strangers) {
  const described = createDescribed(description);
  return (operation: Operation, sent: Sent, got: Got, world: World): string[] => {
    const faults = got.status >= 500 && got.status !== 503 ? [`it failed with ${got.status}`] : [];
    faults.push(...described(operation, sent, got));
    const inside = INSIDES.exec(got.text);
    if (inside && !asked(sent).includes(inside[0]))
      faults.push(`it shows the server's insides: ${inside[0]}`);
    if (got.headers.has("set-cookie")) faults.push("it sets a cookie");
    if (got.headers.get("access-control-allow-credentials")) faults.push("it allows credentials");
    if (got.status === 429 && !/^\d+$/.test(got.headers.get("retry-after") ?? ""))
      faults.push("it says no Retry-After");
    return [...faults, ...foreign(sent, got, world)];
  };

  function foreign(sent: Sent, { status, text, side }: Got, world: World): string[] {
    const faults: string[] = [];
    if (text.includes(strangers.secret)) faults.push("it holds a stranger's text");
    const ids = strangers.unheard.filter((id) => text.includes(id));
    if (ids.length > 0) faults.push(`it holds a stranger's ids: ${ids.join(", ")}`);
    for (const other of [world.ours, world.theirs]) {
      if (other !== side && text.includes(other.secret))
        faults.push("it holds what the partner keeps to itself");
    }
    const [address = ""] = sent.path.split("?");
    if (status === 200 && strangers.sent.some((id) => address.includes(id)))
      faults.push("it lets a stranger's row be used");
    return faults;
  }
}

const asked = (sent: Sent): string =>
  `${decodeURIComponent(sent.path)} ${JSON.stringify(sent.headers)} ${sent.body ?? ""}`;

/** References into the document, as Ajv finds them. */
const rooted = (schema: JsonSchema): JsonSchema =>
  schema.$ref === undefined ? schema : { ...schema, $ref: `api${schema.$ref}` };
