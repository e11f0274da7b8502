// Node's HTTP server around the application: /oidc goes raw to the issuer, the upgrade of /v1/poke to the poke
// sockets, everything else to Hono. Closing lets running requests finish.
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { PROBLEM_PREFIX } from "../../lib/contract/problem.ts";
import { say } from "../messages/say.ts";
import type { PokeSockets } from "../poke/socket.ts";
import { corsHeaders, isExtension } from "./cors.ts";
import { closeServer, listenOn } from "./listen.ts";

export type Parts = {
  fetch(request: Request): Response | Promise<Response>;
  identity(request: IncomingMessage, response: ServerResponse): void;
  sockets: PokeSockets;
  /** Whether people reach it by https. */
  secure: boolean;
  /** Milliseconds that whoever asks must wait; 0: go on. */
  admit(request: IncomingMessage): number;
};

/** A request may take this long, uploads included, milliseconds. */
const REQUEST_TIMEOUT = 10 * 60_000;

/** Answers 503 until `serve` is called, because the port must be known before the issuer can be made. */
export function createNodeServer() {
  let listener: RequestListener = answerStarting;
  let sockets: PokeSockets | null = null;
  let admit: Parts["admit"] = () => 0;
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT }, (request, response) =>
    listener(request, response),
  );
  server.on("upgrade", (request, socket, head) => {
    socket.on("error", () => socket.destroy());
    const wait = admit(request);
    const { origin } = request.headers;
    if (origin !== undefined && !isExtension(origin)) {
      // A page of the web has nothing to hear here, even with a token.
      socket.end("HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n");
    } else if (wait > 0)
      socket.end(
        `HTTP/1.1 429 Too Many Requests\r\nretry-after: ${seconds(wait)}\r\nconnection: close\r\n\r\n`,
      );
    else if (sockets !== null && pathOf(request) === "/v1/poke") sockets.upgrade(request, socket, head);
    else socket.end("HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n");
  });
  return {
    serve(parts: Parts): void {
      const rest = getRequestListener(parts.fetch, { overrideGlobalObjects: false });
      sockets = parts.sockets;
      admit = parts.admit;
      listener = (request, response) => {
        for (const [name, value] of Object.entries(everywhere(parts.secure))) response.setHeader(name, value);
        const path = pathOf(request);
        const wait = ALWAYS.has(path) ? 0 : parts.admit(request);
        if (wait > 0) refuse(request, response, wait);
        else if (path === "/oidc" || path.startsWith("/oidc/")) parts.identity(request, response);
        else void rest(request, response);
      };
    },
    /** Answers the port. Throws when it is taken, with words for people. */
    listen: (host: string, port: number) => listenOn(server, host, port, { host: "HOST", port: "PORT" }),
    close: () => closeServer(server),
  };
}

function pathOf(request: IncomingMessage): string {
  return request.url?.split("?")[0] ?? "/";
}

/** Of every answer; pages of the issuer say the same more closely. */
const everywhere = (secure: boolean): Record<string, string> => ({
  "content-security-policy": "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  ...(secure ? { "strict-transport-security": "max-age=63072000; includeSubDomains" } : {}),
});

/** What a load balancer asks must be answered while others are made to wait. */
const ALWAYS = new Set(["/health", "/ready"]);
const seconds = (wait: number) => Math.ceil(wait / 1000);

/** Before anything is read: it costs next to nothing. */
function refuse(request: IncomingMessage, response: ServerResponse, wait: number): void {
  const problem = {
    type: `${PROBLEM_PREFIX}too-many-requests`,
    title: say("http.tooManyRequests"),
    status: 429,
  };
  response.writeHead(429, {
    "retry-after": String(seconds(wait)),
    "content-type": "application/problem+json",
    "cache-control": "no-store",
    ...corsHeaders(request.headers.origin),
    connection: "close",
  });
  response.end(JSON.stringify(problem));
}

const answerStarting: RequestListener = (_request, response) => {
  response.writeHead(503, { "retry-after": "1", "content-type": "application/problem+json" });
  response.end(JSON.stringify({ type: "about:blank", title: say("http.starting"), status: 503 }));
};
