import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';

/** The folder below that of what is built in which each build lists the packages that went into it. */
export const lists = 'shipped';

/** The folder of the package that a module is of, below the program's root, as `node_modules/…`; null for our own. */
function packageFolder(moduleId) {
  const path = moduleId
    .replace(/^\0/u, '')
    .replace(/[?#].*$/u, '')
    .split(sep)
    .join('/');
  const within = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//u.exec(path)?.[1];
  const start = within?.indexOf('/node_modules/');
  return within && start !== undefined ? within.slice(start + 1) : null;
}

/** A plugin that notes which packages a build holds: what is shipped is known by no other list. */
export function shippedPackages() {
  return {
    name: 'tangga-shipped-packages',
    apply: 'build',
    writeBundle({ dir }, bundle) {
      const folders = Object.values(bundle)
        .filter(({ type }) => type === 'chunk')
        .flatMap(({ moduleIds }) => moduleIds.map(packageFolder));
      const folder = join(dirname(dir), lists);
      mkdirSync(folder, { recursive: true });
      writeFileSync(
        join(folder, `${basename(dir)}.json`),
        JSON.stringify([...new Set(folders.filter(Boolean))].sort()),
      );
    },
  };
}
