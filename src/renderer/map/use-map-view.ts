import { select } from 'd3-selection';
import { type D3ZoomEvent, type ZoomBehavior, zoom, zoomIdentity, zoomTransform } from 'd3-zoom';
import { type RefObject, startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { type MapLayout, mapSizes } from '#domain/drawing/map-layout.ts';

interface Stretch {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

type Placed = { readonly x: number; readonly y: number; readonly height: number };

/** Space around what is shown, in pixels of the screen. */
const air = 32;
/** How far from the edge of the window cards are mounted, in pixels of the screen. */
const reach = 200;
const scales: [number, number] = [0.04, 2];
/** At this scale a card can be read. */
const legible = 0.7;
/** Smaller than this a whole map is a hair on an empty ground. */
const least = 0.12;

/** The scale at which all of a map fits into its frame, never larger than life. */
const scaleOfAll = ({ clientWidth, clientHeight }: HTMLElement, { width, height }: MapLayout): number =>
  Math.min(1, (clientWidth - 2 * air) / width, (clientHeight - 2 * air) / height);

/**
 * Pans and zooms a sheet within its frame by wheel, drag, pinch and buttons. The sheet's transform is set
 * directly; React hears only which stretch of it can be seen.
 */
export function useMapView(frame: RefObject<HTMLDivElement | null>, layout: MapLayout) {
  const sheet = useRef<HTMLDivElement>(null);
  const behavior = useRef<ZoomBehavior<HTMLDivElement, unknown> | null>(null);
  // Nothing, until it is known.
  const [stretch, setStretch] = useState<Stretch>({ left: 0, top: 0, right: 0, bottom: 0 });

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const zoomed = zoom<HTMLDivElement, unknown>()
      .scaleExtent(scales)
      .on('zoom', ({ transform }: D3ZoomEvent<HTMLDivElement, unknown>) => {
        if (!sheet.current) return;
        sheet.current.style.transform = `translate(${transform.x}px, ${transform.y}px) scale(${transform.k})`;
        const left = (-transform.x - reach) / transform.k;
        const top = (-transform.y - reach) / transform.k;
        const right = (element.clientWidth - transform.x + reach) / transform.k;
        const bottom = (element.clientHeight - transform.y + reach) / transform.k;
        // What comes into sight is drawn between frames, never instead of one.
        startTransition(() => setStretch({ left, top, right, bottom }));
      });
    behavior.current = zoomed;
    select(element).call(zoomed).on('dblclick.zoom', null);
    return () => {
      select(element).on('.zoom', null);
    };
  }, [frame]);

  const look = useCallback(
    (x: number, y: number, scale: number) => {
      const element = frame.current;
      if (!element || !behavior.current) return;
      select(element).call(behavior.current.transform, zoomIdentity.translate(x, y).scale(scale));
    },
    [frame],
  );

  const showAll = useCallback(() => {
    const element = frame.current;
    if (!element || layout.nodes.length === 0) return;
    const scale = scaleOfAll(element, layout);
    const x = (element.clientWidth - layout.width * scale) / 2;
    const y = (element.clientHeight - layout.height * scale) / 2;
    look(x, y, scale);
  }, [frame, layout, look]);

  // A map that has just been opened shows all of itself, or its beginning where all of it would be too small to be
  // seen; one that is being worked on stays where it is.
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current || layout.nodes.length === 0) return;
    isFirst.current = false;
    const element = frame.current;
    const [first] = layout.nodes;
    if (!element || !first || scaleOfAll(element, layout) >= least) showAll();
    else look(air, element.clientHeight / 2 - (first.y + first.height / 2) * legible, legible);
  }, [frame, layout, look, showAll]);

  const zoomBy = (factor: number) => {
    if (frame.current && behavior.current) select(frame.current).call(behavior.current.scaleBy, factor);
  };

  const reveal = (node: Placed) => {
    const element = frame.current;
    if (!element) return;
    const { width, height } = element.getBoundingClientRect();
    const scale = Math.max(legible, zoomTransform(element).k);
    const x = width / 2 - (node.x + mapSizes.width / 2) * scale;
    const y = height / 2 - (node.y + node.height / 2) * scale;
    look(x, y, scale);
  };

  const isInView = (node: Placed | undefined): boolean =>
    node !== undefined &&
    node.x < stretch.right &&
    node.x + mapSizes.width > stretch.left &&
    node.y < stretch.bottom &&
    node.y + node.height > stretch.top;

  return { sheet, showAll, zoomBy, reveal, isInView };
}
