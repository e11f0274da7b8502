// The colours of organisations hold what the design says: text on them reads, and none is taken for the accent, for our own, or for
// another organisation's. Distances are Euclidean in OKLab, where 0.02 is a just noticeable difference.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const [light = "", dark = ""] = readFileSync(new URL("./tokens.css", import.meta.url), "utf8").split(
  "@media (prefers-color-scheme: dark)",
);
const ORGANISATIONS = ["0", "1", "2", "3", "4", "5", "6", "7"];

type Triple = [number, number, number];

function linear(css: string, name: string): Triple {
  const hex = new RegExp(`--${name}: #([0-9a-f]{6});`).exec(css)?.[1];
  if (!hex) throw new Error(`tokens.css has no colour --${name}: give it as six hexadecimal digits.`);
  const part = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(0), part(2), part(4)];
}

function contrast(one: Triple, other: Triple): number {
  const luminance = ([r, g, b]: Triple) => 0.2126 * r + 0.7152 * g + 0.0722 * b;
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function distance(one: Triple, other: Triple): number {
  const oklab = ([r, g, b]: Triple): Triple => {
    const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return [
      0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
    ];
  };
  const [a, b] = [oklab(one), oklab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

describe.each([
  ["light", light],
  ["dark", dark],
])("the colours of organisations, %s", (_theme, css) => {
  it.each(["us", ...ORGANISATIONS])("%s: its initials read on its ground, its bar on the page", (name) => {
    const ink = linear(css, `org-${name}-ink`);
    expect(contrast(ink, linear(css, `org-${name}`))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(ink, linear(css, "color-ground"))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(ORGANISATIONS)("%s: is near neither the accent, nor our own, nor another", (name) => {
    const ink = linear(css, `org-${name}-ink`);
    for (const ours of ["color-accent", "org-us-ink"]) {
      expect(distance(ink, linear(css, ours)), ours).toBeGreaterThan(0.12);
    }
    for (const other of ORGANISATIONS.filter((each) => each !== name)) {
      expect(distance(ink, linear(css, `org-${other}-ink`)), other).toBeGreaterThan(0.09);
    }
  });
});
