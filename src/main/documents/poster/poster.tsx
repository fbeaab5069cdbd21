import type { PosterPaper } from '#contract/document.ts';
import {
  edgePath,
  layoutMap,
  type MapLayout,
  type MapNode,
  type MapOptions,
  mapSizes,
} from '#domain/map/map-layout.ts';
import { formatDate } from '#domain/number-format/number-format.ts';
import { ownerName, ownerOf } from '#domain/ownership/ownership.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { type Cycle, type Language, type Level, levels } from '#domain/plan/rows.ts';
import { Problem } from '#domain/problem.ts';
import { renderDocument } from '../shared/frame.tsx';
import { Words } from '../shared/words.tsx';
import { posterTexts } from './texts.ts';

export interface PosterOptions {
  readonly cycle: Cycle;
  readonly language: Language;
  readonly paper: PosterPaper;
  readonly today: string;
}

/** Landscape sheets in millimetres, and the space that head, foot and margins leave of them. */
const sheets: Readonly<Record<PosterPaper, { width: number; height: number }>> = {
  A3: { width: 420, height: 297 },
  A2: { width: 594, height: 420 },
  A1: { width: 841, height: 594 },
};
const margin = 16;
const head = 30;
const foot = 12;

const pixel = 25.4 / 96;
/** A title below this many millimetres cannot be read from a step away: six points. */
const leastTitle = 6 * (25.4 / 72);
const titleSize = 15 * pixel;

/** From everything down to the bare cascade: the first that stays legible on the sheet is printed. */
const depths: readonly { readonly levels: readonly Level[]; readonly ladders: readonly Level[] }[] = [
  { levels, ladders: levels },
  { levels, ladders: ['company', 'team'] },
  { levels, ladders: [] },
  { levels: ['company', 'team'], ladders: ['company', 'team'] },
  { levels: ['company', 'team'], ladders: ['company'] },
  { levels: ['company', 'team'], ladders: [] },
  { levels: ['company'], ladders: ['company'] },
];

/** A wide letter of the poster's title, in pixels of the map: a line rather too many than one without room. */
const letter = 8.2;
const mostTitleLines = 4;

/** Without a screen to measure on, a title's lines follow from the letters of its words. */
const estimateLines: MapOptions['titleLines'] = (title, width) => {
  let lines = 1;
  let used = 0;
  for (const word of title.split(/\s+/u)) {
    const length = word.length * letter;
    const isNext = used > 0 && used + letter + length > width;
    // A word longer than a line goes on in the lines below it.
    lines += Number(isNext) + Math.floor(length / width);
    used = isNext || used === 0 ? length % width : used + letter + length;
  }
  return Math.min(mostTitleLines, lines);
};

interface Fit {
  readonly layout: MapLayout;
  readonly scale: number;
  readonly depth: (typeof depths)[number];
}

function fitOn(plan: Plan, cycle: Cycle, paper: PosterPaper): Fit {
  const sheet = sheets[paper];
  const width = (sheet.width - 2 * margin) / pixel;
  const height = (sheet.height - 2 * margin - head - foot) / pixel;
  let last: Fit | null = null;
  for (const depth of depths) {
    const layout = layoutMap(plan, cycle, {
      collapsed: new Set(),
      levels: new Set(depth.levels),
      ladders: new Set(depth.ladders),
      titleLines: estimateLines,
    });
    if (layout.nodes.length === 0) continue;
    const scale = Math.min(1.6, width / layout.width, height / layout.height);
    last = { layout, scale, depth };
    if (titleSize * scale >= leastTitle) return last;
  }
  if (!last) throw new Problem('document/empty', { cycle: cycle.name });
  return last;
}

/**
 * The wall poster: the whole alignment on one landscape sheet. What would be too small to read is left
 * out, from the outermost level inwards, and the foot says so.
 * @throws Problem `document/empty` where the cycle has no objectives
 */
export function composePoster(plan: Plan, { cycle, language, paper, today }: PosterOptions): string {
  const { layout, scale, depth } = fitOn(plan, cycle, paper);
  const texts = posterTexts[language];
  const sheet = sheets[paper];
  const left = (sheet.width - 2 * margin - layout.width * scale * pixel) / 2;
  const isWhole = depth.levels.length === levels.length;
  return renderDocument(
    {
      title: `${plan.about.name} · ${cycle.name} · ${texts.title}`,
      language,
      page: `@page { size: ${sheet.width}mm ${sheet.height}mm; margin: 0 }`,
      styles: posterStyles,
    },
    <main className="sheet" style={{ width: `${sheet.width}mm`, height: `${sheet.height - 0.2}mm` }}>
      <header>
        <div>
          <p className="company-name">{plan.company.name}</p>
          <h1>{texts.heading}</h1>
        </div>
        <p className="when">
          {`${plan.about.name} · ${cycle.name}`}
          <br />
          {`${formatDate(cycle.startsOn, language)} – ${formatDate(cycle.endsOn, language)}`}
        </p>
      </header>
      <div
        className="map"
        style={{
          left: `${margin + Math.max(0, left)}mm`,
          top: `${margin + head}mm`,
          width: layout.width,
          height: layout.height,
          transform: `scale(${scale})`,
        }}
      >
        <svg width={layout.width} height={layout.height} aria-hidden="true">
          {layout.edges.map((edge) => (
            <path
              key={`${edge.parentId} ${edge.childId}`}
              d={edgePath(edge)}
              strokeDasharray={edge.isPrimary ? undefined : '5 4'}
            />
          ))}
        </svg>
        {layout.nodes.map((node) => (
          <PosterCard key={node.objective.id} plan={plan} node={node} />
        ))}
      </div>
      <footer>
        <span>{isWhole ? texts.read : `${texts.read} ${texts.reduced}`}</span>
        <span>{texts.printed(formatDate(today, language))}</span>
      </footer>
    </main>,
  );
}

function PosterCard({ plan, node }: { readonly plan: Plan; readonly node: MapNode }) {
  const { objective, rungs } = node;
  return (
    <article
      className={objective.level}
      style={{ left: node.x, top: node.y, width: mapSizes.width, height: node.height }}
    >
      <small>{ownerName(plan, ownerOf(objective))}</small>
      <h2 style={{ WebkitLineClamp: node.titleLines }}>
        <Words>{objective.title}</Words>
      </h2>
      {rungs.length > 0 && (
        <ol>
          {rungs.map(({ rung, number }) => (
            <li key={rung.id}>
              <b>{number}</b>
              <span>
                <Words>{rung.title}</Words>
              </span>
            </li>
          ))}
        </ol>
      )}
    </article>
  );
}

const posterStyles = `
.sheet { position: relative; overflow: hidden; }
header { position: absolute; left: ${margin}mm; right: ${margin}mm; top: 12mm; height: ${head - 6}mm; display: flex; justify-content: space-between; align-items: flex-end; border-bottom: .7mm solid #0f4c49; padding-bottom: 4mm; }
.company-name { font-weight: 600; font-size: 11pt; color: #0b6e69; } header h1 { font-size: 34pt; line-height: 1.05; }
.when { text-align: right; color: #5d6675; font-size: 11pt; }
footer { position: absolute; left: ${margin}mm; right: ${margin}mm; bottom: 9mm; display: flex; justify-content: space-between; color: #5d6675; font-size: 9pt; }
.map { position: absolute; transform-origin: 0 0; }
.map svg { position: absolute; overflow: visible; } .map path { fill: none; stroke: #7d8794; stroke-width: 1.5; }
.company { --level: #2e4a8c; } .team { --level: #0b6e69; } .individual { --level: #9a4d12; }
.map article { position: absolute; background: #fff; border: 1px solid #c9c6bd; border-left: 3.5px solid var(--level); border-radius: 6px; padding: ${mapSizes.padding}px; }
.map small { display: block; font-size: 11px; line-height: ${mapSizes.meta - 2}px; color: #5d6675; white-space: nowrap; overflow: hidden; }
.map h2 { font-size: 15px; line-height: ${mapSizes.titleLine}px; margin: 0; text-wrap: wrap; overflow-wrap: anywhere; display: -webkit-box; -webkit-box-orient: vertical; overflow: hidden; }
.map ol { list-style: none; margin: ${mapSizes.titleGap}px 0 0; padding: 0; font-size: 12px; }
.map li { display: flex; gap: 8px; height: ${mapSizes.rung}px; line-height: ${mapSizes.rung}px; white-space: nowrap; overflow: hidden; }
.map b { flex: none; width: 14px; height: 14px; line-height: 13px; margin-top: 2px; border: 1px solid var(--level); border-radius: 50%; text-align: center; font-size: 8.5px; color: var(--level); }
.map li span { overflow: hidden; text-overflow: ellipsis; }
`;
