import { describe, expect, it } from "vitest";
import { majorVersion } from "./candidates.ts";
import { whyUnfit } from "./chromium.ts";

describe("which Chromium takes the extension", () => {
  it.each([
    "Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)",
    "Google Chrome for Testing 159.0.8154.6",
    "Microsoft Edge 150.0.3300.1",
  ])("takes %s", (version) => {
    expect(whyUnfit(version)).toBeNull();
  });

  it("passes branded Chrome over, which ignores --load-extension", () => {
    expect(whyUnfit("Google Chrome 156.0.8078.79")).toContain("branded");
  });

  it("passes a browser over that is too old for the side panel", () => {
    expect(whyUnfit("Chromium 90.0.4430.212")).toContain("older");
  });

  it("reads the version where a browser tells one", () => {
    expect(majorVersion("Mozilla Firefox 153.7.0esr")).toBe(153);
    expect(majorVersion("installed")).toBeNull();
  });
});
