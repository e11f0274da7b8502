// Reads a JSON body within a limit. Everything a client can do wrong here gets a sentence of its own.
import { say } from "../messages/say.ts";
import { ProblemError } from "./problem-error.ts";

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
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemError("bad-request", say("http.notComplete"));
  }
}

async function readText(request: Request, limit: number): Promise<string> {
  const tooLarge = () =>
    new ProblemError("too-large", say("http.atMost", { kilobytes: Math.floor(limit / 1024) }));
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooLarge();
  if (request.body === null) return "";
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of request.body) {
    bytes += chunk.byteLength;
    if (bytes > limit) throw tooLarge();
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
