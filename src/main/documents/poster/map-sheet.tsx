import type { PosterPaper } from '#contract/document.ts';
import type { Cascade } from '#domain/alignment/cascade.ts';
import {
  edgePath,
  layoutMap,
  type MapLayout,
  type MapNode,
  type MapOptions,
  mapSizes,
} from '#domain/drawing/map-layout.ts';
import { ownerName, ownerOf } from '#domain/ownership/ownership.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Level } from '#domain/tables/objective.ts';
import { Words } from '../shared/words.tsx';
import { frame, leastSize, pixel, point, roomOf } from './sheet.ts';

/** The height of a title on the map in pixels; its style below says the same. */
const titleSize = 15;

/** A wide letter of a title and of a rung, in pixels of the map: a line rather too many than one without room. */
const letters = { title: 8.2, rung: 6.1 } as const;
const mostLines = { title: 4, rung: 3 } as const;

/** Without a screen to measure on, lines follow from the letters of their words. */
const estimateLines =
  (of: keyof typeof letters): MapOptions['titleLines'] =>
  (title, width) => {
    const letter = letters[of];
    let lines = 1;
    let used = 0;
    for (const word of title.split(/\s+/u)) {
      const length = word.length * letter;
      const isNext = used > 0 && used + letter + length > width;
      // A word longer than a line goes on in the lines below it.
      lines += Number(isNext) + Math.floor(length / width);
      used = isNext || used === 0 ? length % width : used + letter + length;
    }
    return Math.min(mostLines[of], lines);
  };

/** A map that can be read on its sheet. */
export interface MapFit {
  readonly layout: MapLayout;
  readonly scale: number;
}

/** The map of these levels on a paper; null where it would be too small to read. */
export function fitMap(
  plan: Plan,
  cascade: Cascade,
  paper: PosterPaper,
  depth: { readonly levels: readonly Level[]; readonly ladders: readonly Level[] },
): MapFit | null {
  const room = roomOf(paper);
  const layout = layoutMap(plan, cascade, {
    collapsed: new Set(),
    levels: new Set(depth.levels),
    ladders: new Set(depth.ladders),
    titleLines: estimateLines('title'),
    rungLines: estimateLines('rung'),
  });
  if (layout.nodes.length === 0) return null;
  const scale = Math.min(1.6, room.width / pixel / layout.width, room.height / pixel / layout.height);
  return titleSize * pixel * scale >= leastSize * point ? { layout, scale } : null;
}

/** The alignment as a graph from left to right. */
export function MapSheet({
  plan,
  paper,
  fit: { layout, scale },
}: {
  readonly plan: Plan;
  readonly paper: PosterPaper;
  readonly fit: MapFit;
}) {
  const room = roomOf(paper);
  // In the middle, where it does not fill the sheet.
  const left = (room.width - layout.width * scale * pixel) / 2;
  const top = (room.height - layout.height * scale * pixel) / 2;
  return (
    <div
      className="map"
      style={{
        left: `${frame.margin + Math.max(0, left)}mm`,
        top: `${frame.margin + frame.head + Math.max(0, top)}mm`,
        width: layout.width,
        height: layout.height,
        transform: `scale(${scale})`,
      }}
    >
      <svg width={layout.width} height={layout.height} aria-hidden="true">
        {layout.edges.map((edge) => (
          <path
            key={`${edge.parentId} ${edge.childId} ${edge.y1}`}
            d={edgePath(edge)}
            strokeDasharray={edge.isPrimary ? undefined : '5 4'}
          />
        ))}
      </svg>
      {layout.nodes.map((node) => (
        <MapCard key={node.objective.id} plan={plan} node={node} />
      ))}
    </div>
  );
}

function MapCard({ plan, node }: { readonly plan: Plan; readonly node: MapNode }) {
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
          {rungs.map(({ rung, number, lines }) => (
            <li key={rung.id} style={{ height: lines * mapSizes.rung }}>
              <b>{number}</b>
              <span style={{ WebkitLineClamp: lines }}>
                <Words>{rung.title}</Words>
              </span>
            </li>
          ))}
        </ol>
      )}
    </article>
  );
}

export const mapStyles = `
.map { position: absolute; transform-origin: 0 0; }
.map svg { position: absolute; overflow: visible; } .map path { fill: none; stroke: #7d8794; stroke-width: 1.5; }
.map article { position: absolute; background: #fff; border: 1px solid #c9c6bd; border-left: 3.5px solid var(--level); border-radius: 6px; padding: ${mapSizes.padding}px; }
.map small { display: block; font-size: 11px; line-height: ${mapSizes.meta - 2}px; color: #5d6675; white-space: nowrap; overflow: hidden; }
.map h2 { font-size: ${titleSize}px; line-height: ${mapSizes.titleLine}px; margin: 0; text-wrap: wrap; display: -webkit-box; -webkit-box-orient: vertical; overflow: hidden; }
.map ol { list-style: none; margin: ${mapSizes.titleGap}px 0 0; padding: 0; font-size: 12px; }
.map li { display: flex; gap: ${mapSizes.rungNumber - 14}px; line-height: ${mapSizes.rung}px; overflow: hidden; }
.map b { flex: none; width: 14px; height: 14px; line-height: 13px; margin-top: 2px; border: 1px solid var(--level); border-radius: 50%; text-align: center; font-size: 8.5px; color: var(--level); }
.map li span { display: -webkit-box; -webkit-box-orient: vertical; overflow: hidden; }
`;
