import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeBillOfMaterials } from './bill-of-materials.mjs';
import { buildWhenNeeded, root } from './build.mjs';
import { ensureNode } from './node-24.mjs';

/*
 * Packs the program for the system that it runs on, or for those that electron-builder's options name
 * (`npm run package -- --win`): a clean build, the icon in its sizes, the bill of materials, then electron-builder.
 */
await ensureNode();
const { drawIcons } = await import('./icons.mjs');

rmSync(join(root, 'out'), { recursive: true, force: true });
buildWhenNeeded();
drawIcons(join(root, '.cache', 'icons'));
const count = writeBillOfMaterials(root, join(root, 'dist', 'bill-of-materials.cdx.json'));
console.log(`Bill of materials: ${count} packages in dist/bill-of-materials.cdx.json`);
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules', 'electron-builder', 'cli.js'),
    '--config',
    join(root, 'electron-builder.yml'),
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
);
process.exitCode = status ?? 1;
