import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createServer, createServerModuleRunner } from 'vite';
import { root } from '../../bin/build.mjs';
import { ensureNode } from '../../bin/node-24.mjs';

/**
 * Runs every benchmark, or those whose names are given: `npm run bench -- rung-move`. Prints one table, with aims and
 * the figures of the last run, and keeps it.
 */
await ensureNode();
// As the built program runs: React's development half is three times slower.
process.env.NODE_ENV = 'production';
const wanted = process.argv.slice(2);
const server = await createServer({
  configFile: false,
  root,
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, ws: false },
  optimizeDeps: { noDiscovery: true },
});
const runner = createServerModuleRunner(server.environments.ssr);
const timing = await runner.import(join(import.meta.dirname, 'timing.ts'));
for (const file of readdirSync(import.meta.dirname).filter((name) => name.endsWith('.bench.ts'))) {
  const name = file.slice(0, -'.bench.ts'.length);
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  timing.begin(name);
  await runner.import(join(import.meta.dirname, file));
}
const { closeTable } = await runner.import(join(import.meta.dirname, 'table.ts'));
closeTable(join(root, '.cache', 'bench'));
await runner.close();
await server.close();
