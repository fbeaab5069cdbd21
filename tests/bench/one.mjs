import { join } from 'node:path';
import { sourceRunner } from '../support/source-runner.ts';

/* Runs the benchmark that is named, and sends its figures to the process that began this one. */

// Nobody waits for it any more: its group is what it began itself.
process.once('disconnect', () => process.kill(-process.pid, 'SIGTERM'));
// As the built program runs: React's development half is three times slower.
process.env.NODE_ENV = 'production';
const source = await sourceRunner();
const [name = ''] = process.argv.slice(2);
const { begin } = await source.import(join(import.meta.dirname, 'timing.ts'));
begin(name);
await source.import(join(import.meta.dirname, `${name}.bench.ts`));
await source.close();
process.removeAllListeners('disconnect');
process.exit();
