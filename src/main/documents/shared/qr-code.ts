import encodeQr from 'qr';

/** Modules of white that readers need around a code. */
const quiet = 4;

/** A QR code as a drawing for paper: its shapes, in modules of which it is some across with its margin. */
export interface QrCodeData {
  readonly across: number;
  readonly shapes: string;
  /** What it says, for who cannot see it. */
  readonly alt: string;
}

export function qrCodeOf(text: string, alt: string): QrCodeData {
  const rows = encodeQr(text, 'raw', { ecc: 'medium', border: quiet });
  const path = rows
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  const ground = `<rect width='${rows.length}' height='${rows.length}' fill='#fff'/>`;
  return { across: rows.length, shapes: `${ground}<path fill='#000' d='${path}'/>`, alt };
}
