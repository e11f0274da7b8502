import { describe, expect, it } from "vitest";
import { countReport } from "./vitest.ts";

const ended = { ok: true, why: "exit code 0" };
const file = (status: string, tests: string[], message?: string) => ({
  name: "/x/a.test.ts",
  status,
  message,
  assertionResults: tests.map((state, index) => ({ status: state, fullName: `case ${index}` })),
});

describe("counting a runner's report", () => {
  it("counts every test", () => {
    const report = {
      testResults: [file("passed", ["passed", "passed"]), file("failed", ["failed", "skipped"])],
    };
    expect(countReport("unit", report, ended)).toMatchObject({ passed: 2, failed: 1, skipped: 1 });
  });

  it("counts a file that does not load as a failure", () => {
    const report = { testResults: [file("failed", [], "SyntaxError: oh\n  at x")] };
    expect(countReport("unit", report, ended)).toMatchObject({
      failed: 1,
      notes: ["unit: /x/a.test.ts SyntaxError: oh"],
    });
  });

  it("counts a runner without a report as a failure", () => {
    expect(countReport("unit", null, { ok: false, why: "exit code 134" })).toMatchObject({ failed: 1 });
  });

  it("counts a runner that fails though its tests pass as a failure", () => {
    const report = { testResults: [file("passed", ["passed"])] };
    expect(countReport("unit", report, { ok: false, why: "exit code 1" })).toMatchObject({
      passed: 1,
      failed: 1,
    });
  });

  it("counts finding nothing as a failure", () => {
    expect(countReport("unit", { testResults: [] }, ended)).toMatchObject({ failed: 1 });
  });
});
