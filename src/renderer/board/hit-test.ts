import type { KeyResult } from '#domain/tables/tables.ts';
import { boxAt, columnAt } from './at-point.ts';
import { drawnRungs, nearestGap, rungIndexAt, rungStretch } from './drawn-ladder.ts';
import type { Dragged, DropTarget } from './drop.ts';
import type { Box, Layout } from './layout.ts';

/** How close to a sibling's edge an objective has to come to be put beside it, in pixels. */
const edge = 12;

/** How near to the line between two rungs a note is put between them, as a share of a rung's height. */
const gapShare = 0.28;

const area = (place: DropTarget['place'], box: Pick<Box, 'x' | 'y' | 'width' | 'height'>): DropTarget => ({
  place,
  shape: 'area',
  x: box.x,
  y: box.y,
  width: box.width,
  height: box.height,
});

/** The objectives among which a card stands, in their order. */
const siblingsOf = (layout: Layout, { objective }: Box): readonly string[] =>
  layout.siblings.get(objective.id) ?? [];

/** The cards, or the rungs, that are carried. */
const inHand = (dragged: Dragged, kind: 'objective' | 'rung'): readonly string[] =>
  dragged.kind === kind ? dragged.ids : [];

/** The one card that is carried; undefined where several are, or something else is. */
function cardInHand(layout: Layout, dragged: Dragged): Box | undefined {
  const [id = '', ...others] = inHand(dragged, 'objective');
  return others.length === 0 ? layout.byId.get(id) : undefined;
}

/** Whether what is carried belongs into a ladder. */
const isForLadder = ({ kind }: Dragged): boolean => kind === 'rung' || kind === 'metric';

/** The place in a ladder at gap `gap` of its drawing, counted without the dragged rungs. */
export function rungTarget(layout: Layout, box: Box, gap: number, draggedIds: readonly string[]): DropTarget {
  const isDragged = drawnRungs(layout, box).map((rung) => draggedIds.includes(rung.id));
  const others = isDragged.filter((dragged) => !dragged).length;
  const fromTop = isDragged.slice(0, gap).filter((dragged) => !dragged).length;
  const position = layout.isUpsideDown ? fromTop : others - fromTop;
  return {
    place: { kind: 'rung', objectiveId: box.objective.id, position },
    shape: 'line',
    x: box.x,
    y: box.gaps[gap] ?? box.rungsTop,
    width: box.width,
    height: 0,
  };
}

function orderTarget(layout: Layout, box: Box, isBefore: boolean): DropTarget {
  const { sizes } = layout;
  return {
    place: { kind: 'order', nextToId: box.objective.id, isBefore, siblings: siblingsOf(layout, box) },
    shape: 'line',
    x: box.x,
    y: isBefore ? box.y - sizes.cardGap / 2 : box.y + box.height + sizes.cardGap / 2,
    width: box.width,
    height: 0,
  };
}

function cardTarget(layout: Layout, box: Box, y: number, dragged: Dragged): DropTarget | null {
  const { sizes } = layout;
  const rungIndex = rungIndexAt(box, y);
  if (isForLadder(dragged)) {
    return rungTarget(layout, box, nearestGap(box, y), inHand(dragged, 'rung'));
  }
  if (dragged.kind === 'objective') {
    if (dragged.ids.includes(box.objective.id)) return null;
    const moved = cardInHand(layout, dragged);
    const isSibling = moved !== undefined && siblingsOf(layout, box).includes(moved.objective.id);
    if (isSibling && y - box.y < edge) return orderTarget(layout, box, true);
    if (isSibling && box.y + box.height - y < edge) return orderTarget(layout, box, false);
  }
  const rung = rungIndex >= 0 ? drawnRungs(layout, box)[rungIndex] : undefined;
  if (dragged.kind === 'idea' && y >= box.rungsTop - sizes.rung * gapShare) {
    const gap = nearestGap(box, y);
    const isBetween = Math.abs(y - (box.gaps[gap] as number)) < sizes.rung * gapShare;
    if (isBetween || !rung) return rungTarget(layout, box, gap, []);
  }
  if (rung) {
    const place = { kind: 'align', parent: { kind: 'key-result', id: rung.id } } as const;
    return area(place, {
      x: box.x,
      width: box.width,
      ...rungStretch(box, rungIndex),
    });
  }
  return area({ kind: 'align', parent: { kind: 'objective', id: box.objective.id } }, box);
}

/** What a drop at a point of the board would mean, read from the layout alone. */
export function targetAt(layout: Layout, x: number, y: number, dragged: Dragged): DropTarget | null {
  const { sizes } = layout;
  const box = boxAt(layout, x, y);
  if (box) return cardTarget(layout, box, y, dragged);
  if (isForLadder(dragged)) return null;
  const column = columnAt(layout, x);
  if (layout.owners.length > 0) {
    const head = layout.owners.find((owner) => owner.column === column && y >= owner.y && y < owner.bottom);
    return head
      ? area(
          { kind: 'owner', owner: head.owner },
          { x: head.x, y: head.y, width: head.width, height: head.bottom - head.y },
        )
      : null;
  }
  const band = layout.bands.find((candidate) => y >= candidate.y && y <= candidate.y + candidate.height);
  if (band) {
    const place = { kind: 'align', parent: { kind: 'objective', id: band.objectiveId } } as const;
    const frame = { x: sizes.margin, y: band.y, width: layout.width - 2 * sizes.margin, height: band.height };
    return inHand(dragged, 'objective').includes(band.objectiveId) ? null : area(place, frame);
  }
  if (layout.unalignedTop !== null && y >= layout.unalignedTop) return trayTarget(layout);
  return dragged.kind === 'template' || dragged.kind === 'leftover' || dragged.kind === 'idea'
    ? area({ kind: 'board' }, { x: layout.columnX[column] ?? 0, y, width: layout.columnWidth, height: 60 })
    : null;
}

export function trayTarget(layout: Layout): DropTarget {
  const { sizes } = layout;
  const top = layout.unalignedTop ?? layout.height - sizes.tray;
  return area(
    { kind: 'tray' },
    {
      x: sizes.margin,
      y: top,
      width: layout.width - 2 * sizes.margin,
      height: layout.height - top - sizes.tray / 2,
    },
  );
}

/** Every place that something dragged by keyboard can go to, in reading order. */
export function allTargets(layout: Layout, dragged: Dragged): DropTarget[] {
  const { sizes } = layout;
  const targets: DropTarget[] = [];
  if (isForLadder(dragged)) {
    const draggedIds = inHand(dragged, 'rung');
    for (const box of layout.boxes) {
      const drawn = drawnRungs(layout, box);
      for (let gap = 0; gap <= drawn.length; gap++) {
        // The gaps right above and below a dragged rung are the same place.
        if (gap > 0 && draggedIds.includes((drawn[gap - 1] as KeyResult).id)) continue;
        targets.push(rungTarget(layout, box, gap, draggedIds));
      }
    }
    return targets;
  }
  for (const head of layout.owners) {
    targets.push(area({ kind: 'owner', owner: head.owner }, { ...head, height: sizes.ownerHead }));
  }
  const moved = cardInHand(layout, dragged);
  const held = inHand(dragged, 'objective');
  for (const box of layout.boxes) {
    if (held.includes(box.objective.id)) continue;
    if (moved && siblingsOf(layout, box).includes(moved.objective.id)) {
      targets.push(orderTarget(layout, box, box.y < moved.y));
    }
    targets.push(
      area(
        { kind: 'align', parent: { kind: 'objective', id: box.objective.id } },
        { ...box, height: box.rungsTop - box.y },
      ),
    );
    if (dragged.kind === 'idea') {
      for (let gap = 0; gap <= box.rungs.length; gap++) targets.push(rungTarget(layout, box, gap, []));
    }
    drawnRungs(layout, box).forEach((rung, index) => {
      targets.push(
        area(
          { kind: 'align', parent: { kind: 'key-result', id: rung.id } },
          { x: box.x, width: box.width, ...rungStretch(box, index) },
        ),
      );
    });
  }
  if (dragged.kind === 'objective' && layout.owners.length === 0) targets.push(trayTarget(layout));
  return targets;
}

/** Places no farther apart than this stand in the same column, indented ones included. */
const sameColumn = 150;

/** The nearest target from a point in the direction of an arrow key: within its column, or in the next one. */
export function nextTarget(
  targets: readonly DropTarget[],
  from: { readonly x: number; readonly y: number },
  key: string,
): DropTarget | null {
  let best: DropTarget | null = null;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const target of targets) {
    const dx = target.x - from.x;
    const dy = target.y + target.height / 2 - from.y;
    const along = key === 'ArrowDown' ? dy : key === 'ArrowUp' ? -dy : key === 'ArrowRight' ? dx : -dx;
    const isSideways = key === 'ArrowLeft' || key === 'ArrowRight';
    if (isSideways ? along <= sameColumn : along <= 1 || Math.abs(dx) > sameColumn) continue;
    // Sideways the nearest column comes first, then the nearest height in it.
    const distance = isSideways ? along * 100 + Math.abs(dy) : along;
    if (distance < bestDistance) {
      bestDistance = distance;
      best = target;
    }
  }
  return best;
}
