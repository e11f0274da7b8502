// Reads a JSON body within a limit. Everything a client can do wrong here gets a sentence of its own.
import { say } from "../messages/say.ts";
import { ProblemError } from "./problem-error.ts";
import { readText } from "./read-text.ts";

/** Throws `ProblemError`; `limit` in bytes. */
export async function readJson(request: Request, limit: number): Promise<unknown> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") {
    const message = type ? say("http.contentIs", { type: type.slice(0, 100) }) : say("http.contentMissing");
    throw new ProblemError("bad-request", say("http.sendJson"), {
      errors: [{ at: "content-type", message }],
    });
  }
  const text = await readText(request, limit);
  if (text === null)
    throw new ProblemError("too-large", say("http.atMost", { kilobytes: Math.floor(limit / 1024) }));
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemError("bad-request", say("http.notComplete"));
  }
}
