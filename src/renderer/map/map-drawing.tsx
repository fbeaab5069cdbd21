import { edgePath, type MapEdge, type MapNode } from '#domain/drawing/map-layout.ts';
import { levels } from '#domain/tables/objective.ts';
import { levelClass } from '../ui/level.ts';
import styles from './map.module.css';

/**
 * So many lines or blocks are one element: a page takes as long for one of them as for all, and an element that is out
 * of sight is not painted.
 */
const together = 64;

/** Shapes as few paths, each with a key of its own. */
const pathsOf = (name: string, shapes: readonly string[]) =>
  Array.from({ length: Math.ceil(shapes.length / together) }, (_, at) => ({
    key: `${name} ${at}`,
    d: shapes.slice(at * together, (at + 1) * together).join(''),
  }));

interface LinksProps {
  readonly edges: readonly MapEdge[];
  /** The objectives whose links stand out; null where none do. */
  readonly lit: ReadonlySet<string> | null;
}

/** What serves what; links that stand out are drawn above the others. */
export function Links({ edges, lit }: LinksProps) {
  const isLit = ({ childId, parentId }: MapEdge) => (lit?.has(childId) && lit.has(parentId)) ?? false;
  const of = (isOut: boolean, isPrimary: boolean) =>
    pathsOf(
      `${isOut} ${isPrimary}`,
      edges.filter((edge) => isLit(edge) === isOut && edge.isPrimary === isPrimary).map(edgePath),
    ).map(({ key, d }) => (
      <path
        key={key}
        d={d}
        className={isOut ? styles.lit : lit ? styles.dim : undefined}
        strokeDasharray={isPrimary ? undefined : '6 5'}
      />
    ));
  return [of(false, true), of(false, false), of(true, true), of(true, false)];
}

const corner = 10;

/** A card's outline as an SVG path. */
function blockPath({ x, y, width, height }: MapNode): string {
  const [across, down] = [width - 2 * corner, height - 2 * corner];
  const turn = (right: number, below: number) => `a${corner} ${corner} 0 0 1 ${right} ${below}`;
  return [
    `M${x + corner} ${y}h${across}${turn(corner, corner)}v${down}${turn(-corner, corner)}`,
    `h${-across}${turn(-corner, -corner)}v${-down}${turn(corner, -corner)}z`,
  ].join('');
}

/** Cards from so far away that nobody reads them. */
export function Blocks({ nodes }: { readonly nodes: readonly MapNode[] }) {
  return levels.flatMap((level) =>
    pathsOf(level, nodes.filter(({ objective }) => objective.level === level).map(blockPath)).map(
      ({ key, d }) => <path key={key} d={d} className={`${styles.block} ${levelClass[level]}`} />,
    ),
  );
}
