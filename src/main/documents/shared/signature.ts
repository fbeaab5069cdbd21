import { drawingSize, signatureIn } from '#domain/tables/signature.ts';

/** How somebody signed, as a document sets it: as lines, or as the name that was typed. */
export interface SignatureData {
  readonly typed: string;
  readonly width: number;
  readonly height: number;
  /** The shapes of an SVG, empty where a name was typed. */
  readonly shapes: string;
  readonly alt: string;
}

/** A signature from its text in the plan, with what it is for who cannot see it. */
export function signatureData(mark: string, alt: string): SignatureData {
  const signed = signatureIn(mark);
  const strokes = 'drawing' in signed ? signed.drawing : [];
  // A point alone is a dot: a line to itself has round ends.
  const lines = strokes.map((points) => (points.length === 1 ? [...points, ...points] : points));
  return {
    typed: 'typed' in signed ? signed.typed : '',
    ...drawingSize,
    shapes: lines
      .map((points) => `<polyline points='${points.map((at) => at.join(',')).join(' ')}'/>`)
      .join(''),
    alt,
  };
}
