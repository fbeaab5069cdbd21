import { qrCodeOf } from '#domain/drawing/qr-code.ts';

/** A QR code as a drawing for paper: its shapes, in modules of which it is some across with its margin. */
export interface QrCodeData {
  readonly across: number;
  readonly shapes: string;
  /** What it says, for who cannot see it. */
  readonly alt: string;
}

export function qrCodeData(text: string, alt: string): QrCodeData {
  const { across, dark } = qrCodeOf(text);
  const ground = `<rect width='${across}' height='${across}' fill='#fff'/>`;
  return { across, shapes: `${ground}<path fill='#000' d='${dark}'/>`, alt };
}
