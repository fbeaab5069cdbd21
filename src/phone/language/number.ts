import { type DecimalMark, readDigits } from '#domain/figure/digits.ts';

/**
 * The number that somebody typed, with the marks of the phone's language or of any that is clear; null where it is none,
 * or might be one of two.
 */
export function readNumber(typed: string, decimalMark: DecimalMark): number | null {
  const [, sign = '', digits = ''] = /^([-−]?)\s*(\d[\d.,' ]*)\s*%?$/u.exec(typed.trim()) ?? [];
  if (!digits) return null;
  const read = readDigits(digits.trim(), { decimalMark, isMarkSure: false, money: null });
  const [size, ...others] = read.kind === 'sizes' ? read.sizes : [];
  if (size === undefined || others.length > 0) return null;
  return sign ? -size : size;
}
