import encodeQr from 'qr';

/** Modules of white that readers need around a code. */
const quiet = 4;

/** A QR code as a drawing: its dark modules as one path, in modules of which it is some across with its margin. */
export interface QrCode {
  readonly across: number;
  readonly dark: string;
}

/** The QR code that says `text`; a reader still reads it where a seventh of it is covered. */
export function qrCodeOf(text: string): QrCode {
  const rows = encodeQr(text, 'raw', { ecc: 'medium', border: quiet });
  const dark = rows
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('');
  return { across: rows.length, dark };
}
