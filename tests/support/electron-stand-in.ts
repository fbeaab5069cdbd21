import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import electron from 'electron/package.json' with { type: 'json' };

/** What Electron's fuses follow in its binary. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/** How many fuses this version of Electron has, each `0` or `1`. */
const wire = '010011011';

/**
 * Makes a folder that the packager takes for Electron's on Linux: a program that only has the fuses to be flipped. Electron's
 * own cannot be had on every machine.
 */
export function makeElectronStandIn(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const program = Buffer.concat([
    Buffer.from('\x7fELF\0\0\0\0', 'latin1'),
    Buffer.from(sentinel),
    Buffer.from([1, wire.length]),
    Buffer.from(wire),
    Buffer.alloc(64),
  ]);
  writeFileSync(join(folder, 'electron'), program);
  chmodSync(join(folder, 'electron'), 0o755);
  for (const name of ['chrome-sandbox', 'chrome_crashpad_handler', 'LICENSE', 'LICENSES.chromium.html'])
    writeFileSync(join(folder, name), '');
  writeFileSync(join(folder, 'version'), electron.version);
}
