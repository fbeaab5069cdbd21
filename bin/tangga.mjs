#!/usr/bin/env node
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildWhenNeeded, root } from './build.mjs';
import { ensureNode } from './node-24.mjs';

await ensureNode();
buildWhenNeeded();
if (process.argv[2] !== '--build-only') await import(pathToFileURL(join(root, 'out', 'main', 'cli.js')).href);
