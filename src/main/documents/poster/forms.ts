import type { Cascade } from '#domain/alignment/cascade.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { type Level, levels } from '#domain/tables/objective.ts';
import type { Objective } from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';
import { type Lines, linesOfLetters } from './lines.ts';
import { fitList, type ListFit } from './list-form.ts';
import { fitMap, type MapFit } from './map-form.ts';
import { point, type Sheet, typeOf } from './sheet.ts';
import { depthOf, type Extent, type ShownCascade, shownOf } from './shown.ts';

/** What is to stand on a sheet. */
export interface Content {
  readonly plan: Plan;
  readonly cascade: ShownCascade;
  /** Levels whose ladders are drawn. */
  readonly ladders: ReadonlySet<Level>;
  readonly sheet: Sheet;
  readonly lines: Lines;
  readonly language: Language;
}

/** How it stands there. */
export type Fit =
  | { readonly kind: 'map'; readonly content: Content; readonly map: MapFit }
  | { readonly kind: 'list'; readonly content: Content; readonly list: ListFit };

interface Form {
  readonly kind: Fit['kind'];
  readonly extent: Extent;
  readonly ladders: readonly Level[];
}

/** In points: what sharp eyes read from two metres, and what is still read close by. */
const readable = 12;
const legible = 7.5;
/** Titles of people's objectives on A3 at most, in points. */
const mostPoints = 44;

/** From everything down to the company alone; of each extent first what says most. */
function formsOf(cascade: Cascade): Form[] {
  const formsIn = (extent: Extent, ...ladders: readonly (readonly Level[])[]): Form[] => [
    ...ladders.flatMap((drawn): Form[] => [
      { kind: 'map', extent, ladders: drawn },
      { kind: 'list', extent, ladders: drawn },
    ]),
  ];
  const teams: Extent = { levels: ['company', 'team'] };
  const { bands, unaligned } = shownOf(cascade, teams);
  const deepest = depthOf([...bands, ...unaligned]);
  const extents = Array.from({ length: deepest }, (_, at): Extent => ({ ...teams, depth: deepest - at }));
  return [
    ...formsIn({ levels }, levels, ['company', 'team'], ['company']),
    ...extents.flatMap((extent) => formsIn(extent, ['company', 'team'], ['company'])),
    ...formsIn({ levels: ['company'] }, ['company'], []),
  ];
}

function fitForm(content: Content, { kind }: Form, leastPoints: number): Fit | null {
  const { cascade, sheet, ladders } = content;
  const most = mostPoints * point * sheet.scale;
  const type = ({ level }: Objective) => (kind === 'map' || ladders.has(level) ? typeOf[level] : 1);
  const least = (leastPoints * point) / Math.min(...cascade.order.map(type));
  if (kind === 'list') {
    const list = fitList(content, least, most);
    return list && { kind, content, list };
  }
  const map = fitMap(content, least, most);
  return map && { kind, content, map };
}

/**
 * The first form that is read from two metres, in type as large as the sheet gives; where there is none, the one of
 * least that is read close by. Null where even that is too much.
 */
export function fitOn(plan: Plan, cascade: Cascade, sheet: Sheet, language: Language): Fit | null {
  const lines = linesOfLetters();
  const forms = formsOf(cascade).flatMap((form) => {
    const shown = shownOf(cascade, form.extent);
    const content: Content = { plan, cascade: shown, ladders: new Set(form.ladders), sheet, lines, language };
    return shown.order.length > 0 ? { form, content } : [];
  });
  for (const { form, content } of forms) {
    const fit = fitForm(content, form, readable);
    if (fit) return fit;
  }
  for (const { form, content } of forms.toReversed()) {
    const fit = fitForm(content, form, legible);
    if (fit) return fit;
  }
  return null;
}
