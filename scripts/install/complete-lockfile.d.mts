// Types of complete-lockfile.mjs for the tests that call it.
export declare function platformOf(name: string): { os?: string[]; cpu?: string[]; libc?: string[] };
export declare function missingEntries(
  packages: Record<string, Record<string, unknown>>,
): Record<string, object>;
export declare function completeLockfile(folder: string): number;
