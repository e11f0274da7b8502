import { expect, test } from "vitest";
import { createPace } from "./pace.ts";

function setUp() {
  const drawn: string[] = [];
  const frames: (() => void)[] = [];
  const pace = createPace<string>(
    (value) => drawn.push(value),
    (work) => {
      frames.push(work);
      return () => void frames.splice(frames.indexOf(work), 1);
    },
  );
  return { drawn, pace, paint: () => frames.shift()?.() };
}

test("what comes is drawn at once, and again once that was painted", () => {
  const { drawn, pace, paint } = setUp();
  pace.show("record");
  expect(drawn).toEqual(["record"]);
  paint();
  pace.show("another record");
  expect(drawn).toEqual(["record", "another record"]);
});

test("of what follows before the first was painted only the last is drawn, after it", () => {
  const { drawn, pace, paint } = setUp();
  pace.show("record");
  pace.show("its name");
  pace.show("its name and website");
  expect(drawn).toEqual(["record"]);
  paint();
  expect(drawn).toEqual(["record", "its name and website"]);
  paint();
  expect(drawn).toEqual(["record", "its name and website"]);
});

test("what is not watched any more is not drawn", () => {
  const { drawn, pace, paint } = setUp();
  pace.show("record");
  pace.show("its name");
  pace.end();
  paint();
  expect(drawn).toEqual(["record"]);
});
