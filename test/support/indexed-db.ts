// IndexedDB for tests in Node, there before Dexie is first loaded: Dexie finds out what it can do once, and workers keep
// modules from file to file. Run by Vitest before each file of the unit tests.
import "fake-indexeddb/auto";
