import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { Problem } from '#domain/problem.ts';
import icon from '#resources/icon.svg?raw';
import { languages } from '#texts/languages.ts';
import { type Translate, textsOf } from '#texts/texts.ts';
import { ensureFolder } from '../ensure-folder.ts';
import { forTerminal } from '../for-terminal.ts';
import { planMimeType } from '../plan-file/mime-type.ts';
import { toProblem } from '../plan-file/sqlite-problem.ts';
import { printLine } from './output.ts';

/** An argument of a command as the Desktop Entry Specification quotes it. */
export const quotedArgument = (argument: string): string =>
  // What is quoted is read twice: as a string of the file, then as a command.
  `"${argument
    .replace(/["`$\\]/gu, '\\$&')
    .replaceAll('\\', '\\\\')
    .replaceAll('%', '%%')}"`;

/** What stands where a desktop speaks none of the program's languages. */
const [fallback] = languages;

/** A line of an entry in each language that the program speaks. */
const inLanguages = (key: string, of: (t: Translate) => string): string[] => [
  `${key}=${of(textsOf(fallback))}`,
  ...languages.map((language) => `${key}[${language}]=${of(textsOf(language))}`),
];

/** An entry for the menu of a desktop (Desktop Entry Specification 1.5) that opens the program, or a plan in it. */
const entry = (command: readonly string[]): string =>
  [
    '[Desktop Entry]',
    'Type=Application',
    'Version=1.5',
    'Name=Tangga',
    ...inLanguages('GenericName', (t) => t('commandLine.desktopEntry.generic')),
    ...inLanguages('Comment', (t) => t('commandLine.description')),
    `Exec=${command.map(quotedArgument).join(' ')} open %f`,
    'Icon=tangga',
    'Terminal=false',
    'Categories=Office;ProjectManagement;',
    `MimeType=${planMimeType};`,
    '',
  ].join('\n');

/** What a plan file is, for the shared MIME database. */
const mimeInfo = (): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<mime-info xmlns="http://www.freedesktop.org/standards/shared-mime-info">',
    `  <mime-type type="${planMimeType}">`,
    `    <comment>${textsOf(fallback)('commandLine.desktopEntry.plan')}</comment>`,
    ...languages.map(
      (language) =>
        `    <comment xml:lang="${language}">${textsOf(language)('commandLine.desktopEntry.plan')}</comment>`,
    ),
    '    <glob pattern="*.tangga"/>',
    '  </mime-type>',
    '</mime-info>',
    '',
  ].join('\n');

/** The files of an entry, each with where it lies below the user's data folder. */
const files = (): readonly (readonly [place: string, content: string])[] => [
  ['applications/tangga.desktop', entry([process.execPath, process.argv[1] ?? ''])],
  ['icons/hicolor/scalable/apps/tangga.svg', icon],
  ['mime/packages/tangga.xml', mimeInfo()],
];

/** Has desktops notice what changed; where there is no such tool, they notice by themselves at the next start. */
function refresh(data: string): void {
  spawnSync('update-mime-database', [join(data, 'mime')], { stdio: 'ignore' });
  spawnSync('update-desktop-database', [join(data, 'applications')], { stdio: 'ignore' });
}

/**
 * `tangga desktop-entry`: puts the program into the menu of a Linux desktop, with its icon, and has plans open in it; or
 * takes it out again.
 * @throws Problem `command-line/linux-only`, or why a file cannot be written
 */
export async function desktopEntryCommand(options: { remove?: true; json?: true }): Promise<void> {
  if (process.platform !== 'linux') throw new Problem('command-line/linux-only');
  const data = process.env.XDG_DATA_HOME || join(homedir(), '.local', 'share');
  const paths: string[] = [];
  for (const [place, content] of files()) {
    const path = join(data, place);
    try {
      if (options.remove) rmSync(path, { force: true });
      else {
        ensureFolder(dirname(path));
        writeFileSync(path, content);
      }
    } catch (error) {
      throw toProblem(error, path);
    }
    paths.push(path);
  }
  refresh(data);
  await printLine(options.json ? JSON.stringify({ files: paths }) : forTerminal(paths.join('\n')));
}
