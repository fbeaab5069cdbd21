import { join } from 'node:path';
import { createServer, createServerModuleRunner } from 'vite';
import { root } from '../../bin/build.mjs';

/* Runs the benchmark that is named, and sends its figures to the process that began this one. */

// Nobody waits for it any more: its group is what it began itself.
process.once('disconnect', () => process.kill(-process.pid, 'SIGTERM'));
// As the built program runs: React's development half is three times slower.
process.env.NODE_ENV = 'production';
const server = await createServer({
  configFile: false,
  root,
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, ws: false },
  optimizeDeps: { noDiscovery: true },
});
const runner = createServerModuleRunner(server.environments.ssr);
const [name = ''] = process.argv.slice(2);
const { begin } = await runner.import(join(import.meta.dirname, 'timing.ts'));
begin(name);
await runner.import(join(import.meta.dirname, `${name}.bench.ts`));
await runner.close();
await server.close();
process.removeAllListeners('disconnect');
process.exit();
