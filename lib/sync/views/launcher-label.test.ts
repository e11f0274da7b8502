import { expect, test } from "vitest";
import { launcherLabel } from "./launcher-label.ts";

test("the launcher says how many partners are here and what waits for the person", () => {
  expect(launcherLabel("ready", 0, 0)).toBe("Tandem");
  expect(launcherLabel("ready", 2, 0)).toBe("Tandem: 2 partners in this account");
  expect(launcherLabel("ready", 1, 3)).toBe("Tandem: 1 partner in this account, 3 waiting");
});

test("it asks only those to sign in who are signed out", () => {
  expect(launcherLabel("signed_out", 0, 0)).toBe("Tandem: sign in");
  expect(launcherLabel("no_organisation", 0, 0)).toBe("Tandem: join your organisation");
});
