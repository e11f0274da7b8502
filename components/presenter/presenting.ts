// Presenter mode while a surface draws: what a customer must not read over a shoulder is not drawn. Set by
// `SurfaceProvider` before anything below it is drawn, and asked where amounts and shares are written. Texts: `cover.ts`.
let on = false;

/** Called by `SurfaceProvider` as it draws, with what the session view says. */
export function setPresenting(now: boolean): void {
  on = now;
}

export const isPresenting = (): boolean => on;

/** In place of an amount, a share or a text. */
export const HIDDEN = "•••";
