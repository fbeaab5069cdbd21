import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { testFolder } from '../../../tests/support/plans.ts';
import { planMimeType } from '../plan-file/mime-type.ts';
import { desktopEntryCommand, quotedArgument } from './desktop-entry.ts';

afterEach(() => vi.unstubAllEnvs());

test.runIf(process.platform === 'linux')(
  'puts the program into the menu, and takes it out again',
  async () => {
    const data = testFolder();
    vi.stubEnv('XDG_DATA_HOME', data);
    const entry = join(data, 'applications', 'tangga.desktop');
    const icon = join(data, 'icons', 'hicolor', 'scalable', 'apps', 'tangga.svg');
    const kind = join(data, 'mime', 'packages', 'tangga.xml');
    await desktopEntryCommand({ json: true });
    expect(readFileSync(entry, 'utf8')).toMatch(/^Exec="[^"]+" "[^"]+" open %f$/mu);
    expect(readFileSync(entry, 'utf8')).toContain(`MimeType=${planMimeType};`);
    expect(readFileSync(entry, 'utf8')).toContain('GenericName[id]=Perencana OKR');
    expect(readFileSync(icon, 'utf8')).toContain('<svg');
    expect(readFileSync(kind, 'utf8')).toContain('<glob pattern="*.tangga"/>');
    await desktopEntryCommand({ remove: true });
    for (const path of [entry, icon, kind]) expect(existsSync(path)).toBe(false);
  },
);

test.each([
  ['/home/sari/tangga', '"/home/sari/tangga"'],
  ['/my "own" tools', '"/my \\\\"own\\\\" tools"'],
  ['/50% $HOME `x`', '"/50%% \\\\$HOME \\\\`x\\\\`"'],
  ['C:\\x', '"C:\\\\\\\\x"'],
])('a path of %s stands in an entry as itself', (path, quoted) => {
  expect(quotedArgument(path)).toBe(quoted);
});

test('the installer calls plans what the program does', () => {
  expect(readFileSync(join(import.meta.dirname, '../../../electron-builder.yml'), 'utf8')).toContain(
    `mimeType: ${planMimeType}\n`,
  );
});
