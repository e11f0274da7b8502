// Presenter mode while a surface draws: what a customer must not read over a shoulder is not drawn. Set by the surface's
// root before anything below it is drawn, and asked where amounts, internal notes and a partner's details are written.
let on = false;

/** Called by the root of a surface as it draws, with what the session view says. */
export function setPresenting(now: boolean): void {
  on = now;
}

export const isPresenting = (): boolean => on;

/** In place of an amount or a share. */
export const HIDDEN = "•••";
