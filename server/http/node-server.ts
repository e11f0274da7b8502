// Node's HTTP server around the application: /oidc goes raw to the issuer, the upgrade of /v1/poke to the poke
// sockets, everything else to Hono. Closing lets running requests finish.
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { say } from "../messages/say.ts";
import type { PokeSockets } from "../poke/socket.ts";
import { closeServer, listenOn } from "./listen.ts";

export type Parts = {
  fetch(request: Request): Response | Promise<Response>;
  identity(request: IncomingMessage, response: ServerResponse): void;
  sockets: PokeSockets;
};

/** A request may take this long, uploads included, milliseconds. */
const REQUEST_TIMEOUT = 10 * 60_000;

/** Answers 503 until `serve` is called, because the port must be known before the issuer can be made. */
export function createNodeServer() {
  let listener: RequestListener = answerStarting;
  let sockets: PokeSockets | null = null;
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT }, (request, response) =>
    listener(request, response),
  );
  server.on("upgrade", (request, socket, head) => {
    socket.on("error", () => socket.destroy());
    if (sockets !== null && pathOf(request) === "/v1/poke") sockets.upgrade(request, socket, head);
    else socket.end("HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n");
  });
  return {
    serve(parts: Parts): void {
      const rest = getRequestListener(parts.fetch, { overrideGlobalObjects: false });
      sockets = parts.sockets;
      listener = (request, response) => {
        const path = pathOf(request);
        if (path === "/oidc" || path.startsWith("/oidc/")) parts.identity(request, response);
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

const answerStarting: RequestListener = (_request, response) => {
  response.writeHead(503, { "retry-after": "1", "content-type": "application/problem+json" });
  response.end(JSON.stringify({ type: "about:blank", title: say("http.starting"), status: 503 }));
};
