// Sends one text to a Slack-compatible webhook that some member named: the one place where this server goes where users
// point it. https only, to a public address that was looked up, checked and is then connected to, whatever the name says by
// then; no redirect is followed, nothing of the answer but its status is read. Never logs nor repeats the address.
import { lookup as lookUpHost } from "node:dns/promises";
import type { ClientRequest, IncomingMessage } from "node:http";
import { request as httpsRequest, type RequestOptions } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { z } from "zod";
import type { DeliveryProblem } from "../../lib/contract/digest.ts";
import { isPublicAddress } from "./public-address.ts";

/** Null: it arrived. */
export type Webhooks = { send(url: string, text: string): Promise<DeliveryProblem | null> };

type Resolve = (host: string) => Promise<{ address: string; family: number }[]>;
type Open = (options: RequestOptions, answered: (response: IncomingMessage) => void) => ClientRequest;

/** From looking up the name to the answer's first line; milliseconds. */
const PATIENCE = 10_000;

/** The parts are given by tests alone; no setting reaches them. */
export function createWebhooks({
  resolve = (host: string) => lookUpHost(host, { all: true, verbatim: true }),
  open = (options, answered) => httpsRequest(options, answered),
  patience = PATIENCE,
}: {
  resolve?: Resolve;
  open?: Open;
  patience?: number;
} = {}): Webhooks {
  return {
    async send(typed, text) {
      const url = URL.parse(typed);
      if (url?.protocol !== "https:" || url.username !== "" || url.password !== "") {
        return problem("not_allowed");
      }
      const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
      const ends = AbortSignal.timeout(patience);
      const found = await within(ends, resolving(resolve, host));
      if (!Array.isArray(found)) return found;
      // One address inside is enough to trust none of them.
      const [first] = found;
      if (!first || !found.every(({ address }) => isPublicAddress(address))) return problem("not_allowed");
      return await post(open, { url, host, pinned: pinnedTo(first, found) }, text, ends);
    },
  };
}

const problem = (code: DeliveryProblem["code"], status: number | null = null): DeliveryProblem => ({
  code,
  status,
});

async function resolving(resolve: Resolve, host: string): ReturnType<Resolve> {
  const family = isIP(host);
  return family === 0 ? await resolve(host) : [{ address: host, family }];
}

/** A name that is not found, or not in time, is a problem of the address. */
async function within<T>(ends: AbortSignal, work: Promise<T>): Promise<T | DeliveryProblem> {
  const over = new Promise<DeliveryProblem>((resolve) => {
    ends.addEventListener("abort", () => resolve(problem("unknown_host")), { once: true });
  });
  return await Promise.race([work.catch(() => problem("unknown_host")), over]);
}

type Addresses = Awaited<ReturnType<Resolve>>;

/** What was checked is what is connected to: the name is not looked up again. */
function pinnedTo(first: Addresses[number], all: Addresses): LookupFunction {
  return (_host, options, done) => (options.all ? done(null, all) : done(null, first.address, first.family));
}

function post(
  open: Open,
  { url, host, pinned }: { url: URL; host: string; pinned: LookupFunction },
  text: string,
  ends: AbortSignal,
): Promise<DeliveryProblem | null> {
  const body = Buffer.from(JSON.stringify({ text, mrkdwn: false, unfurl_links: false, unfurl_media: false }));
  return new Promise((resolve) => {
    let sent = false;
    const options: RequestOptions = {
      method: "POST",
      protocol: "https:",
      host,
      port: url.port === "" ? 443 : Number(url.port),
      path: `${url.pathname}${url.search}`,
      headers: {
        host: url.host,
        "content-type": "application/json",
        "content-length": body.length,
        "user-agent": "Tandem",
      },
      lookup: pinned,
      // A connection of its own, by no proxy.
      agent: false,
      maxHeaderSize: 16_384,
      ...(isIP(host) === 0 ? { servername: host } : {}),
    };
    const asked = open(options, (response) => {
      resolve(outcomeOf(response.statusCode ?? 0));
      // Whatever the answer says, nobody reads it.
      asked.destroy();
    });
    asked.on("finish", () => {
      sent = true;
    });
    asked.on("error", (error) => resolve(problemOf(error, sent)));
    asked.on("close", () => resolve(problem(sent ? "no_answer" : "unreachable")));
    ends.addEventListener("abort", () => {
      resolve(problem(sent ? "no_answer" : "unreachable"));
      asked.destroy();
    });
    if (ends.aborted) asked.destroy();
    asked.end(body);
  });
}

function outcomeOf(status: number): DeliveryProblem | null {
  if (status >= 200 && status < 300) return null;
  return problem(status >= 300 && status < 400 ? "redirected" : "status", status);
}

/** Once it was sent in whole it may have arrived, whatever broke then. */
function problemOf(error: unknown, sent: boolean): DeliveryProblem {
  if (sent) return problem("no_answer");
  const code = failed.parse(error).code;
  return problem(/CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO/.test(code) ? "not_trusted" : "unreachable");
}

const failed = z.object({ code: z.string().catch("") }).catch({ code: "" });
