import { create } from 'zustand';

/** Below these widths and heights, in pixels of the usual size, things are laid out otherwise. */
const widths = [1400, 1240, 1020, 760, 560] as const;
const heights = [760, 500] as const;
export type Width = (typeof widths)[number];
export type Height = (typeof heights)[number];

interface WindowSize {
  readonly width: number;
  readonly height: number;
}

const useSize = create<WindowSize>(() => ({ width: window.innerWidth, height: window.innerHeight }));

/**
 * Tells components and style sheets how much room there is. Style sheets ask `[data-narrower~="760"]` and
 * `[data-lower~="500"]` instead of the browser, which does not know how large everything is drawn.
 */
export function measureWindow(scale: number): void {
  const size = { width: window.innerWidth / scale, height: window.innerHeight / scale };
  const { dataset } = document.documentElement;
  dataset.narrower = widths.filter((width) => size.width < width).join(' ');
  dataset.lower = heights.filter((height) => size.height < height).join(' ');
  useSize.setState(size);
}

export const useIsNarrower = (width: Width): boolean => useSize((size) => size.width < width);
export const useIsLower = (height: Height): boolean => useSize((size) => size.height < height);
