/** How far a clock is ahead of the real one, in milliseconds. */
export interface Ahead {
  milliseconds: number;
}

/** Moves what is read of the clock; timers run as ever. It stands on nothing around it, so that a page can run it too. */
export function moveClock(ahead: Ahead): void {
  const RealDate = Date;
  const now = () => RealDate.now() + ahead.milliseconds;
  globalThis.Date = new Proxy(RealDate, {
    construct: (date, parts, made) => Reflect.construct(date, parts.length === 0 ? [now()] : parts, made),
    apply: () => new RealDate(now()).toString(),
    get: (date, name, from) => (name === 'now' ? now : Reflect.get(date, name, from)),
  });
}
