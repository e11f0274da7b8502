// Preloaded (`node --import`) into a backend that shall live in another time: its clock is CLOCK_SHIFT milliseconds
// ahead (or behind). A device two days off and a server two days off are the same to both of them.
// Asked for by the end-to-end test of the wrong clock only.
const shift = Number(process.env.CLOCK_SHIFT ?? 0);
const RealDate = Date;
const now = () => RealDate.now() + shift;

globalThis.Date = new Proxy(RealDate, {
  // Without arguments a date means now; with some, exactly what they say.
  construct: (target, parts, self) => Reflect.construct(target, parts.length === 0 ? [now()] : parts, self),
  get: (target, name) => (name === "now" ? now : Reflect.get(target, name)),
});

export {};
