import { useRef } from 'preact/hooks';
import type { Drawing, drawingSize } from '#contract/room/fields.ts';
import { useTexts } from '../language/language.ts';

type Stroke = Drawing[number];

/** The box of a drawing; the compiler holds it against the contract's. */
const { width, height } = { width: 600, height: 200 } satisfies typeof drawingSize;
/** Points nearer to each other than this say nothing, in units of the box. */
const nearest = 3;
/** As many points and strokes as a drawing holds. */
const mostPoints = 400;
const mostStrokes = 40;

const lineOf = (stroke: Stroke) => {
  const [[x, y] = [0, 0]] = stroke;
  return `M${stroke.map((point) => point.join(' ')).join('L')}${stroke.length === 1 ? `L${x + 1} ${y}` : ''}`;
};

/** A field in which one draws with a finger, a pen or a mouse. */
export function SignaturePad({
  drawing,
  onDraw,
}: {
  readonly drawing: Drawing;
  readonly onDraw: (drawing: Drawing) => void;
}) {
  const say = useTexts();
  const drawn = useRef(drawing);
  drawn.current = drawing;
  const pointer = useRef<number | null>(null);
  const pointAt = (event: PointerEvent): [number, number] => {
    const box = (event.currentTarget as Element).getBoundingClientRect();
    const within = (at: number, size: number, most: number) =>
      Math.round(Math.min(1, Math.max(0, at / size)) * most);
    return [
      within(event.clientX - box.left, box.width, width),
      within(event.clientY - box.top, box.height, height),
    ];
  };
  const draw = (next: Drawing) => {
    drawn.current = next;
    onDraw(next);
  };
  const extend = (event: PointerEvent) => {
    if (pointer.current !== event.pointerId) return;
    const stroke = drawn.current.at(-1);
    const last = stroke?.at(-1);
    if (!stroke || !last || stroke.length >= mostPoints) return;
    const [x, y] = pointAt(event);
    if (Math.hypot(x - last[0], y - last[1]) < nearest) return;
    draw([...drawn.current.slice(0, -1), [...stroke, [x, y]]]);
  };
  return (
    <svg
      class="pad"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={say('readOut.pad')}
      onPointerDown={(event) => {
        if (pointer.current !== null || drawn.current.length >= mostStrokes) return;
        event.preventDefault();
        pointer.current = event.pointerId;
        event.currentTarget.setPointerCapture(event.pointerId);
        draw([...drawn.current, [pointAt(event)]]);
      }}
      onPointerMove={extend}
      onPointerUp={(event) => {
        extend(event);
        pointer.current = null;
      }}
      onPointerCancel={() => {
        pointer.current = null;
      }}
    >
      <path class="base" d={`M40 ${height - 45}H${width - 40}`} />
      {drawing.map((stroke, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: strokes only come at the end
        <path key={index} class="stroke" d={lineOf(stroke)} />
      ))}
    </svg>
  );
}
