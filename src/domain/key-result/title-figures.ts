import type { Language } from '#texts/languages.ts';
import { openPlace } from '../figure/figure.ts';
import { readFigure } from '../figure/read-figure.ts';
import { timeUnit } from '../figure/units.ts';
import { titleDirection } from '../wording/direction.ts';
import { measuresIn } from '../wording/measures.ts';

/** What a figure of a title is to its key result, as the words beside it say; null where they say nothing. */
export type TitleRole = 'from' | 'to' | 'at-least' | 'at-most' | 'change' | 'limit' | null;

/** A figure that stands in a title. */
export interface TitleFigure {
  readonly start: number;
  readonly end: number;
  /** As it was written, with its currency, scale and percent sign; null where it stands in words. */
  readonly text: string | null;
  readonly role: TitleRole;
  /** A unit of time behind it, else nothing. */
  readonly unit: string;
}

/** Words right before a figure that say what it is. What is longer stands first. */
const roleWords: readonly (readonly [TitleRole, RegExp])[] = [
  [
    'at-most',
    /(?:\b(?:at most|no more than|not more than|max(?:imum)?|maksimal|maksimum|paling (?:banyak|tinggi)|tidak lebih dari|below|under|less than|fewer than|di ?bawah|kurang dari)|<=?|≤)\s*$/iu,
  ],
  [
    'at-least',
    /(?:\b(?:at least|no less than|not less than|min(?:imum)?|minimal|minimum|paling (?:sedikit|rendah)|setidaknya|sedikitnya|tidak kurang dari|above|over|more than|di ?atas|lebih dari)|>=?|≥)\s*$/iu,
  ],
  ['limit', /\b(?:within|every|per|after|dalam(?: waktu)?|tiap|setiap|setelah)\s*$/iu],
  ['from', /\b(?:from|dari|mulai dari|semula)\s*$/iu],
  ['to', /(?:\b(?:to|reach(?:es|ing)?|hit|ke|jadi|menjadi|hingga|sampai|mencapai|capai)|→|->|=>|➔|⇒)\s*$/iu],
  [
    'change',
    /\b(?:by|up|down|sebesar|sebanyak|naik|turun|tumbuh|meningkat|menurun|bertambah|berkurang)\s*$/iu,
  ],
];
/** Between a start and its end: a word or an arrow, and perhaps the unit of the start. */
const leadsTo = /^\s*(?:\p{L}+\s+)?(?:to|ke|jadi|menjadi|hingga|sampai|→|->|=>|➔|⇒)\s*/iu;

/** As many words as a figure may have behind its digits: "10 million dollars". */
const mostWordsBehind = 3;

/** Where the figure around some digits begins and ends, with all that the reader of figures knows around them. */
function figureAround(title: string, digits: { start: number; end: number }, language: Language) {
  const place = openPlace(language, 'XXX');
  const isFigure = (text: string) => readFigure(text, place).kind !== 'refused';
  const bare = title.slice(digits.start, digits.end).replace(/[.,]+$/u, '');
  let { start } = digits;
  let end = start + bare.length;
  if (!isFigure(bare)) return null;
  const before = /(?:\p{Lu}{0,3}\p{Sc}|\p{L}{2,3}\.?)\s?$/u.exec(title.slice(0, start))?.[0];
  if (before && isFigure(before + bare)) start -= before.length;
  const behind = title.slice(end);
  for (let count = mostWordsBehind; count > 0; count -= 1) {
    const words = new RegExp(`^(?:\\s?%|\\s*[\\p{L}\\p{Sc}]+){${count}}`, 'u').exec(behind)?.[0];
    if (!words || !isFigure(title.slice(start, end) + words)) continue;
    end += words.length;
    break;
  }
  if (/(?:^|\s)[+\-\u2212]$/u.test(title.slice(0, start))) start -= 1;
  return { start, end };
}

/** Which way a change goes: as its sign says, or the words beside it, or the title. */
function signOf(title: string, text: string, end: number): '+' | '-' | '' | null {
  if (/^[+\-\u2212]/u.test(text)) return '';
  const behind = titleDirection(title.slice(end).split(/\s+/u).slice(0, 4).join(' '));
  const direction = behind ?? titleDirection(title);
  return direction === null ? null : direction === 'up' ? '+' : '-';
}

function figureAt(title: string, digits: { start: number; end: number }, language: Language): TitleFigure {
  const around = figureAround(title, digits, language);
  if (!around) return { ...digits, text: null, role: null, unit: '' };
  const { start, end } = around;
  const text = title.slice(start, end);
  const before = title.slice(0, start);
  const role = roleWords.find(([, words]) => words.test(before))?.[0] ?? null;
  const [word = ''] = /^\s*\p{L}+/u.exec(title.slice(end)) ?? [];
  const unit = timeUnit(word, language)?.word ?? '';
  const isShare = /(?:%|percent|persen)\s*$/iu.test(text);
  // "90% of calls" is a share, whatever the title says of them.
  const isOf = /^\s*(?:of|dari)\b/iu.test(title.slice(end));
  const isChange = isShare && (role === 'change' || (role === null && !isOf));
  const sign = isChange ? signOf(title, text, end) : null;
  if (sign === null) return { start, end, text, role, unit };
  return { start, end, text: sign + text, role: 'change', unit };
}

/** The figures of a title that measure something, in the order in which they stand. */
export function figuresInTitle(title: string, language: Language): TitleFigure[] {
  const found: TitleFigure[] = [];
  for (const measure of measuresIn(title, language)) {
    if (measure.start < (found.at(-1)?.end ?? 0)) continue;
    const figure = figureAt(title, measure, language);
    found.push(figure);
    // What a start leads to is its end, also where it could be a year: "from 1500 to 2000".
    const isStart = figure.text !== null && (figure.role === null || figure.role === 'from');
    const between = isStart ? leadsTo.exec(title.slice(figure.end))?.[0] : undefined;
    const start = figure.end + (between?.length ?? 0);
    const digits = between && /^(?:\p{Sc}|\p{L}{2,3}\.? ?)?(\d[\d.,]*)/u.exec(title.slice(start));
    if (!digits) continue;
    const end = start + digits[0].length;
    const aim = figureAt(title, { start: end - (digits[1] as string).length, end }, language);
    if (aim.text === null) continue;
    found.pop();
    found.push({ ...figure, role: 'from' }, { ...aim, role: 'to' });
  }
  return found;
}
