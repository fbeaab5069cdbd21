import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const drawing = join(import.meta.dirname, '..', 'resources', 'icon.svg');

/** Draws the program's icon in all its sizes, as PNG files that are called by their size. */
export function drawIcons(folder) {
  mkdirSync(folder, { recursive: true });
  const svg = readFileSync(drawing, 'utf8');
  for (const size of sizes) {
    const picture = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng();
    writeFileSync(join(folder, `${size}x${size}.png`), picture);
  }
}
