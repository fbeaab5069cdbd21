#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureNode, sayCannotStart } from './node-24.mjs';

try {
  // Until it is known what Node this is, only what every Node knows.
  await ensureNode();
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  // An installed package has no sources: it was built before it was packed.
  if (existsSync(join(root, 'src'))) (await import('./build.mjs')).buildWhenNeeded();
  if (process.argv[2] !== '--build-only')
    await import(pathToFileURL(join(root, 'out', 'main', 'cli.js')).href);
} catch (error) {
  sayCannotStart(error);
  process.exitCode = 1;
}
