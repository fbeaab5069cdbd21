import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import type { ProblemCode } from '#domain/problem.ts';
import { type Outcome, show, tangga } from '../support/command-line.ts';
import { environment, newFolder } from '../support/open-tangga.ts';
import { readPdf } from '../support/read-pdf.ts';

const cli = fileURLToPath(new URL('../../out/main/cli.js', import.meta.url));

async function newPlan(name = 'plan', words: readonly string[] = ['--sample', 'tour']) {
  const folder = newFolder();
  const path = join(folder, `${name}.tangga`);
  expect((await tangga(['new', path, ...words], folder)).error).toBe('');
  return { folder, path };
}

/** A refusal with `--json`: its exit code and its stable code. */
const refusal = ({ code, error }: Outcome) => ({
  code,
  problem: (JSON.parse(error) as { error: { code: ProblemCode } }).error.code,
});

test('where there is no room for what is kept before, nothing is restored, and it says so', async () => {
  test.skip(process.platform === 'win32', 'A shell sets how large a file may become.');
  const { folder, path } = await newPlan('plan', ['--sample', 'empty']);
  const copy = join(folder, 'copy.tangga');
  copyFileSync(path, copy);
  const rows = Array.from({ length: 400 }, (_, row) => `Objective ${row},Key result ${row},0,${row + 1}`);
  const table = join(folder, 'rows.csv');
  writeFileSync(table, ['Objective,Key result,Baseline,Target', ...rows].join('\n'));
  expect((await tangga(['import', path, '--from', table], folder)).code).toBe(0);
  const before = readFileSync(path);
  const most = (statSync(copy).size + before.length) / 2;
  const limited = (words: readonly string[]): Outcome => {
    const script = `ulimit -f ${Math.round(most / 512)}; exec "$@"`;
    const { status, stdout, stderr } = spawnSync(
      'sh',
      ['-c', script, 'sh', process.execPath, cli, ...words],
      {
        env: environment(folder),
        encoding: 'utf8',
      },
    );
    return { code: status, out: stdout, error: stderr };
  };
  /** Every file; folders may be made. */
  const files = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .sort();
  const known = files();
  const outcome = limited(['backup', 'restore', path, '--from', copy, '--json']);
  expect(refusal(outcome)).toEqual({ code: 1, problem: 'plan-file/no-restore-point' });
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(files()).toEqual(known);
});

test('nothing that is a plan is ever replaced by a document, by whatever name it goes', async () => {
  const { folder, path } = await newPlan();
  const other = join(folder, 'other.tangga');
  copyFileSync(path, other);
  const disguised = join(folder, 'report.pdf');
  linkSync(other, disguised);
  symlinkSync(other, join(folder, 'linked.ics'));
  const before = readFileSync(path);
  for (const out of [path, other, disguised, 'linked.ics', 'new.TANGGA', 'plan.tangga-journal']) {
    const target = join(folder, out.replace(`${folder}/`, ''));
    for (const words of [
      ['export', path, '--as', 'ics', '--out', target],
      ['pdf', path, '--document', 'guide', '--out', target],
    ]) {
      const { code, error } = await tangga(words, folder);
      expect([code, error], `${words[0]} ${out}`).toEqual([1, expect.stringContaining('is a plan')]);
    }
  }
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readFileSync(other).equals(before)).toBe(true);
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  expect(existsSync(join(folder, 'new.TANGGA'))).toBe(false);
});

test('a document takes the place of an older one, and a folder is none', async () => {
  const { folder, path } = await newPlan();
  const out = join(folder, 'plan.md');
  writeFileSync(out, 'older');
  expect((await tangga(['export', path, '--as', 'plan-markdown', '--out', out], folder)).code).toBe(0);
  expect(readFileSync(out, 'utf8')).toContain('# ');
  const intoFolder = await tangga(['export', path, '--as', 'ics', '--out', folder], folder);
  expect([intoFolder.code, intoFolder.error]).toEqual([1, expect.stringContaining('is a folder')]);
});

/** The group that a process gets a terminal's signals with. */
const groupOf = (pid: string): number => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2]);
};

test('Ctrl+C while printing cancels with one sentence and 130, and leaves nothing behind', async () => {
  const { folder, path } = await newPlan('large', ['--sample', 'reference', '--people', '60']);
  const out = join(folder, 'book.pdf');
  for (const words of [[], ['--json']]) {
    const child = spawn(
      process.execPath,
      [cli, 'pdf', path, '--document', 'plan-book', '--out', out, ...words],
      { env: environment(folder), stdio: ['ignore', 'pipe', 'pipe'], detached: true },
    );
    let error = '';
    child.stderr.on('data', (data) => {
      error += data;
    });
    const ended = new Promise((resolve) => child.once('close', resolve));
    const pid = child.pid as number;
    // What sets it has started.
    const children = () => readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
    // A terminal tells the whole group, which is the program alone: it ends what sets the pages.
    const isApart = () => children() !== '' && groupOf(children()) !== pid;
    await expect.poll(isApart, { intervals: [20] }).toBe(true);
    const press = children();
    process.kill(-pid, 'SIGINT');
    expect(await ended).toBe(130);
    if (words.length > 0) expect(JSON.parse(error).error.code).toBe('command-line/cancelled');
    else expect(error).toBe('Cancelled. Nothing was left behind.\n');
    expect(existsSync(`/proc/${press}`)).toBe(false);
  }
  expect(readdirSync(folder).filter((name) => !['large.tangga', 'data', 'plans'].includes(name))).toEqual([]);
});

test('a home that cannot be written keeps no command from its answer', async () => {
  const { folder, path } = await newPlan();
  const blocked = join(folder, 'blocked');
  writeFileSync(blocked, 'a file where the folder of the data should be');
  const env = { TANGGA_DATA: join(blocked, 'data') };
  const shown = await tangga(['show', path], folder, env);
  expect([shown.code, shown.error]).toEqual([0, '']);
  expect(refusal(await tangga(['show', join(folder, 'none'), '--json'], folder, env))).toEqual({
    code: 1,
    problem: 'plan-file/not-found',
  });
  expect(refusal(await tangga(['pdf', '--json'], folder, env))).toEqual({
    code: 2,
    problem: 'command-line/usage',
  });
});

test('a full device is a failure, a reader that has enough is none', async () => {
  const { folder, path } = await newPlan('large', ['--sample', 'reference', '--people', '20']);
  for (const words of [
    ['show', path],
    ['show', path, '--json'],
    ['check', path],
    ['export', path, '--as', 'ics'],
    ['new', join(folder, 'next.tangga')],
  ]) {
    const full = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, [cli, ...words], {
      env: environment(folder),
      stdio: ['ignore', full, 'pipe'],
    });
    let error = '';
    child.stderr?.on('data', (data) => {
      error += data;
    });
    expect(await new Promise((resolve) => child.once('close', resolve)), words[0]).toBe(1);
    expect(error, words[0]).toMatch(/standard output/u);
    closeSync(full);
  }
  for (const words of [`show "${path}" --json`, `export "${path}" --as plan-markdown`, `check "${path}"`]) {
    const told = execFileSync(
      'bash',
      ['-o', 'pipefail', '-c', `"${process.execPath}" "${cli}" ${words} 2>&1 | head -1 | wc -l`],
      { env: environment(folder), encoding: 'utf8' },
    );
    expect(told.trim(), words).toBe('1');
  }
});

test('what is no plan, or cannot be reached, says what it is', async () => {
  const { folder, path } = await newPlan();
  const look = async (file: string) => refusal(await tangga(['show', file, '--json'], folder));
  expect(await look(folder)).toEqual({ code: 1, problem: 'plan-file/is-folder' });
  expect(await look(join(path, 'x'))).toEqual({ code: 1, problem: 'plan-file/not-found' });
  expect(await look(join(folder, 'n'.repeat(300)))).toEqual({ code: 1, problem: 'plan-file/name-too-long' });
  const taken = createServer();
  const port = await new Promise<number>((resolve) =>
    taken.listen(0, '127.0.0.1', () => resolve((taken.address() as { port: number }).port)),
  );
  const opened = await tangga(['open', path, '--json', '--port', String(port)], folder);
  expect(refusal(opened)).toEqual({ code: 1, problem: 'host/port-taken' });
  taken.close();
});

test('a plan of somebody else that may not be read says so', async () => {
  const { folder, path } = await newPlan();
  test.skip(process.getuid?.() !== 0, 'Only root can become another user.');
  chmodSync(folder, 0o755);
  chmodSync(path, 0o600);
  const data = join(folder, 'theirs');
  mkdirSync(data, { mode: 0o777 });
  const child = spawn(process.execPath, [cli, 'show', path, '--json'], {
    env: { ...environment(folder), TANGGA_DATA: data },
    uid: 65_534,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let error = '';
  child.stderr?.on('data', (text) => {
    error += text;
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  expect(refusal({ code, out: '', error })).toEqual({ code: 1, problem: 'plan-file/unreadable' });
});

test('names are found whatever their case, and one that several have asks which', async () => {
  const { folder, path } = await newPlan('tour', ['--sample', 'tour']);
  const out = join(folder, 'paper.pdf');
  const worksheets = (...words: string[]) =>
    tangga(['pdf', path, '--document', 'worksheets', '--out', out, ...words], folder);
  expect((await worksheets('--team', 'CUSTOMER Success', '--cycle', 'q4 2026')).error).toBe('');
  const { cycles } = await show(path, folder);
  const last = cycles.at(-1);
  expect((await worksheets('--cycle', last?.id as string)).error).toBe('');
  const twins = join(folder, 'twins.tangga');
  await tangga(['new', twins, '--sample', 'reference', '--people', '400'], folder);
  const people = (
    JSON.parse((await tangga(['show', twins, '--json'], folder)).out) as {
      people: { id: string; name: string }[];
    }
  ).people;
  const names = people.map(({ name }) => name);
  const doubled = names.find((name, index) => names.indexOf(name) !== index) as string;
  expect(doubled).toBeDefined();
  const asked = await tangga(
    ['pdf', twins, '--document', 'one-pager', '--person', doubled.toUpperCase(), '--out', out],
    folder,
  );
  expect(asked.code).toBe(2);
  for (const { id } of people.filter(({ name }) => name === doubled)) expect(asked.error).toContain(id);
});

test('an option is refused where it means nothing', async () => {
  const { folder, path } = await newPlan();
  const out = join(folder, 'x.pdf');
  for (const words of [
    ['plan-book', '--filled'],
    ['plan-book', '--one-page'],
    ['poster', '--workshop', 'Any'],
    ['review', '--split'],
    ['minutes', '--person', 'Maya Putri'],
  ] as const) {
    const outcome = await tangga(['pdf', path, '--out', out, '--document', ...words], folder);
    expect([outcome.code, outcome.error]).toEqual([2, expect.stringContaining(words[1])]);
  }
  expect(existsSync(out)).toBe(false);
});

test('a plan has a name of one line that fits on paper', async () => {
  const folder = newFolder();
  const path = join(folder, 'x.tangga');
  for (const name of ['two\nlines', 'bell\u0007', 'x'.repeat(20_000), '   ', '']) {
    expect(refusal(await tangga(['new', path, '--json', '--name', name], folder)), name.slice(0, 9)).toEqual({
      code: 2,
      problem: 'command-line/usage',
    });
  }
  expect(existsSync(path)).toBe(false);
  expect((await tangga(['new', path, '--people', '7'], folder)).error).toContain('--people');
});

test('what steers a terminal does not reach it from a plan', async () => {
  const folder = newFolder();
  const path = join(folder, 'x.tangga');
  await tangga(['new', path, '--sample', 'sales'], folder);
  const script = `
    import Database from 'better-sqlite3';
    new Database(process.argv[1]).prepare("UPDATE objective SET title = 'Red ' || char(27) || '[31m' || char(7)").run();
  `;
  execFileSync(process.execPath, ['--input-type=module', '-e', script, path], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
  });
  for (const words of [
    ['show', path],
    ['check', path],
  ]) {
    const { code, out } = await tangga(words, folder);
    expect(code).toBe(0);
    expect(out).toContain('Red');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
    expect(out).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u);
  }
});

test('a character that no font shows is told with where it stands, or refused', async () => {
  // One that every program may use as it likes, and that no font has.
  const { folder, path } = await newPlan('plan', ['--sample', 'tour', '--name', 'Plan \u{F1234}']);
  const out = join(folder, 'insights.pdf');
  const words = ['pdf', path, '--document', 'insights', '--out', out];
  const strict = await tangga([...words, '--strict'], folder);
  expect([strict.code, strict.error]).toEqual([1, expect.stringContaining('U+F1234 (“Plan \u{F1234}”)')]);
  expect(existsSync(out)).toBe(false);
  expect(refusal(await tangga([...words, '--strict', '--json'], folder))).toEqual({
    code: 1,
    problem: 'document/missing-characters',
  });
  const told = await tangga([...words, '--json'], folder);
  expect(JSON.parse(told.out)).toMatchObject({
    path: out,
    missing: [{ code: 'U+F1234', places: [{ table: 'plan', title: 'Plan \u{F1234}' }] }],
  });
  const printed = await tangga(words, folder);
  expect([printed.code, printed.out]).toEqual([0, `${out}\n`]);
  expect(printed.error).toContain('U+F1234');
  expect((await readPdf(out)).pages.join('')).toContain('[U+F1234]');
});

const breaking = (module: string) => ({
  NODE_OPTIONS: `--import ${new URL('../support/breaking.mjs', import.meta.url).href}`,
  TANGGA_TEST_BREAK: module,
});

test('what nobody caught ends a command in a sentence, and where it came from stands in the log alone', async () => {
  const { folder, path } = await newPlan();
  const log = () => readFileSync(join(folder, 'data', 'log', 'tangga.log'), 'utf8');
  const out = join(folder, 'book.pdf');
  const print = ['pdf', path, '--document', 'plan-book', '--out', out];
  for (const [module, words] of [
    ['cli.js', ['show', path]],
    ['cli.js', ['check', path, '--json']],
    ['press-process.js', print],
    ['reader-process.js', ['import', path, '--from', join(folder, 'rows.csv')]],
    ['door-process.js', ['show', path]],
  ] as const) {
    writeFileSync(join(folder, 'rows.csv'), 'Objective,Key result\nA,B');
    // Without what is known of plans this one is a stranger's.
    rmSync(join(folder, 'data'), { recursive: true, force: true });
    const { code, error } = await tangga(words, folder, breaking(module));
    const what = `${words[0]} with a broken ${module}: ${error}`;
    expect(code, what).toBe(1);
    expect(error.trim().split('\n'), what).toHaveLength(1);
    expect(error, what).not.toMatch(/breaking|node:|\p{Cc}./u);
    if (module === 'cli.js') expect(error, what).toContain(join(folder, 'data', 'log'));
    expect(log(), what).toMatch(/TypeError.*breaking\.mjs:\d/u);
    expect(log(), what).not.toContain('Ayu');
  }
});

test('a host goes on after what nobody caught, and says so in a sentence', async () => {
  const { folder, path } = await newPlan();
  const host = spawn(process.execPath, [cli, 'open', path, '--no-window', '--json', '--port', '0'], {
    env: { ...environment(folder), ...breaking('cli.js') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let error = '';
  host.stderr.on('data', (data) => {
    error += data;
  });
  await expect.poll(() => error).toContain(join(folder, 'data', 'log'));
  expect(error.trim().split('\n')).toHaveLength(2);
  expect(error).not.toMatch(/breaking|node:|(?!\n)\p{Cc}/u);
  expect(host.exitCode).toBeNull();
  const ended = new Promise((resolve) => host.once('exit', resolve));
  host.kill('SIGTERM');
  expect(await ended).toBe(0);
});
