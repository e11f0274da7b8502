// Files of LevelDB read as bytes: what a browser packed is found again.
import { expect, test } from "vitest";
import { logContent, tableContent, unpackSnappy } from "./leveldb-files.ts";

/** "Wikipedia is a free…": literals and copies, one of which reaches into itself. */
const packed = Buffer.from([
  22,
  0x14,
  ...Buffer.from("abcdef"),
  0x09,
  0x06,
  0x0c,
  ...Buffer.from("wxyz"),
  0x09,
  0x01,
]);

test("what Snappy packed is whole again: literals, copies, and copies of what they write", () => {
  expect(unpackSnappy(packed).toString()).toBe("abcdefabcdefwxyzzzzzzz");
});

const fragment = (type: number, text: string): Buffer => {
  const header = Buffer.alloc(7);
  header.writeUInt16LE(text.length, 4);
  header[6] = type;
  return Buffer.concat([header, Buffer.from(text)]);
};

test("a record of a log that goes on in the next block is put together", () => {
  const first = `${"x".repeat(32_768 - 7 - 4)}Quar`;
  const file = Buffer.concat([fragment(2, first), fragment(4, "zfalter")]);
  expect(file.includes("Quarzfalter")).toBe(false);
  expect(logContent(file).includes("Quarzfalter")).toBe(true);
});

test("records that follow each other are read one by one", () => {
  expect(logContent(Buffer.concat([fragment(1, "one"), fragment(1, "two")])).toString()).toBe("onetwo");
});

function table(block: Buffer, type: number): Buffer {
  const trailer = Buffer.from([type, 0, 0, 0, 0]);
  const restarts = Buffer.from([0, 0, 0, 0, 1, 0, 0, 0]);
  // One key "k", whose value is where the block lies.
  const index = Buffer.concat([
    Buffer.from([0, 1, 2]),
    Buffer.from("k"),
    Buffer.from([0, block.length]),
    restarts,
  ]);
  const footer = Buffer.alloc(48);
  footer.set([0, 0, block.length + 5, index.length]);
  footer.writeBigUInt64LE(0xdb4775248b80fb57n, 40);
  return Buffer.concat([block, trailer, index, Buffer.alloc(5), footer]);
}

test("the blocks of a table are unpacked, and what is no table is said to be none", () => {
  expect(tableContent(table(packed, 1)).toString()).toBe("abcdefabcdefwxyzzzzzzz");
  expect(tableContent(table(Buffer.from("as it is"), 0)).toString()).toBe("as it is");
  expect(() => tableContent(Buffer.alloc(100))).toThrow(/no table/);
});
