import type { PosterPaper } from '#contract/document.ts';
import { type Cascade, type CascadeNode, countBelow } from '#domain/alignment/cascade.ts';
import { drawnLadder, rungNumber } from '#domain/ladder/ladder.ts';
import { ownerName, ownerOf } from '#domain/ownership/ownership.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Level } from '#domain/tables/objective.ts';
import type { Objective } from '#domain/tables/tables.ts';
import type { Translate } from '#texts/texts.ts';
import { Words } from '../shared/words.tsx';
import { frame, leastSize, point, roomOf } from './sheet.ts';

/** One line of a block: what serves the company objective above it, as deep as it stands. */
interface Line {
  readonly objective: Objective;
  readonly owner: string;
  readonly depth: number;
}

/** A company objective with everything that serves it, or all that serves nothing. */
interface Block {
  readonly company: Objective | null;
  readonly lines: readonly Line[];
  /** How many objectives stand below it that the sheet has no room for. */
  readonly omitted: number;
}

/** A list that can be read on its sheet: its blocks, and the size of its lines in points. */
export interface ListFit {
  readonly blocks: readonly Block[];
  readonly size: number;
}

const largest = 11;
const sizeStep = 0.25;
/** Widths as multiples of the size of a line: a column, an indentation, a letter of the wider kind. */
const columnWidth = 25;
const columnGap = 2;
const indent = 1.2;
const letter = 0.56;
/** The title of a block is larger than its lines by this factor. */
const titleFactor = 1.7;
const lineHeight = 1.32;
/** Room that columns lose because a block's head is never left alone at the foot of one. */
const waste = 0.92;

/** Everything that serves a company objective, in one block each; what serves nothing in a last one. */
function blocksOf(plan: Plan, { bands, unaligned }: Cascade, levels: readonly Level[]): Block[] {
  const linesOf = (nodes: readonly CascadeNode[], depth: number): Line[] =>
    nodes.flatMap(({ objective, children }) => {
      const isShown = levels.includes(objective.level);
      const own = isShown ? [{ objective, owner: ownerName(plan, ownerOf(objective)), depth }] : [];
      return [...own, ...linesOf(children, depth + Number(isShown))];
    });
  const blocks: Block[] = bands.map((band) => {
    const lines = linesOf(band.children, 0);
    return { company: band.objective, lines, omitted: countBelow(band) - lines.length };
  });
  const rest = linesOf(unaligned, 0);
  const all = unaligned.length + unaligned.reduce((sum, node) => sum + countBelow(node), 0);
  return all > 0 ? [...blocks, { company: null, lines: rest, omitted: all - rest.length }] : blocks;
}

const linesFor = (text: string, width: number) => Math.max(1, Math.ceil((text.length * letter) / width));

/** The height of a block in multiples of the size of its lines. */
function heightOf(plan: Plan, block: Block): number {
  const title = linesFor(block.company?.title ?? '', columnWidth / titleFactor) * titleFactor;
  const rungs = block.company
    ? drawnLadder(plan, block.company.id).map((rung) => linesFor(rung.title, columnWidth - 2))
    : [];
  const lines = block.lines.map(({ objective, owner, depth }) =>
    linesFor(`${owner} ${objective.title}`, columnWidth - 0.8 - Math.min(depth, 4) * indent),
  );
  const sum = [...rungs, ...lines].reduce((all, count) => all + count, 0);
  // A line's own space, the block's head and the gap between blocks.
  return (
    (title + sum) * lineHeight +
    lines.length * 0.3 +
    rungs.length * 0.2 +
    4 +
    Number(block.omitted > 0) * (lineHeight + 0.3)
  );
}

/** The list of these levels on a paper, as large as it fits; null where it would be too small to read. */
export function fitList(
  plan: Plan,
  cascade: Cascade,
  paper: PosterPaper,
  levels: readonly Level[],
): ListFit | null {
  const blocks = blocksOf(plan, cascade, levels);
  if (blocks.length === 0) return null;
  const room = roomOf(paper);
  const needed = blocks.reduce((sum, block) => sum + heightOf(plan, block), 0);
  for (let size = largest; size >= leastSize; size -= sizeStep) {
    const line = size * point;
    const columns = Math.floor((room.width + columnGap * line) / ((columnWidth + columnGap) * line));
    if (needed * line <= columns * room.height * waste) return { blocks, size };
  }
  return null;
}

/** The alignment as blocks of a company objective and what serves it, in columns. */
export function ListSheet({
  plan,
  paper,
  fit: { blocks, size },
  t,
}: {
  readonly plan: Plan;
  readonly paper: PosterPaper;
  readonly fit: ListFit;
  readonly t: Translate;
}) {
  const room = roomOf(paper);
  return (
    <div
      className="list"
      style={{
        left: `${frame.margin}mm`,
        top: `${frame.margin + frame.head}mm`,
        width: `${room.width}mm`,
        height: `${room.height}mm`,
        fontSize: `${size}pt`,
      }}
    >
      {blocks.map(({ company, lines, omitted }) => (
        <section key={company?.id ?? 'unaligned'}>
          <h2 className={company ? 'company' : undefined}>
            <Words>{company?.title ?? t('poster.unaligned')}</Words>
          </h2>
          {company && (
            <ol className="company">
              {drawnLadder(plan, company.id).map((rung) => (
                <li key={rung.id}>
                  <b>{rungNumber(plan, rung)}</b>
                  <span>
                    <Words>{rung.title}</Words>
                  </span>
                </li>
              ))}
            </ol>
          )}
          {lines.map(({ objective, owner, depth }) => (
            <p
              key={objective.id}
              className={objective.level}
              style={{ marginLeft: `${Math.min(depth, 4) * indent}em` }}
            >
              <b>{owner}</b> <Words>{objective.title}</Words>
            </p>
          ))}
          {omitted > 0 && <p className="omitted">{t('poster.omitted', { count: omitted })}</p>}
        </section>
      ))}
    </div>
  );
}

export const listStyles = `
.list { position: absolute; columns: ${columnWidth}em; column-gap: ${columnGap}em; column-fill: balance; line-height: ${lineHeight}; overflow: hidden; }
.list section { padding-bottom: 1.4em; }
.list h2 { font-size: ${titleFactor}em; margin: 0 0 .25em; padding-top: .2em; border-top: .12em solid var(--level, #5d6675); break-after: avoid; break-inside: avoid; }
.list ol { list-style: none; margin: 0 0 .5em; padding: 0; break-inside: avoid; break-after: avoid; font-weight: 500; }
.list ol li { display: flex; gap: .6em; padding: .1em 0; }
.list ol b { flex: none; width: 1.4em; height: 1.4em; line-height: 1.36em; border: .1em solid var(--level); border-radius: 50%; text-align: center; font-size: 1em; color: var(--level); }
.list p { margin: .3em 0 0; padding-left: .7em; border-left: .18em solid var(--level); break-inside: avoid; }
.list .omitted { border: 0; padding: 0; color: #5d6675; break-before: avoid; }
.list p b { color: var(--level); font-weight: 600; margin-right: .3em; }
`;
