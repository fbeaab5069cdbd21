import { type CascadeNode, cascadeIn } from '#domain/alignment/cascade.ts';
import { formatDate } from '#domain/number-format/number-format.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { Problem } from '#domain/problem.ts';
import { levels } from '#domain/tables/objective.ts';
import { textsOf } from '#texts/texts.ts';
import { asJudged, type Printable, setBy } from '../printable.ts';
import { refuseEmpty } from '../shared/not-empty.ts';
import { headOf, momentWords, sheetDataOf } from '../shared/parts.ts';
import { fitOn } from './forms.ts';
import { leftOutOf } from './left-out.ts';
import { itemsOf } from './list-parts.ts';
import { cardsOf, edgesOn } from './map-parts.ts';
import type { PosterData } from './poster-data.ts';
import { card, type PosterOptions, sheetOf } from './sheet.ts';
import type { ShownCascade } from './shown.ts';

/** Headings are as deep as readers know them. */
const deepest = 6;

/** How deep each objective stands among headings, below that of the sheet. */
function headingsOf({ bands, unaligned }: ShownCascade): ReadonlyMap<string, number> {
  const headings = new Map<string, number>();
  const visit = (nodes: readonly CascadeNode[], level: number) => {
    for (const { objective, children } of nodes) {
      headings.set(objective.id, Math.min(level, deepest));
      visit(children, level + 1);
    }
  };
  visit(bands, 2);
  // Below the heading of what serves nothing.
  visit(unaligned, 3);
  return headings;
}

/**
 * The wall poster: the alignment on one landscape sheet, as a map where it can be read so, else as a list in columns,
 * in type as large as the sheet gives. What has no room is left out from the outermost level inwards, and the sheet
 * says what that is.
 * @throws Problem as `refuseEmpty`, or `document/too-large` where even the company's alone cannot be read on the paper
 */
export function posterOf(plan: Plan, options: PosterOptions): PosterData {
  const { cycle, language, paper, today, asOf, scope } = options;
  const cascade = cascadeIn(plan, cycle, scope);
  refuseEmpty(cascade.order, plan, options);
  const sheet = sheetOf(paper);
  const fit = fitOn(plan, cascade, sheet, language);
  if (!fit) throw new Problem('document/too-large', { cycle: cycle.name, paper });
  const t = textsOf(language);
  const { content } = fit;
  const headings = headingsOf(content.cascade);
  const isMap = fit.kind === 'map';
  return {
    ...sheetDataOf(plan, { ...options, title: t('poster.title') }),
    sheet,
    measures: card,
    company: plan.company.name,
    heading: t('poster.heading'),
    about: [
      headOf(plan, cycle, scope),
      `${formatDate(cycle.startsOn, language)} – ${formatDate(cycle.endsOn, language)}`,
    ],
    parts: isMap ? cardsOf(content, headings, fit.map) : itemsOf(content, headings, fit.list),
    edges: isMap ? edgesOn(content, fit.map) : [],
    edgeWidth: isMap ? fit.map.size * 0.11 : 0,
    legend: levels.filter((level) => content.cascade.order.some((objective) => objective.level === level)),
    read: t('poster.read'),
    leftOut: leftOutOf(cascade, fit, language),
    printed: asOf ? momentWords(asOf, language) : t('poster.printed', { date: formatDate(today, language) }),
  };
}

export const printable: Printable<'poster'> = {
  title: (language) => textsOf(language)('poster.title'),
  read: asJudged,
  setting: setBy('poster', ({ plan }, options) => posterOf(plan, options)),
};
