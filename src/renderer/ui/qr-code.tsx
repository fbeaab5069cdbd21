import { useMemo } from 'react';
import { qrCodeOf } from '#domain/drawing/qr-code.ts';

interface QrCodeProps {
  readonly text: string;
  /** What it is for, for who cannot see it. */
  readonly label: string;
  readonly className?: string | undefined;
}

/** A QR code, dark on white in the dark as well: not every phone reads one the other way round. */
export function QrCode({ text, label, className }: QrCodeProps) {
  const { across, dark } = useMemo(() => qrCodeOf(text), [text]);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${across} ${across}`}
      shapeRendering="crispEdges"
      className={className}
    >
      <rect width={across} height={across} fill="#fff" />
      <path d={dark} fill="#1b2430" />
    </svg>
  );
}
