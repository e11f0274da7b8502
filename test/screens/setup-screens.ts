// First run and options, in the states that differ.
import type { Screen } from "./screen.ts";

export const setupScreens: Record<string, Screen> = {};
