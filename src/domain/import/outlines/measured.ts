import type { DayContext } from '../../date/read-day.ts';
import type { DecimalMark } from '../../figure/digits.ts';
import { type FigurePlace, openPlace } from '../../figure/figure.ts';
import { outcomeOf, readFigure } from '../../figure/read-figure.ts';
import { type ReadTitle, readTitle } from '../../key-result/read-title.ts';
import { kindSaid } from '../../kinds/kinds.ts';
import { readFigures } from '../../pasted-rows/pasted-rows.ts';
import { measuresIn } from '../../wording/measures.ts';
import type { FoundKeyResult, MisreadCode } from '../found.ts';
import { asSpoken, type Spoken, shareOfTime } from './spoken.ts';
import { longestRead, type Said } from './take-apart.ts';

/** How the figures of an outline are read. */
export interface FigureReader extends Spoken {
  /** The plan's, where none is written. */
  readonly currency: string;
  readonly days: DayContext;
}

export type Measured = Pick<
  FoundKeyResult,
  'kind' | 'measure' | 'unit' | 'currency' | 'baseline' | 'target' | 'comparison' | 'dueOn'
>;

/** Figures that somebody wrote of a key result, and what of them is none. */
export interface ReadMeasure {
  readonly measured: Measured;
  readonly misread: readonly { readonly code: MisreadCode; readonly text: string }[];
}

const longestUnit = 60;

const figurePlace = ({ language, currency }: FigureReader, decimalMark: DecimalMark): FigurePlace => ({
  ...openPlace(language, currency, 'baseline'),
  decimalMark,
});

interface Texts {
  readonly baseline: string;
  readonly target: string;
  readonly unit: string;
  readonly comparison: FoundKeyResult['comparison'];
  readonly dueOn: string | null;
}

/** What a title says of figures, in the words that its language has for them. */
function textsIn(title: string, said: Said, reader: FigureReader): Texts {
  const isRead = title.length <= longestRead;
  const read: Partial<ReadTitle> = isRead
    ? readTitle(asSpoken(title, reader), reader.language, reader.days)
    : {};
  const share = isRead ? shareOfTime(title) : null;
  return {
    baseline: said.baseline ?? (share ? '' : (read.baseline ?? '')),
    target: said.target ?? share ?? read.target ?? '',
    unit: share ? '' : (read.unit ?? ''),
    comparison: share ? 'at-least' : (read.comparison ?? null),
    dueOn: read.dueOn ?? null,
  };
}

function columnsOf(texts: Texts, reader: FigureReader) {
  const figures = readFigures(texts, figurePlace(reader, reader.decimalMark));
  const { baseline, target, problems } = figures;
  // Without a start a change in percent is counted from none of it.
  const isGrowth = target?.kind === 'relative' && baseline === null;
  const measure = isGrowth ? 'percent' : figures.measure;
  const isMeasured = baseline !== null || target !== null;
  const comparison = target === null ? null : texts.comparison;
  const kind = kindSaid(isMeasured ? measure : null, comparison);
  const measured: Measured = {
    kind: kind.kind,
    measure: isMeasured ? measure : null,
    unit: isMeasured && measure === 'number' ? figures.unit.slice(0, longestUnit) : '',
    currency: isMeasured && measure === 'currency' ? figures.currency : null,
    baseline: isGrowth ? 0 : (baseline?.value ?? null),
    target: isGrowth
      ? target.percent
      : target &&
        outcomeOf(target, { baseline: baseline?.value ?? null, measure, currency: figures.currency }),
    comparison,
    dueOn: texts.dueOn,
  };
  return { measured, problems };
}

/** Reads the figures that the title of a key result and what stands around it say. */
export function readMeasure(title: string, said: Said, reader: FigureReader): ReadMeasure {
  const texts = textsIn(title, said, reader);
  const whole = columnsOf(texts, reader);
  if (whole.problems.length === 0) return { measured: whole.measured, misread: [] };
  // What the title says counts by itself; what stands beside it and is no figure is said.
  const misread = whole.problems.flatMap((problem) => {
    const cell = problem.startsWith('baseline')
      ? said.baseline
      : problem.startsWith('target')
        ? said.target
        : undefined;
    const code: MisreadCode = problem.endsWith('unclear') ? 'figure-unclear' : 'no-figure';
    return cell === undefined ? [] : [{ code, text: cell }];
  });
  const kept = whole.problems.some((problem) => problem.startsWith('target'))
    ? { ...texts, baseline: '', target: '', unit: '', comparison: null }
    : { ...texts, baseline: '' };
  return { measured: columnsOf(kept, reader).measured, misread };
}

/** A value that a key result came to, in its measure; null where the text is none. A share of the way counts as one. */
export function readValue(text: string, measured: Measured, reader: FigureReader): number | null {
  const { measure, unit, currency, baseline, target } = measured;
  if (measure === null) return null;
  const place: FigurePlace = {
    ...figurePlace(reader, reader.decimalMark),
    role: 'value',
    measure,
    unit,
    currency: currency ?? reader.currency,
    isSettled: true,
  };
  const spoken = asSpoken(text, reader);
  const [first] = measuresIn(spoken, reader.language);
  const bare = first ? spoken.slice(first.start, first.end).replace(/[.,]+$/u, '') : '';
  const isShare = measure !== 'percent' && /^\D{0,3}\d[\d.,]*\s?%/u.test(spoken);
  if (isShare && target !== null) {
    const share = readFigure(bare, { ...place, measure: 'percent', unit: '' });
    return share.kind === 'value' ? (baseline ?? 0) + ((target - (baseline ?? 0)) * share.value) / 100 : null;
  }
  for (const candidate of [spoken, bare]) {
    const reading = candidate === '' ? null : readFigure(candidate, place);
    if (reading?.kind === 'value') return reading.value;
  }
  return null;
}

/** A share of one, however it is written: `0.7`, `0,7`, `70 %`, `70`, `7/10`; null where it is none. */
export function readShare(text: string): number | null {
  const [, over, under] = /^(\d+(?:[.,]\d+)?)\s?\/\s?(\d+)$/u.exec(text.trim()) ?? [];
  if (over && Number(under) > 0) return within(Number(over.replace(',', '.')) / Number(under));
  const [, digits, sign] = /^(\d+(?:[.,]\d+)?)\s?(%?)$/u.exec(text.trim()) ?? [];
  if (!digits) return null;
  const value = Number(digits.replace(',', '.'));
  return within(sign || value > 1 ? value / 100 : value);
}

const within = (share: number): number | null => (share >= 0 && share <= 1 ? share : null);
