import { type Gap, gapSize } from '#domain/gap/gap.ts';
import {
  formatNumber,
  formatPercent,
  formatShort,
  formatValue,
  noFigure,
  signed,
} from '#domain/number-format/number-format.ts';
import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';

/** How far a measure is from where it should be, in words: in its unit or in points, and relative to the whole. */
export interface GapWords {
  readonly size: string;
  /** Null where there is nothing to compare. */
  readonly relative: string | null;
}

/** The words of a gap, the same on the screen and in documents; big money in few words where room is narrow [product: Gaps]. */
export function gapWords(gap: Gap, language: Language, room: 'wide' | 'narrow' = 'wide'): GapWords {
  const size = gapSize(gap);
  const t = textsOf(language);
  const write = room === 'wide' ? formatValue : formatShort;
  if (!size) return { size: noFigure, relative: null };
  if (size.kind === 'none') return { size: t('gaps.none'), relative: null };
  const change =
    gap.measure === 'percent'
      ? t('gaps.points', { change: signed(size.absolute, (value) => formatNumber(value, language)) })
      : signed(size.absolute, (value) => write(value, gap, language));
  if (size.kind === 'surplus')
    return { size: t('gaps.none'), relative: t('gaps.surplus', { change: bare(change) }) };
  const { fraction } = size;
  return {
    size: change,
    relative: fraction === null ? null : t('gaps.relative', { percent: formatPercent(Math.abs(fraction)) }),
  };
}

/** A surplus has no sign: it is more or less, whichever is better. */
const bare = (change: string): string => change.replace(/^[+\-−]/u, '');
