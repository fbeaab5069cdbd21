import { dirname, join } from 'node:path';

/** Libraries that offer all they have in one module, of which only what is named runs. */
const offering =
  /\/node_modules\/(@mantine\/\w+|@tabler\/icons-react)\/[^/]+(?:\/esm)?\/(?:index|tabler-icons-react)\.mjs$/u;

const namesIn = (list) =>
  list
    .split(',')
    .flatMap((one) => one.trim().split(' as '))
    .filter((name) => name !== '');

/** The file behind each name that a library offers. */
function offered(code, id) {
  const behind = new Map();
  for (const [, list, path] of code.matchAll(/(?:import|export) \{([^}]*)\} from ['"](\.[^'"]+)['"]/gu))
    for (const name of namesIn(list)) behind.set(name, join(dirname(id), path));
  return behind;
}

/** Answers what each module of a build needs to run. */
function needs(build) {
  const codeOf = (id) => build.getModuleInfo(id).code;
  const offers = new Map();
  const behind = (id, library, user) => {
    if (!offers.has(id)) offers.set(id, offered(codeOf(id), id));
    const named = new RegExp(`import \\{([^}]*)\\} from ['"]${library}['"]`, 'gu');
    const names = [...codeOf(user).matchAll(named)].flatMap(([, list]) => namesIn(list));
    return names.flatMap((name) => offers.get(id).get(name) ?? []);
  };
  return (user) =>
    (build.getModuleInfo(user)?.importedIds ?? []).flatMap((id) => {
      const library = offering.exec(id)?.[1];
      return library ? behind(id, library, user) : [id];
    });
}

/** Every module that a module needs to run, itself with them. */
function reached(from, needed, found = new Set()) {
  if (found.has(from)) return found;
  found.add(from);
  for (const to of needed(from)) reached(to, needed, found);
  return found;
}

/** What a part that comes later belongs to: the texts of a language, of which there are two parts, or a feature. */
function ownerOf(id) {
  const [, language, part] = /\/src\/texts\/([^/]+)\/([^/]+)\.ts$/u.exec(id) ?? [];
  if (language) return `${language}-${part}`;
  return /\/src\/renderer\/([^/]+)\//u.exec(id)?.[1] ?? 'shared';
}

/** What asks the host first, in a file of its own with what it needs. */
const begun = '/src/renderer/window/begun.ts';

/** The font that nearly all words of a window are set in. */
const firstFont = /\/inter-latin-wght-normal-[^/]+\.woff2$/u;

const files = new Map();

/**
 * Which file of the built page each module goes into: what asks the host first into one, all else that the first paint needs
 * into another, what comes later into one for each feature and language, and what several of these need into one more.
 */
export const rendererChunks = {
  plugin: {
    name: 'tangga-renderer-chunks',
    apply: 'build',
    buildEnd() {
      const ids = [...this.getModuleIds()];
      const needed = needs(this);
      files.clear();
      const later = new Set(ids.flatMap((id) => this.getModuleInfo(id)?.dynamicallyImportedIds ?? []));
      for (const id of later) {
        const owner = ownerOf(id);
        for (const one of reached(id, needed))
          files.set(one, (files.get(one) ?? owner) === owner ? owner : 'shared');
      }
      for (const id of ids)
        if (this.getModuleInfo(id)?.isEntry) for (const one of reached(id, needed)) files.set(one, 'first');
      for (const id of ids.filter((one) => one.endsWith(begun)))
        for (const one of reached(id, needed)) files.set(one, 'begun');
    },
    /**
     * What asks before everything else is here runs as soon as it is here itself, whatever else is still to come; the font of
     * the first words comes beside it.
     */
    transformIndexHtml: {
      order: 'post',
      handler(page, { bundle }) {
        const built = Object.values(bundle ?? {});
        const asking = built.find(({ name }) => name === 'begun')?.fileName;
        const font = built.find(({ fileName }) => firstFont.test(fileName))?.fileName;
        const script = `<script type="module" crossorigin src="./${asking}">`;
        if (!page.includes(script) || !font) throw new Error('Nothing is asked before the window is here.');
        const html = page.replace(script, script.replace('<script', '<script async'));
        const attrs = {
          rel: 'preload',
          as: 'font',
          type: 'font/woff2',
          crossorigin: true,
          href: `./${font}`,
        };
        return { html, tags: [{ tag: 'link', attrs, injectTo: 'head' }] };
      },
    },
  },
  codeSplitting: {
    includeDependenciesRecursively: false,
    groups: [{ debugName: 'by feature', name: (id) => files.get(id) ?? null }],
  },
};
