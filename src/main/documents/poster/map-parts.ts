import { curveOf } from '#domain/drawing/map-layout.ts';
import { textsOf } from '#texts/texts.ts';
import type { Content } from './forms.ts';
import type { MapFit } from './map-form.ts';
import { cardSaying } from './objective-card.ts';
import type { PosterEdge, PosterPart } from './poster-data.ts';
import { card, onPaper, typeOf } from './sheet.ts';

/** The cards of a map, in the order of the alignment. */
export function cardsOf(
  content: Content,
  headings: ReadonlyMap<string, number>,
  { size, nodes, unalignedAt }: MapFit,
): PosterPart[] {
  const { cascade, sheet, language } = content;
  const nodeOf = new Map(nodes.map((node) => [node.objective.id, node]));
  const parts = cascade.order.flatMap((objective): PosterPart[] => {
    const node = nodeOf.get(objective.id);
    if (!node) return [];
    return [
      {
        part: 'card',
        isFramed: true,
        ...onPaper(sheet, size, node),
        height: node.height * size,
        heading: headings.get(objective.id) ?? 2,
        ...cardSaying(content, objective, node.rungs, size, { width: node.width, padding: card.padding }),
      },
    ];
  });
  if (unalignedAt) {
    const [first] = cascade.unaligned;
    const at = cascade.order.findIndex(({ id }) => id === first?.objective.id);
    parts.splice(at, 0, {
      part: 'unaligned',
      ...onPaper(sheet, size, unalignedAt),
      size: size * typeOf.team,
      text: textsOf(language)('poster.unaligned'),
    });
  }
  return parts;
}

/** The links between the cards. */
export const edgesOn = ({ sheet }: Content, { size, edges }: MapFit): PosterEdge[] =>
  edges.map((edge) => ({
    points: curveOf(edge, 1.5).map(([x, y]) => {
      const place = onPaper(sheet, size, { x, y, width: 0 });
      return [place.x, place.y] as const;
    }),
    isPrimary: edge.isPrimary,
  }));
