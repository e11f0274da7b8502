// A display nobody sees, with a keyboard and a mouse that are the system's own: keys go where the browser's window
// has its focus, shortcuts reach the browser before any page. (Keys sent over the browser's own protocol do neither.)
// Called by test/window/*.window.test.ts.
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { WindowTools } from "#scripts/browsers/window.ts";
import { startChild } from "#test/support/child.ts";
import { until } from "#test/support/until.ts";

const run = promisify(execFile);

export type Display = {
  /** For the browser's environment. */
  name: string;
  /** Presses keys one after another, named as X does: "alt+t", "Return", "shift+Tab". */
  press(...keys: string[]): Promise<void>;
  /** The same at a person's pace: a prompt of the browser takes no key in its first moment, lest it be answered unawares. */
  pressCalmly(...keys: string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** At pixels of the display. */
  click(x: number, y: number): Promise<void>;
  close(): Promise<void>;
};

export async function openDisplay(tools: WindowTools): Promise<Display> {
  const server = startChild(tools.xvfb, [
    "-displayfd",
    "1",
    "-screen",
    "0",
    "1400x900x24",
    "-nolisten",
    "tcp",
  ]);
  const number = await until("the display", () => server.lines.find((line) => /^\d+$/.test(line.trim())));
  const name = `:${number.trim()}`;
  const hand = (...args: string[]) => run(tools.xdotool, args, { env: { ...process.env, DISPLAY: name } });
  return {
    name,
    async press(...keys) {
      await hand("key", "--clearmodifiers", ...keys);
    },
    async pressCalmly(...keys) {
      // The pause follows each key, so it begins with one that does nothing.
      await hand("key", "--clearmodifiers", "--delay", "800", "shift", ...keys);
    },
    async type(text) {
      await hand("type", text);
    },
    async click(x, y) {
      await hand("mousemove", String(x), String(y), "click", "1");
    },
    close: () => server.stop("SIGTERM", 2_000),
  };
}
