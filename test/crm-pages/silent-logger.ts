// For builds inside of tests: WXT prints nothing. Called by the tests of what is built.
const nothing = (): void => {};

export const silent = {
  debug: nothing,
  log: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  fatal: nothing,
  success: nothing,
  level: 0,
};
