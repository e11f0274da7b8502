// One picture: which page, what its views hold, and the text that says the state was drawn.
import type { Platform } from "#components/surface/platform.ts";
import type { Connection } from "#lib/messaging/surface.ts";
import type { FakeApi, FakeCommands, FakeSurface, FakeViews } from "./fake-surface.ts";

export type Screen = {
  page: "panel" | "welcome" | "options" | "statement";
  /** What follows `#` in the address. */
  hash?: string;
  views: FakeViews;
  api?: FakeApi;
  commands?: FakeCommands;
  /** Called before the page is drawn. */
  begin?: (fake: FakeSurface) => void;
  connection?: Connection;
  platform?: Partial<Platform>;
  /** Main text of this state, as a person reads it. */
  text: string;
  /** Buttons and menu commands to press before the picture, by their names. */
  press?: readonly string[];
  /** Typed into a field, by its label, after that. */
  typed?: { into: string; text: string };
  /** A file dropped on the touchpoint form then; `dragged`: held over it only. */
  filledFrom?: { name: string; text: string; dragged?: boolean };
};
