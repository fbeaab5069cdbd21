import type { CardOptions, MapNode, MapSizes } from '#domain/drawing/map-layout.ts';
import { isObjectivePostponed, isRungPostponed } from '#domain/ladder/postponed.ts';
import { ownerName, ownerOf } from '#domain/ownership/ownership.ts';
import { progressIn } from '#domain/progress/progress.ts';
import type { Objective } from '#domain/tables/tables.ts';
import { textsOf } from '#texts/texts.ts';
import type { Content } from './forms.ts';
import type { PosterPart } from './poster-data.ts';
import { card, mostLines, typeOf } from './sheet.ts';

type Card = Extract<PosterPart, { part: 'card' }>;

/** How the cards of a content are measured. */
export const cardOptions = (
  { ladders, lines, cascade }: Content,
  sizes: MapSizes,
): CardOptions & { readonly sizes: MapSizes } => ({
  ladders,
  sizes,
  type: typeOf,
  titleLines: (text, width) => Math.min(mostLines.title, lines.count([{ text, face: 'serif' }], width)),
  rungLines: (text, width) =>
    Math.min(mostLines.rung, lines.count([{ text, face: 'text' }], width / card.rungText)),
  notes: ({ id }) => Number((cascade.omittedBelow.get(id) ?? 0) > 0),
});

/** What is said of an objective with its ladder; `size` is that of a person's titles. */
export function cardSaying(
  { plan, cascade, lines, language }: Content,
  objective: Objective,
  rungs: MapNode['rungs'],
  size: number,
  sizes: Pick<MapSizes, 'width' | 'padding'>,
): Pick<Card, 'size' | 'level' | 'owner' | 'title' | 'titleWidth' | 'rail' | 'rungs' | 'omitted'> {
  const type = typeOf[objective.level];
  const own = size * type;
  const width = sizes.width / type - 2 * sizes.padding;
  const title = lines.cut([{ text: objective.title, face: 'serif' }], width, mostLines.title);
  const room = (width - card.rungNumber) / card.rungText;
  const above = rungs.slice(0, -1).reduce((sum, row) => sum + row.lines, 0);
  const count = cascade.omittedBelow.get(objective.id) ?? 0;
  const t = textsOf(language);
  const state = isObjectivePostponed(plan, objective) ? [t('states.postponed')] : [];
  return {
    size: own,
    level: objective.level,
    owner: [ownerName(plan, ownerOf(objective)), ...state].join(' · '),
    title,
    titleWidth: lines.balanced({ text: title, face: 'serif' }, width) * own,
    rail: ((above + 1) * card.rung + (rungs.length - 1) * card.rungGap) * own,
    rungs: rungs.map(({ rung, number }) => {
      const text = lines.cut([{ text: rung.title, face: 'text' }], room, mostLines.rung);
      return {
        number,
        title: text,
        width: lines.balanced({ text, face: 'text' }, room) * card.rungText * own,
        isDone: !isRungPostponed(plan, rung) && progressIn(plan, rung) >= 1,
      };
    }),
    omitted: count > 0 ? t('poster.omitted', { count }) : '',
  };
}
