import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { closeAll, Members, sharedContent, twoObjectives } from '../../../tests/support/members.ts';
import { planOnDisk, refusal, type TestWindow, testFolder } from '../../../tests/support/plans.ts';
import { serverStart } from '../../../tests/support/postgres.ts';
import { proxyTo } from '../../../tests/support/proxy.ts';
import { joinPlan, planIn } from './share.ts';
import { Space } from './space.ts';
import { spaceAddress } from './space-address.ts';

/*
 * What may be wrong with a space, each told by its own name, with nothing lost and the plan going on.
 */

let members: Members;

beforeAll(async () => {
  members = await Members.start();
}, serverStart);

afterAll(() => members.stop(), serverStart);

afterEach(() => {
  vi.useRealTimers();
});

const sql = (text: string) => members.server.sql(text, members.database);

/** What a member who comes in is refused with. */
const comes = async (url: string, password?: string, patience?: { connect: number; query: number }) => {
  const options = { ...(password !== undefined && { password }), ...(patience && { patience }) };
  try {
    const space = await Space.connect(spaceAddress(url), options);
    try {
      await space.assertKnown();
    } finally {
      await space.close();
    }
    return 'comes in';
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

async function shared() {
  const windows = await members.share(['ana', 'budi']);
  const [ana, budi] = [...windows.values()] as [TestWindow, TestWindow];
  const objectives = twoObjectives(ana);
  return { windows, ana, budi, objectives };
}

/** Ana changes something and nothing of it is lost: it is sent once all is well again. */
async function goesOnAfter(
  { windows, ana, budi, objectives }: Awaited<ReturnType<typeof shared>>,
  code: string,
  mend: () => Promise<unknown>,
) {
  const [{ id }] = objectives;
  await ana.client.objective.update({ id, title: 'Meanwhile' });
  const content = sharedContent(ana);
  expect(await refusal(members.sync('ana', ana))).toBe(code);
  expect(sharedContent(ana)).toEqual(content);
  expect(ana.window.planFile.shared.countToSend()).toBe(1);
  await mend();
  await members.sync('ana', ana);
  await members.sync('budi', budi);
  expect(budi.plan().tables.objective.get(id)?.title).toBe('Meanwhile');
  await closeAll(windows);
}

test('whoever cannot come in is told why', async () => {
  const { windows } = await shared();
  const url = members.url('budi');
  const password = members.passwords.get('budi') as string;
  const closed = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => closed.once('listening', resolve));
  const { port } = closed.address() as { port: number };
  await new Promise((resolve) => closed.close(resolve));
  const silent = await proxyTo(members.server.port);
  silent.mode = 'silent';
  const at = (other: number) => url.replace(`:${members.server.port}/`, `:${other}/`);
  expect(await comes(url, password)).toBe('comes in');
  expect(await comes(at(port), password)).toBe('space/unreachable');
  expect(await comes(at(silent.port), password, { connect: 200, query: 200 })).toBe('space/hangs');
  expect(await comes(url, 'wrong')).toBe('space/wrong-password');
  expect(await comes(url, '')).toBe('space/no-password');
  expect(await comes(url.replace(members.database, 'nowhere'), password)).toBe('space/no-database');
  expect(await comes(url.replace(members.database, 'template1'), password)).toBe('space/not-a-space');
  expect(await comes(`${url}?sslmode=verify-full`, password)).toBe('space/no-tls');
  await members.server.sql(`REVOKE CONNECT ON DATABASE ${members.database} FROM PUBLIC`);
  expect(await comes(url, password)).toBe('space/no-rights');
  await sql('UPDATE tangga.space SET version = 1');
  expect(await comes(members.url('ana'), members.passwords.get('ana'))).toBe('space/older');
  await sql('UPDATE tangga.space SET version = 99');
  expect(await comes(members.url('ana'), members.passwords.get('ana'))).toBe('space/newer');
  await silent.close();
  await closeAll(windows);
});

test('a full disk there keeps nobody from working here', async () => {
  const all = await shared();
  // As the server itself says it of a disk that is full.
  await sql(`CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$;
    CREATE TRIGGER full_disk BEFORE INSERT ON tangga.change_set EXECUTE FUNCTION full_disk()`);
  await goesOnAfter(all, 'space/full', () => sql('DROP TRIGGER full_disk ON tangga.change_set'));
});

test('a database that is only read for now keeps nobody from working here', async () => {
  const all = await shared();
  const { database } = members;
  await members.server.sql(`ALTER DATABASE ${database} SET default_transaction_read_only = on`);
  await goesOnAfter(all, 'space/database-read-only', () =>
    members.server.sql(`ALTER DATABASE ${database} RESET default_transaction_read_only`),
  );
});

test('what a newer program wrote is not taken in, and nothing is sent on top of it', async () => {
  const all = await shared();
  await sql('UPDATE tangga.plan SET schema = 999');
  await goesOnAfter(all, 'space/newer-plan', () => sql('UPDATE tangga.plan SET schema = 1'));
});

test('another plan under the id is not taken for this one', async () => {
  const { windows } = await shared();
  const other = zstdCompressSync(readFileSync(planOnDisk('sales'))).toString('hex');
  await sql(`UPDATE tangga.snapshot SET content = '\\x${other}' WHERE part = 0`);
  const joining = members.inSpace('budi', async (space) =>
    joinPlan(space, await planIn(space, undefined), { path: join(testFolder(), 'joined.tangga') }),
  );
  expect(await refusal(joining)).toBe('space/other-plan');
  await closeAll(windows);
});

test.each<[string, string]>([
  ['leaves one out', 'DELETE FROM tangga.change_set WHERE position = 2'],
  ['hands over what is no change set', "UPDATE tangga.change_set SET body = '{}' WHERE position = 2"],
  ['says that there is more than there is', 'UPDATE tangga.plan SET last = last + 5'],
])('a server that %s is not believed', async (_, lie) => {
  const { windows, ana, budi, objectives } = await shared();
  for (const title of ['One', 'Two', 'Three'])
    await ana.client.objective.update({ id: objectives[0].id, title });
  await members.sync('ana', ana);
  const content = sharedContent(budi);
  await sql(lie);
  expect(await refusal(members.sync('budi', budi))).toBe('space/order-unsound');
  // All that came before the lie may have been taken in; nothing of it, or behind it, was.
  const { position = 0 } = budi.window.planFile.shared.read() ?? {};
  expect([0, 3]).toContain(position);
  if (position === 0) expect(sharedContent(budi)).toEqual(content);
  await closeAll(windows);
});

test('a member whose clock is a year ahead is in the order in which it came', async () => {
  const { windows, ana, budi, objectives } = await shared();
  const [{ id }] = objectives;
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 365 * 86_400_000 });
  await budi.client.objective.update({ id, title: 'From the future' });
  await members.sync('budi', budi);
  vi.useRealTimers();
  await members.sync('ana', ana);
  await ana.client.objective.update({ id, title: 'Today' });
  await members.sync('ana', ana);
  await members.sync('budi', budi);
  expect(budi.plan().tables.objective.get(id)?.title).toBe('Today');
  expect(sharedContent(budi)).toEqual(sharedContent(ana));
  await closeAll(windows);
});

test('one change beyond what a space takes at once is refused before it is read', async () => {
  const { windows, ana } = await shared();
  const planId = ana.plan().about.id;
  // Made there, so that it need not be sent.
  const large = (bytes: number) =>
    members.inSpace('ana', (space) =>
      space.carryOut(`SELECT tangga.append('${planId}', 0, ARRAY[repeat('x', ${bytes})])`),
    );
  expect(await refusal(large(135_000_000))).toBe('space/too-large');
  expect(await refusal(large(1_000_000))).toBe('space/not-understood');
  await closeAll(windows);
});
