import { type ExecFileOptions, execFile, type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { makeElectronStandIn } from '../support/electron-stand-in.ts';
import { environment, firstLine, newFolder } from '../support/open-tangga.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Runs a program, and tells what it said where it fails. */
const run = (file: string, words: readonly string[], options: ExecFileOptions) =>
  promisify(execFile)(file, words, { ...options, encoding: 'utf8' }).catch(
    (error: Error & { readonly stdout?: string }) => {
      throw new Error(`${error.message}\n${error.stdout ?? ''}`);
    },
  );
const nodeFolder = dirname(process.execPath);

/** What the package holds, as a path below it. */
const packed = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));

test.describe('the package that npm installs', () => {
  // It is packed and installed once.
  test.describe.configure({ mode: 'default' });
  const place = newFolder();
  const home = join(place, 'lib', 'node_modules', 'tangga');
  const command = join(place, 'bin', 'tangga');
  // No path but to Node and the system's own tools: nothing of the repository.
  const bare = { ...environment(place), PATH: `${nodeFolder}:/usr/bin:/bin`, LANG: 'en_US.UTF-8' };

  test.beforeAll(async () => {
    const npm = async (...words: string[]) =>
      (await run('npm', [...words, '--no-audit', '--no-fund'], { cwd: root })).stdout;
    const said = await npm('pack', '--json', '--pack-destination', place);
    const [{ filename }] = JSON.parse(said.slice(said.indexOf('['))) as [{ filename: string }];
    await npm('install', '--global', '--prefix', place, '--prefer-offline', join(place, filename));
  });

  test('holds the build and its resources, and brings along what has native parts alone', () => {
    const files = packed(home).filter((path) => !path.startsWith('node_modules'));
    for (const path of ['out/main/cli.js', 'out/renderer/index.html', 'out/room/index.html', 'README.md'])
      expect(files).toContain(path);
    expect(files.filter((path) => /^(src|tests|docs)|\.map$|shipped|bin\/(build|dev)/u.test(path))).toEqual(
      [],
    );
    const brought = readdirSync(join(home, 'node_modules')).filter((name) => !name.startsWith('.'));
    expect(brought).toEqual(['@myriaddreamin', 'better-sqlite3', 'node-addon-api']);
  });

  test('makes a plan, prints it and opens it, without the repository', async () => {
    const plan = join(place, 'own.tangga');
    const tangga = (...words: string[]) => run(command, words, { cwd: place, env: bare });
    await tangga('new', plan, '--sample', 'tour');
    expect(JSON.parse((await tangga('show', plan, '--json')).stdout).objectives.length).toBeGreaterThan(5);
    await tangga('pdf', plan, '--document', 'plan-book', '--out', join(place, 'book.pdf'));
    expect(readFileSync(join(place, 'book.pdf')).subarray(0, 5).toString()).toBe('%PDF-');

    const host = spawn(command, ['open', plan, '--no-window', '--json'], {
      cwd: place,
      env: bare,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const gone = new Promise((resolve) => host.once('exit', resolve));
    const { url } = await firstLine<{ url: string }>(host);
    const page = await fetch(url);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<div id="root">');
    host.kill('SIGTERM');
    await gone;
  });

  test('names whose work it brings along, each with a licence', () => {
    const notices = JSON.parse(readFileSync(join(home, 'out', 'renderer', 'notices.json'), 'utf8')) as {
      name: string;
      license: string;
    }[];
    const names = notices.map(({ name }) => name);
    // In the page, in the program, on phones, beside the program, in print.
    for (const name of ['react', 'pg', 'preact', 'better-sqlite3', 'SourceSerif4'])
      expect(names).toContain(name);
    expect(names).not.toContain('vitest');
    expect(notices.filter(({ license }) => license === '')).toEqual([]);
  });

  test('says on a Node that is too old what it needs, in both languages', () => {
    const start = `import(process.argv[1]).then(({ ensureNode }) => ensureNode('99.1'))`;
    const on = (language: string): SpawnSyncReturns<string> =>
      spawnSync(process.execPath, ['--input-type=module', '-e', start, join(home, 'bin', 'node-24.mjs')], {
        cwd: place,
        env: { ...bare, LC_ALL: language },
        encoding: 'utf8',
      });
    expect(on('en_GB.UTF-8').status).toBe(1);
    expect(on('en_GB.UTF-8').stderr).toBe(
      `Tangga needs Node.js 99.1 or newer; what is installed here is ${process.versions.node}. Install a newer one from https://nodejs.org, then try again.\n`,
    );
    expect(on('id_ID.UTF-8').stderr).toContain('Tangga membutuhkan Node.js 99.1 atau yang lebih baru');
  });
});

test('a program that was installed only in part says so in a sentence', () => {
  const place = newFolder();
  cpSync(fileURLToPath(new URL('../../bin', import.meta.url)), join(place, 'bin'), { recursive: true });
  const { status, stderr } = spawnSync(process.execPath, [join(place, 'bin', 'tangga.mjs'), 'show'], {
    encoding: 'utf8',
    env: environment(place),
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Tangga could not be started: [^\n]+\nInstall it again, then try again\.\n$/u);
});

test('the desktop program is packed with every fuse set, its native parts outside the archive, and a bill of materials', async () => {
  test.skip(process.platform !== 'linux', 'The stand-in for Electron is that of Linux.');
  const place = newFolder();
  const electron = join(place, 'electron');
  makeElectronStandIn(electron);
  const { writeBillOfMaterials } = await import(`${root}/bin/bill-of-materials.mjs`);
  const { drawIcons } = await import(`${root}/bin/icons.mjs`);
  drawIcons(join(root, '.cache', 'icons'));
  const builder = createRequire(import.meta.url).resolve('electron-builder/cli.js');
  await run(
    process.execPath,
    [
      builder,
      '--dir',
      '--linux',
      `--config=${join(root, 'electron-builder.yml')}`,
      `-c.electronDist=${electron}`,
      `-c.directories.output=${join(place, 'dist')}`,
    ],
    { cwd: root },
  );
  const app = join(place, 'dist', 'linux-unpacked');

  const fuses = await getCurrentFuseWire(join(app, 'tangga'));
  const isOn = (fuse: FuseV1Options) => String.fromCharCode(fuses[fuse] ?? 0) === '1';
  const on = Object.values(FuseV1Options).filter((fuse) => typeof fuse === 'number' && isOn(fuse));
  expect(on).toEqual([
    FuseV1Options.EnableCookieEncryption,
    FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
    FuseV1Options.OnlyLoadAppFromAsar,
    FuseV1Options.WasmTrapHandlers,
  ]);

  const inside = listPackage(join(app, 'resources', 'app.asar'), { isPack: false });
  for (const path of [
    '/out/main/index.js',
    '/out/preload/index.cjs',
    '/out/renderer/notices.json',
    '/package.json',
  ])
    expect(inside).toContain(path);
  expect(inside.filter((path) => /^\/(src|tests|docs|bin)|\/deps\/|shipped|\.map$/u.test(path))).toEqual([]);
  const native = packed(join(app, 'resources', 'app.asar.unpacked')).filter((path) => path.endsWith('.node'));
  expect(native.map((path) => path.split('/').at(-1)).sort()).toEqual(
    [`linux-${process.arch}.node`, `typst-ts-node-compiler.linux-${process.arch}-gnu.node`].sort(),
  );

  const billPath = join(place, 'bill.json');
  writeBillOfMaterials(root, billPath);
  const bill = JSON.parse(readFileSync(billPath, 'utf8'));
  expect(bill.bomFormat).toBe('CycloneDX');
  expect(bill.metadata.component.name).toBe('tangga');
  const names = (bill.components as { name: string }[]).map(({ name }) => name);
  for (const name of ['react', 'pg', 'preact', 'better-sqlite3']) expect(names).toContain(name);
  expect(names).not.toContain('vitest');
});
