import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lists } from './shipped-packages.mjs';

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** The folders of a package's run-time dependencies that are installed here, its own below it before those beside it. */
function dependenciesOf(root, folder) {
  const { dependencies, optionalDependencies } = readJson(join(root, folder, 'package.json'));
  return Object.keys({ ...dependencies, ...optionalDependencies }).flatMap((name) => {
    const places = [join(folder, 'node_modules', name), join('node_modules', name)];
    const place = places.find((each) => existsSync(join(root, each, 'package.json')));
    return place ? [place] : [];
  });
}

/** The packages that go along whole beside the build, because they have native parts. */
function packagesBeside(root) {
  const found = new Set();
  const walk = (folder) => {
    for (const each of dependenciesOf(root, folder)) {
      if (found.has(each)) continue;
      found.add(each);
      walk(each);
    }
  };
  walk('');
  return [...found];
}

/** The folders of all packages that are shipped: those that the builds hold, and those that go along whole. */
export function shippedFolders(root) {
  const folder = join(root, 'out', lists);
  const inBuilds = readdirSync(folder).flatMap((name) => readJson(join(folder, name)));
  return [...new Set([...inBuilds, ...packagesBeside(root)])].sort();
}

/** The texts of the licence and notice files in a folder, one after the other. */
function licenceTexts(folder, isOne = (name) => /^(licen[cs]e|copying|notice)/iu.test(name)) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && isOne(entry.name))
    .map(({ name }) => readFileSync(join(folder, name), 'utf8').trim())
    .join('\n\n');
}

function noticeOf(root, folder) {
  const { name, version, license, author } = readJson(join(root, folder, 'package.json'));
  const by = typeof author === 'string' ? author : author?.name;
  return {
    name,
    version,
    license: typeof license === 'string' ? license : (license?.type ?? ''),
    by: by?.replace(/\s*[<(].*$/u, '') ?? '',
    text: licenceTexts(join(root, folder)),
  };
}

/** What is shipped and no package: the typefaces, each with its licence beside it. */
function fontNotices(root) {
  const folder = join(root, 'resources', 'fonts');
  const suffix = '-LICENSE.txt';
  return readdirSync(folder)
    .filter((name) => name.endsWith(suffix))
    .map((name) => ({
      name: name.slice(0, -suffix.length),
      version: '',
      license: 'OFL-1.1',
      by: '',
      text: licenceTexts(folder, (each) => each === name),
    }));
}

/** Writes the licences of all that is shipped to where the page shows them from. */
export function writeNotices(root) {
  const notices = [...shippedFolders(root).map((folder) => noticeOf(root, folder)), ...fontNotices(root)];
  const once = new Map(notices.map((notice) => [`${notice.name}@${notice.version}`, notice]));
  const sorted = [...once.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
  writeFileSync(join(root, 'out', 'renderer', 'notices.json'), JSON.stringify(sorted));
}
