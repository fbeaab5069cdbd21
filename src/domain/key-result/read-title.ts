import type { Language } from '#texts/languages.ts';
import { type DayContext, readDay, readPeriodEnd } from '../date/read-day.ts';
import type { KeyResult } from '../tables/tables.ts';
import { figuresInTitle, type TitleFigure } from './title-figures.ts';

/** What a title can say of its key result besides what it is. */
export const titleParts = ['baseline', 'comparison', 'target', 'unit', 'dueOn'] as const;
export type TitlePart = (typeof titleParts)[number];

/** What a title that was entered says of its key result; what it does not say is missing. */
export interface ReadTitle {
  readonly title: string;
  /** Figures as they are written in the title. */
  readonly baseline?: string;
  /** A relative target has a sign, whatever words it was said in. */
  readonly target?: string;
  readonly unit?: string;
  /** Where the title says to keep something. */
  readonly comparison?: NonNullable<KeyResult['comparison']>;
  readonly dueOn?: string;
}

const dueWords =
  /\b(?:(?:by the |by |at the )?end of|(?:pada |sebelum |sampai |hingga )?akhir|by|before|until|till|due|on|no later than|sebelum|sampai|hingga|pada|paling lambat|tenggat|selambatnya)\s+(?:tanggal\s+|tgl\s+|the\s+)?(?=\S)/giu;

/** As many words as a day may have: "Friday, 31 of March 2027". */
const mostWordsOfDay = 5;
/** In words or in full: "by 2.5" is no second of May. */
const isWrittenOut = (text: string): boolean => /\p{L}{3,}|\d{4}|\//u.test(text);

/** The day by which a title says that it should be reached, and where it says so. */
function dueIn(title: string, days: DayContext): { day: string; start: number; end: number } | null {
  for (const match of title.matchAll(dueWords)) {
    const start = match.index + match[0].length;
    const words = [...title.slice(start).matchAll(/\S+/gu)].slice(0, mostWordsOfDay);
    for (let count = words.length; count > 0; count -= 1) {
      const last = words[count - 1] as RegExpExecArray;
      const text = title.slice(start, start + last.index + last[0].length).replace(/[.,;:)!]+$/u, '');
      const reading = isWrittenOut(text) ? readDay(text, days) : null;
      const day = reading?.kind === 'day' ? reading.day : readPeriodEnd(text, days);
      if (day !== null) return { day, start: match.index, end: start + text.length };
    }
  }
  return null;
}

const keepVerbs =
  /^\s*(?:keep|maintain|hold|stay|sustain|preserve|pertahankan|mempertahankan|jaga|menjaga|tetap|tahan)\b/iu;

/** The one figure that a title wants to reach; none where it could be several. */
function aimOf(figures: readonly TitleFigure[]): TitleFigure | null {
  const inOrder = [
    figures.filter(({ role }) => role === 'to' || role === 'at-least' || role === 'at-most'),
    figures.filter(({ role }) => role === 'change'),
    figures.filter(({ role }) => role === null),
    figures.filter(({ role }) => role === 'limit'),
  ];
  const only = inOrder.find((some) => some.length > 0) ?? [];
  return only.length === 1 ? (only[0] as TitleFigure) : null;
}

/**
 * Reads the title of a key result at the moment it is entered: every place where one is typed asks here. Dates,
 * quarters and numbers in names are no figures of it, and what could be several things is left alone.
 */
export function readTitle(typed: string, language: Language, days: DayContext): ReadTitle {
  const title = typed.trim();
  const due = dueIn(title, days);
  // Blotted out in place, so that a day is no figure.
  const rest = due
    ? title.slice(0, due.start) + ' '.repeat(due.end - due.start) + title.slice(due.end)
    : title;
  const figures = figuresInTitle(rest, language);
  const starts = figures.filter(({ role }) => role === 'from');
  const start = starts.length === 1 ? starts[0] : undefined;
  const aim = aimOf(figures);
  // A difference needs a start to be one from.
  const isTaken =
    aim !== null && aim.text !== null && (aim.role !== 'change' || /^[+\-\u2212]/u.test(aim.text));
  const unit = (isTaken ? aim.unit : '') || (start?.unit ?? '');
  const isKept = isTaken && keepVerbs.test(title) && (aim.role === 'at-least' || aim.role === 'at-most');
  return {
    title,
    ...(start?.text && !isKept ? { baseline: start.text } : {}),
    ...(isTaken ? { target: aim.text as string } : {}),
    ...(unit === '' ? {} : { unit }),
    ...(isKept ? { comparison: aim.role as 'at-least' | 'at-most' } : {}),
    ...(due ? { dueOn: due.day } : {}),
  };
}
