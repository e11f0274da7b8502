// Makes ids. Called wherever this device names something new; ids grow with time, so that keys stay packed.
import { v7 } from "uuid";

/** A UUIDv7 in lower case. */
export function newId(): string {
  return v7();
}
