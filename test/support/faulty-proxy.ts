// A proxy between the extension and the backend that misbehaves on command: answers 500, HTML, half a JSON,
// nothing, or changes what passes. Called by end-to-end tests of bad input. The backend's public address is the
// proxy's, so that the issuer's address holds through it.
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { connect, type Socket } from "node:net";

export type Fault =
  | { kind: "none" }
  /** An answer made here; the backend is not asked. */
  | { kind: "answer"; status: number; type: string; body: string }
  /** The backend acts, but its answer is cut in the middle. */
  | { kind: "half" }
  /** The backend acts, the client never learns. */
  | { kind: "lost" }
  /** An answer made from what was asked; a text is sent as it is. */
  | { kind: "make"; answer(body: string): unknown }
  /** What goes to the backend has each `from` replaced by `to`: another client than we are. */
  | { kind: "rewrite"; from: string; to: string }
  /** Never answers. */
  | { kind: "silent" }
  /** Ends the connection at once: nobody listens. */
  | { kind: "refused" };

export type FaultyProxy = {
  url: string;
  port: number;
  /** What happens to requests whose path starts with `path`, from now on; `times` limits it. */
  set(path: string, fault: Fault, times?: number): void;
  clear(): void;
  /** Requests seen, newest last: method, path, status answered (0: none). */
  seen: { method: string; path: string; status: number }[];
  /** Where the backend listens; may change while it is restarted. */
  forwardTo(port: number): void;
  close(): Promise<void>;
};

type Rule = { path: string; fault: Fault; left: number };

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString("utf8");
}

/** Listens on `port`, or on a free one. */
export async function startFaultyProxy(options: { port?: number } = {}): Promise<FaultyProxy> {
  let target = 0;
  let rules: Rule[] = [];
  const seen: FaultyProxy["seen"] = [];
  const sockets = new Set<Socket>();

  function faultOf(path: string): Fault {
    const rule = rules.find((one) => path.startsWith(one.path) && one.left > 0);
    if (!rule) return { kind: "none" };
    rule.left -= 1;
    return rule.fault;
  }

  function handle(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const path = incoming.url ?? "/";
    // A browser's question before its request passes: what is faulty is the answer to the request itself.
    const fault = incoming.method === "OPTIONS" ? ({ kind: "none" } as const) : faultOf(path);
    const note = (status: number) => seen.push({ method: incoming.method ?? "", path, status });
    if (fault.kind === "refused") {
      note(0);
      incoming.socket.destroy();
    } else if (fault.kind === "silent") {
      note(0);
    } else if (fault.kind === "answer" || fault.kind === "make") {
      const { status, type } = fault.kind === "answer" ? fault : { status: 200, type: "application/json" };
      note(status);
      // Allowed for any origin, as the backend does: the fault is the content, not the browser's refusal.
      outgoing.writeHead(status, {
        "content-type": type,
        "access-control-allow-origin": incoming.headers.origin ?? "*",
      });
      void bodyOf(incoming).then((body) => {
        const made = fault.kind === "answer" ? fault.body : fault.answer(body);
        outgoing.end(typeof made === "string" ? made : JSON.stringify(made));
      });
    } else {
      forward(incoming, outgoing, fault, note);
    }
  }

  function forward(
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    fault: Fault,
    note: (status: number) => void,
  ): void {
    const { url: path, method, headers } = incoming;
    const onward = request({ host: "127.0.0.1", port: target, path, method, headers }, (answer) => {
      note(answer.statusCode ?? 0);
      if (fault.kind === "lost") {
        answer.resume().once("end", () => incoming.socket.destroy());
        return;
      }
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      if (fault.kind === "half") {
        answer.once("data", (chunk: Buffer) => {
          outgoing.write(chunk.subarray(0, Math.ceil(chunk.length / 2)), () => incoming.socket.destroy());
        });
      } else {
        answer.pipe(outgoing);
      }
    });
    onward.once("error", () => {
      note(0);
      incoming.socket.destroy();
    });
    if (fault.kind !== "rewrite") {
      incoming.pipe(onward);
      return;
    }
    void bodyOf(incoming).then((asked) => {
      const body = asked.replaceAll(fault.from, fault.to);
      onward.setHeader("content-length", Buffer.byteLength(body));
      onward.end(body);
    });
  }

  const server = createServer(handle);
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  server.on("upgrade", (incoming: IncomingMessage, socket: Socket, head: Buffer) => {
    const fault = faultOf(incoming.url ?? "/");
    seen.push({ method: "UPGRADE", path: incoming.url ?? "/", status: fault.kind === "none" ? 101 : 0 });
    if (fault.kind !== "none") {
      socket.destroy();
      return;
    }
    const onward = connect(target, "127.0.0.1", () => {
      const lines = [`${incoming.method} ${incoming.url} HTTP/1.1`];
      for (let i = 0; i < incoming.rawHeaders.length; i += 2) {
        lines.push(`${incoming.rawHeaders[i]}: ${incoming.rawHeaders[i + 1]}`);
      }
      onward.write(`${lines.join("\r\n")}\r\n\r\n`);
      onward.write(head);
      onward.pipe(socket).pipe(onward);
    });
    onward.once("error", () => socket.destroy());
    socket.once("error", () => onward.destroy());
  });

  await new Promise<void>((resolve) => server.listen(options.port ?? 0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    seen,
    set(path, fault, times = Number.POSITIVE_INFINITY) {
      rules = [{ path, fault, left: times }, ...rules.filter((rule) => rule.path !== path)];
    },
    clear() {
      rules = [];
    },
    forwardTo(next) {
      target = next;
    },
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
