// How long to wait before trying again. Called by sync, the poke socket and the surface's port.

/**
 * Milliseconds before attempt `failures + 1`: doubles from `first` to `most`, and a random half of it, so that
 * many devices do not return at the same moment after a server came back.
 */
export function backoff(
  failures: number,
  { first = 1_000, most = 300_000, random = Math.random } = {},
): number {
  const whole = Math.min(most, first * 2 ** Math.min(failures, 30));
  return Math.round(whole / 2 + (whole / 2) * random());
}
