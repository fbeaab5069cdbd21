import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const root = dirname(import.meta.dirname);

function newestIn(folder) {
  let newest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) newest = Math.max(newest, statSync(join(entry.parentPath, entry.name)).mtimeMs);
  }
  return newest;
}

/** Builds the program where its sources are newer than what was built, or nothing was built yet. */
export function buildWhenNeeded() {
  // An installed package has no sources: it was built before it was packed.
  if (!existsSync(join(root, 'src'))) return;
  const built = join(root, 'out', 'renderer', 'index.html');
  const sources = Math.max(
    newestIn(join(root, 'src')),
    newestIn(join(root, 'resources')),
    ...['package.json', 'electron.vite.config.ts', 'bin/scaled-sizes.mjs'].map(
      (name) => statSync(join(root, name)).mtimeMs,
    ),
  );
  if (existsSync(built) && statSync(built).mtimeMs >= sources) return;
  process.stderr.write('Building Tangga…\n');
  const viteBin = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [viteBin, 'build', '--logLevel', 'warn'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) {
    process.stderr.write(`${stdout}${stderr}\nTangga could not be built.\n`);
    process.exit(1);
  }
}
