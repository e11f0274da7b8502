// The difference between two states of a view, and its application. The background makes patches, a surface
// applies them. Values are JSON; `undefined` counts as absent, because the port of Chromium drops it.
// Applying never changes its input and keeps unchanged parts as they are, so that components see what changed.
import { z } from "zod";

const key = z.union([z.string(), z.int().nonnegative()]);
export const patchOp = z.union([
  z.strictObject({ at: z.array(key), set: z.unknown() }),
  z.strictObject({ at: z.array(key), drop: z.string() }),
  z.strictObject({
    at: z.array(key),
    /** From which index on, and how many leave. */
    from: z.int().nonnegative(),
    remove: z.int().nonnegative(),
    insert: z.array(z.unknown()),
  }),
]);
export type PatchOp = z.infer<typeof patchOp>;
export const patch = z.array(patchOp);
export type Patch = PatchOp[];

type Key = string | number;
type Plain = Record<string, unknown>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const keysOf = (value: Plain): string[] => Object.keys(value).filter((name) => value[name] !== undefined);

/** Whether two JSON values are equal. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => sameJson(item, b[index]));
  }
  if (!isPlain(a) || !isPlain(b)) return false;
  const names = keysOf(a);
  return (
    names.length === keysOf(b).length &&
    names.every((name) => Object.hasOwn(b, name) && sameJson(a[name], b[name]))
  );
}

function diffArrays(before: unknown[], after: unknown[], at: Key[], ops: Patch): void {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && sameJson(before[start], after[start])) start++;
  let end = 0;
  while (end < shorter - start && sameJson(before.at(-1 - end), after.at(-1 - end))) end++;
  if (before.length === after.length) {
    for (let index = start; index < before.length - end; index++) {
      diffInto(before[index], after[index], [...at, index], ops);
    }
    return;
  }
  ops.push({
    at,
    from: start,
    remove: before.length - end - start,
    insert: after.slice(start, after.length - end),
  });
}

function diffInto(before: unknown, after: unknown, at: Key[], ops: Patch): void {
  if (sameJson(before, after)) return;
  if (Array.isArray(before) && Array.isArray(after)) {
    diffArrays(before, after, at, ops);
  } else if (isPlain(before) && isPlain(after)) {
    for (const name of keysOf(before)) {
      // Its own: every object has a "toString".
      if (!Object.hasOwn(after, name) || after[name] === undefined) ops.push({ at, drop: name });
    }
    for (const name of keysOf(after)) {
      if (Object.hasOwn(before, name)) diffInto(before[name], after[name], [...at, name], ops);
      else ops.push({ at: [...at, name], set: after[name] });
    }
  } else {
    ops.push({ at, set: after });
  }
}

/** The operations that turn `before` into `after`; empty when they are equal. */
export function diff(before: unknown, after: unknown): Patch {
  const ops: Patch = [];
  diffInto(before, after, [], ops);
  return ops;
}

/** Thrown where a patch does not fit what it is applied to: ask for a snapshot. */
export class PatchMismatch extends Error {}

function change(value: unknown, path: readonly Key[], edit: (target: unknown) => unknown): unknown {
  const [head, ...rest] = path;
  if (head === undefined) return edit(value);
  if (Array.isArray(value) && typeof head === "number" && head < value.length) {
    return value.with(head, change(value[head], rest, edit));
  }
  if (isPlain(value) && typeof head === "string") {
    // Defined, not assigned: a key named "__proto__" must stay a key.
    const copy: Plain = { ...value };
    const next = change(Object.hasOwn(value, head) ? value[head] : undefined, rest, edit);
    Object.defineProperty(copy, head, { value: next, enumerable: true, configurable: true, writable: true });
    return copy;
  }
  throw new PatchMismatch(`nothing at ${path.join(".")}`);
}

function applyOp(value: unknown, op: PatchOp): unknown {
  return change(value, op.at, (target) => {
    if ("from" in op) {
      if (!Array.isArray(target)) throw new PatchMismatch("no list");
      return target.toSpliced(op.from, op.remove, ...op.insert);
    }
    if ("drop" in op) {
      if (!isPlain(target)) throw new PatchMismatch("no object");
      const { [op.drop]: _dropped, ...rest } = target;
      return rest;
    }
    return op.set;
  });
}

export function applyPatch(value: unknown, ops: Patch): unknown {
  return ops.reduce(applyOp, value);
}
