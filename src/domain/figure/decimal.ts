/** A difference smaller than this between fractions is dust of binary arithmetic [product: Every figure once]. */
export const dust = 1e-9;

/** What a number keeps of its digits: as many as binary arithmetic is sure of. */
const sureDigits = 15;

/** A number with its point moved by `places` to the right, on its shortest decimal notation and so without dust. */
export function shifted(value: number, places: number): number {
  const [digits = '0', exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** How many decimals a number has, on its shortest decimal notation. */
export function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}

/** Rounds half away from zero; a half that arithmetic has left a hair too small is a half. */
export function rounded(value: number, decimals = 0): number {
  const size = shifted(Math.abs(value), decimals);
  // A number this large has no decimals left to round.
  if (!(size < Number.MAX_SAFE_INTEGER)) return value;
  const whole = Math.floor(size);
  const up = size - whole >= 0.5 - dust ? whole + 1 : whole;
  const result = shifted(up, -decimals);
  return value < 0 && result !== 0 ? -result : result;
}

/** What arithmetic made, without its dust: no more digits than it is sure of. */
export const withoutDust = (value: number): number => Number(value.toPrecision(sureDigits)) + 0;

/** Whether `value` reaches `limit`, or lacks no more than dust. */
export const reaches = (value: number, limit: number): boolean => value >= limit - allowance(value, limit);

/** Whether `value` stays within `limit`, or exceeds it by no more than dust. */
export const isWithin = (value: number, limit: number): boolean => value <= limit + allowance(value, limit);

/** Whether two figures differ by no more than dust. */
export const isSame = (one: number, other: number): boolean => Math.abs(one - other) <= allowance(one, other);

/** The dust that lies on two figures: it grows with them. */
function allowance(one: number, other: number): number {
  return dust * Math.max(1, Math.max(Math.abs(one), Math.abs(other)) / 1000);
}
