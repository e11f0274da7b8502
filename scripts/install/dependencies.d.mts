// Types of dependencies.mjs for the TypeScript that calls it.
export declare function whatIsMissing(folder: string): string | null;
export declare function installDependencies(folder: string, say?: (line: string) => void): Promise<boolean>;
