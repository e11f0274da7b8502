// How many days a device may go without the backend's word that its member is one still. Counted by the store, told by screens.

/** From here on nothing that was pulled is shown. */
export const LEASE_DAYS = 30;
/** From here on it is not held either. */
export const HELD_DAYS = 60;
