import { textsOf } from '#texts/texts.ts';
import type { Content } from './forms.ts';
import { indentOf, type ListFit, type ListItem, lineRuns, measureIn } from './list-form.ts';
import { cardSaying } from './objective-card.ts';
import type { PosterPart } from './poster-data.ts';
import { card, mostLines, onPaper, typeOf } from './sheet.ts';

/** The items of a list as they stand on the paper. */
export function itemsOf(
  content: Content,
  headings: ReadonlyMap<string, number>,
  { size, width, items }: ListFit,
): PosterPart[] {
  const { ladders, lines, sheet, language } = content;
  const unaligned = textsOf(language)('poster.unaligned');
  const partOf = ({ what, depth, x, y, height }: ListItem): PosterPart => {
    const indent = indentOf(depth);
    const room = width - indent;
    const place = onPaper(sheet, size, { x: x + indent, y, width: room });
    switch (what.kind) {
      case 'objective': {
        const { objective } = what;
        const heading = headings.get(objective.id) ?? 2;
        if (ladders.has(objective.level)) {
          const { rungs } = measureIn(content, objective, room);
          const said = cardSaying(content, objective, rungs, size, { width: room, padding: 0 });
          return { part: 'card', isFramed: false, ...place, height: height * size, heading, ...said };
        }
        const { owner, omitted } = lineRuns(content, objective);
        const runs = [
          { text: owner, face: 'strong' },
          { text: objective.title, face: 'text' },
        ] as const;
        const title = lines.cut(runs, room - card.mark, mostLines.title);
        return { part: 'line', ...place, size, level: objective.level, heading, owner, title, omitted };
      }
      case 'unaligned':
        return { part: 'unaligned', ...place, size: size * typeOf.company, text: unaligned };
      case 'continued': {
        const text = what.objective?.title ?? unaligned;
        return { part: 'continued', ...place, size, text: lines.cut([{ text, face: 'serif' }], room, 1) };
      }
    }
  };
  return items.map(partOf);
}
