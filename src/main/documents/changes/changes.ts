import type { Paper } from '#contract/document.ts';
import { type DifferenceWords, diffInWords, type Sides } from '#contract/sentences/differences.ts';
import { instantWords } from '#contract/sentences/instant.ts';
import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';
import { asItIs, type Printable, type PrintSource, setBy } from '../printable.ts';
import { type FactData, type SheetData, sheetDataOf } from '../shared/parts.ts';

/** Two states that are compared, and what each is called: a moment or a file. */
export interface Compared {
  readonly sides: Sides;
  readonly from: string;
  readonly to: string;
}

export interface ChangesOptions {
  readonly language: Language;
  readonly paper: Paper;
  readonly today: string;
  readonly asOf?: string | null;
}

/** In what two states of a plan differ, in words, by what it belongs to. */
export interface ChangesData extends SheetData {
  readonly kicker: string;
  readonly heading: string;
  readonly between: readonly FactData[];
  /** What is said where nothing differs; empty where something does. */
  readonly none: string;
  readonly groups: readonly Pick<DifferenceWords, 'title' | 'lines'>[];
}

/** What the page of differences between two states says. */
export function changesOf({ sides, from, to }: Compared, options: ChangesOptions): ChangesData {
  const { language } = options;
  const t = textsOf(language);
  const { plan } = sides.to;
  const groups = diffInWords(sides.from, sides.to, language).map(({ title, lines }) => ({ title, lines }));
  return {
    ...sheetDataOf(plan, { ...options, cycle: null, title: t('changes.title') }),
    kicker: t('changes.title'),
    heading: t('changes.heading'),
    between: [
      { term: t('changes.from'), text: from },
      { term: t('changes.to'), text: to },
    ],
    none: groups.length === 0 ? t('differences.none') : '',
    groups,
  };
}

/** Two moments of a plan, of which the later one is now or as of when it is printed, where nothing else is said. */
function comparedIn(
  { plan, walks, journal }: PrintSource,
  moments: { readonly since?: number | null | undefined; readonly until?: number | null | undefined },
  language: Language,
): Compared {
  const asked = [moments.since ?? journal.first(), moments.until ?? plan.sequence];
  const [from, to] = [Math.min(...asked), Math.max(...asked)];
  const [before, after] = walks.statesAt(from, to);
  const called = (sequence: number) => instantWords(journal.at(sequence) ?? '', language);
  return { sides: { from: before, to: after }, from: called(from), to: called(to) };
}

export const printable: Printable<'changes'> = {
  title: (language) => textsOf(language)('changes.title'),
  read: (source, { since, until, language }) => ({
    ...asItIs(source),
    compared: comparedIn(source, { since, until }, language),
  }),
  setting: setBy('changes', ({ compared }, options) => {
    if (!compared) throw new Error('Nothing was compared.');
    return changesOf(compared, options);
  }),
};
