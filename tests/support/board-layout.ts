import { currentCycle } from '#domain/cycle/cycle.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import { type CardLook, cardSize } from '../../src/renderer/board/card-size.ts';
import { type Layout, layoutBoard } from '../../src/renderer/board/layout.ts';
import { type Density, sizesOf } from '../../src/renderer/board/sizes.ts';
import { testDay } from './find-rows.ts';
import { planInMemory } from './plan-in-memory.ts';

const tour = planInMemory('tour').plan();

/** As many lines as a text takes where every letter is 7 pixels wide, at most so many. */
export const wrapped = (most: number) => (text: string, width: number) =>
  Math.max(1, Math.min(most, Math.ceil((text.length * 7) / width)));
export const oneLine = () => () => 1;

/** The board of a plan as it is laid out in a window, without one. */
export function layoutIn(
  density: Density,
  lines = wrapped,
  collapsed = new Set<string>(),
  {
    width = 1100,
    figures = 60,
    plan = tour,
    measuredTo = Number.POSITIVE_INFINITY,
    factWidths = () => ({ state: 110, stage: 90, time: 70 }),
  }: {
    width?: number;
    figures?: number;
    plan?: Plan;
    measuredTo?: number;
    factWidths?: CardLook['factWidths'];
  } = {},
): Layout {
  const look: CardLook = {
    scale: 1,
    density,
    sizes: sizesOf(density, 1),
    titleLines: lines(3),
    ownerLines: lines(6),
    rungLines: lines(2),
    factWidths,
    figureWidth: () => figures,
    figureLines: (_rung, width) => Math.max(1, Math.ceil(figures / width)),
  };
  return layoutBoard(plan, currentCycle(plan, testDay) as Cycle, {
    width,
    scale: look.scale,
    grouping: 'band',
    density,
    collapsed,
    filtered: null,
    measuredTo,
    factWidths: look.factWidths,
    sizeOf: (objective, width) => cardSize(plan, objective, width, look),
  });
}
