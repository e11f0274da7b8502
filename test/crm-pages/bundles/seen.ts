// What the tests of the covered panel run inside the panel's frame: the real watcher, by name.
import { watchSeen } from "#components/surface/watch-seen.ts";

Object.assign(globalThis, { seen: watchSeen(() => performance.now()) });
