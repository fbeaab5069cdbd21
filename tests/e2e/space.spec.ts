import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { tangga } from '../support/command-line.ts';
import { newFolder } from '../support/open-tangga.ts';
import { type Postgres, startPostgres } from '../support/postgres.ts';

let server: Postgres;

test.beforeAll(async () => {
  server = await startPostgres();
});

test.afterAll(() => server.stop());

test('a plan is shared, joined, changed by both, verified and taken out again on the command line', async () => {
  test.setTimeout(240_000);
  const folder = newFolder();
  const [ana, budi] = [await server.role('ana'), await server.role('budi')];
  await server.role('maker');
  await server.sql("ALTER ROLE maker PASSWORD 'made'");
  const address = await server.database('plans', 'maker');
  const passwords = join(folder, 'passwords');
  writeFileSync(
    passwords,
    [
      ['maker', 'made'],
      ['ana', ana],
      ['budi', budi],
    ]
      .map(([role, word]) => `127.0.0.1:*:*:${role}:${word}`)
      .join('\n'),
    { mode: 0o600 },
  );
  const say = async (words: readonly string[]) => {
    const {
      code,
      out: output,
      error,
    } = await tangga([...words, '--json'], folder, { PGPASSFILE: passwords });
    return { code, told: code === 0 || output !== '' ? JSON.parse(output) : JSON.parse(error).error };
  };
  const plan = join(folder, 'plan.tangga');
  const copy = join(folder, 'copy.tangga');
  expect((await say(['new', plan, '--sample', 'tour'])).code).toBe(0);

  const withSecret = `postgresql://ana:${ana}@127.0.0.1:${server.port}/plans`;
  expect(await say(['share', plan, '--space', withSecret])).toMatchObject({
    code: 1,
    told: { code: 'space/password-in-address' },
  });
  expect(await say(['share', plan, '--space', address('ana')])).toMatchObject({
    told: { code: 'space/not-a-space' },
  });
  expect(await say(['space', 'init', address('maker')])).toMatchObject({ code: 0, told: { isNew: true } });
  expect(await say(['share', plan, '--space', address('ana'), '--name', 'Ana'])).toMatchObject({
    code: 0,
    told: { name: 'Ana', warnings: [] },
  });
  expect(await say(['join', address('budi'), '--out', copy])).toMatchObject({
    told: { code: 'space/no-plan' },
  });
  const seat = ['space', 'seat', address('ana'), 'budi', '--name', 'Budi', '--may', 'planner'];
  expect((await say(seat)).code).toBe(0);
  expect(await say(['join', address('budi'), '--out', copy])).toMatchObject({
    code: 0,
    told: { path: copy },
  });

  const objectives = join(folder, 'objectives.csv');
  writeFileSync(objectives, 'Objective,Key result,Target\nGrow with partners,Partners signed,12\n');
  expect((await say(['import', copy, '--from', objectives])).code).toBe(0);
  expect(await say(['sync', copy])).toMatchObject({ code: 0, told: { sent: 1, received: 0 } });
  expect(await say(['sync', plan])).toMatchObject({ code: 0, told: { sent: 0, received: 1 } });
  const shown = await tangga(['show', plan], folder);
  expect(shown.out).toContain('Grow with partners');

  expect(await say(['space', 'verify', address('ana')])).toMatchObject({
    code: 0,
    told: { count: 1, isSound: true },
  });
  expect(await say(['space', 'compact', address('ana')])).toMatchObject({ code: 0, told: { position: 1 } });
  const out = join(folder, 'out.tangga');
  expect((await say(['space', 'export', address('budi'), '--out', out])).code).toBe(0);
  expect(await say(['sync', out])).toMatchObject({ code: 1, told: { code: 'space/not-shared' } });
  await server.kill();
  expect(await say(['sync', plan])).toMatchObject({ code: 1, told: { code: 'space/unreachable' } });
  await server.start();
  expect((await say(['sync', plan])).code).toBe(0);
});
