import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const main = join(root, 'src/main');

/** What a module imports as it is loaded, types apart. */
const importsOf = (path: string): string[] =>
  [
    ...readFileSync(path, 'utf8').matchAll(
      /^(?:import|export)\s(?!type\b)(?:[^;]*?\sfrom\s)?'(?<from>[^']+)'/gmu,
    ),
  ].map(({ groups }) => groups?.from ?? '');

/** Everything that is loaded before a browser begins: modules of the main process by their path, all else by its name. */
function loadedBy(modules: readonly string[]): Set<string> {
  const found = new Set<string>();
  const look = (path: string) => {
    const name = relative(main, path);
    if (found.has(name)) return;
    found.add(name);
    for (const from of importsOf(path)) {
      const to = join(dirname(path), from);
      if (from.startsWith('.') && existsSync(to) && to.endsWith('.ts')) look(to);
      else found.add(from);
    }
  };
  for (const module of modules) look(join(main, module));
  return found;
}

test('before its browser begins a host loads nothing of plan files, nor Node’s client of the web', () => {
  const loaded = loadedBy(['cli.ts', 'command-line/program.ts', 'command-line/open.ts']);
  expect(loaded).toContain('hosts/browser/listening.ts');
  expect([...loaded].filter((name) => /^plan-file\/|^better-sqlite3$|^node:https?$/u.test(name))).toEqual([]);
});
