import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeNotices } from './shipped.mjs';

export const root = dirname(import.meta.dirname);

/** When the latest file was written that a build reads of a folder; this is asked at every start of a clone. */
function newestIn(folder) {
  let newest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) newest = Math.max(newest, newestIn(path));
    else if (entry.isFile() && !entry.name.includes('.test.'))
      newest = Math.max(newest, statSync(path).mtimeMs);
  }
  return newest;
}

const bin = (...parts) => join(root, 'node_modules', ...parts);

/** What is built: the program with its windows, the page for phones, and the parts of the form that is sent by mail. The last file of each tells that it is whole. */
const builds = [
  { script: bin('electron-vite', 'bin', 'electron-vite.js'), args: ['build'], built: 'renderer/index.html' },
  {
    script: bin('vite', 'bin', 'vite.js'),
    args: ['build', '--config', 'phone.vite.config.ts'],
    built: 'room/index.html',
  },
  {
    script: bin('vite', 'bin', 'vite.js'),
    args: ['build', '--config', 'form.vite.config.ts'],
    built: 'form/form.js',
  },
];

/** Builds the program where its sources are newer than what was built, or nothing was built yet. */
export function buildWhenNeeded() {
  const sources = Math.max(
    newestIn(join(root, 'src')),
    newestIn(join(root, 'resources')),
    ...[
      'package.json',
      'electron.vite.config.ts',
      'phone.vite.config.ts',
      'form.vite.config.ts',
      'bin/scaled-sizes.mjs',
      'bin/later-texts.mjs',
      'bin/plain-queries.mjs',
      'bin/renderer-chunks.mjs',
      'bin/without-json-schema.mjs',
    ].map((name) => statSync(join(root, name)).mtimeMs),
  );
  const needed = builds.filter(({ built }) => {
    const path = join(root, 'out', built);
    return !existsSync(path) || statSync(path).mtimeMs < sources;
  });
  if (needed.length > 0) process.stderr.write('Building Tangga…\n');
  for (const { script, args } of needed) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args, '--logLevel', 'warn'], {
      cwd: root,
      encoding: 'utf8',
    });
    if (status !== 0) {
      process.stderr.write(`${stdout}${stderr}\nTangga could not be built.\n`);
      process.exit(1);
    }
  }
  if (needed.length > 0) writeNotices(root);
}
