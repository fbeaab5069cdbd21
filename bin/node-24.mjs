import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Runs the script again under the `node` package where the system's Node is too old for the build. */
export function ensureNode(minimum = 22) {
  if (Number(process.versions.node.split('.')[0]) >= minimum) return;
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve('node/package.json'));
  const node = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const { status } = spawnSync(node, process.argv.slice(1), { stdio: 'inherit' });
  process.exit(status ?? 1);
}
