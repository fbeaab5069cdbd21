import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { said } from './spoken.ts';

const modules = createRequire(import.meta.url);

/** How long a first start waits for Electron's binary to be fetched, in milliseconds. */
const fetchTime = 300_000;

function packageFolder(): string | null {
  try {
    return dirname(modules.resolve('electron/package.json'));
  } catch (error) {
    // An installed program without Electron beside it is the ordinary case of the command line.
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return null;
    throw error;
  }
}

function binaryIn(folder: string): string | null {
  const pathFile = join(folder, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron';
  const path = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'), name);
  return existsSync(path) ? path : null;
}

/** The path of Electron's binary. `electronObstacle` must have answered null. */
export function electronPath(): string {
  const folder = packageFolder();
  const path = folder && binaryIn(folder);
  if (!path) throw new Error('electronObstacle was not asked');
  return path;
}

/** Why Electron cannot start on this computer, or null where it can; fetches its binary where it is missing. */
export function electronObstacle(): string | null {
  const folder = packageFolder();
  if (!folder) return said('commandLine.obstacles.notInstalled');
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return said(
      binaryIn(folder) ? 'commandLine.obstacles.noDisplay' : 'commandLine.obstacles.noDisplayNorBinary',
    );
  }
  if (process.getuid?.() === 0) return said('commandLine.obstacles.root');
  if (binaryIn(folder)) return null;
  console.log(said('commandLine.open.fetching'));
  const fetched = spawnSync(process.execPath, [join(folder, 'install.js')], {
    stdio: 'ignore',
    timeout: fetchTime,
  });
  if (fetched.status === 0 && binaryIn(folder)) return null;
  return said('commandLine.obstacles.noBinary');
}
