import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { zstdCompress, zstdDecompress } from 'node:zlib';
import { Problem } from '#domain/problem.ts';
import { type Ground, groundOf, kindsOfRows } from '#domain/space/grounds.ts';
import type { AnyRow } from '#domain/tables/tables.ts';
import { copyWhole } from '../plan-file/backup.ts';
import { connectTo } from '../plan-file/connection.ts';
import { inFolder } from '../plan-file/in-folder.ts';
import { currentVersion } from '../plan-file/migrations/index.ts';
import type { NewPlace } from '../plan-file/new-plan.ts';
import { openPlanFile } from '../plan-file/open.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';

import { takeIn } from '../plan-file/taken-in.ts';
import type { SharedPlan, Space } from './space.ts';
import { sharedOf, synchronise } from './sync.ts';

const packed = promisify(zstdCompress);
const unpacked = promisify(zstdDecompress);

/** The largest plan file that comes out of a space, in bytes. */
const mostBytes = 2 * 1024 ** 3 - 1;

/** What a space is told of the rows of a plan that is shared. */
function groundsOf(file: PlanFile): Ground[] {
  const { plan } = file;
  return kindsOfRows
    .filter(({ isKept }) => isKept)
    .flatMap(({ table }) => {
      const rows: Iterable<AnyRow> =
        table === 'checkIn' ? file.checkIns.all().values() : plan.tables[table].rows.values();
      return [...rows].flatMap((row) => groundOf(table, row) ?? []);
    });
}

/** A plan file as it is now, packed, and the number of its latest change set. */
async function packedFile(file: PlanFile): Promise<{ content: Uint8Array; sequence: number }> {
  return inFolder(async (folder) => {
    const copy = join(folder, 'plan.tangga');
    await copyWhole(file.db, copy);
    const db = connectTo(copy);
    try {
      db.exec('DELETE FROM space; DELETE FROM set_aside');
      const sequence = db.prepare('SELECT max(sequence) FROM change_set').pluck().get() as number;
      db.close();
      return { content: await packed(await readFile(copy)), sequence };
    } finally {
      if (db.open) db.close();
    }
  });
}

/** Who shares a plan, or joins one. */
export interface Seat {
  /** How the history is to call them. */
  readonly name: string;
  /** Who they are in the plan; null for nobody of it. */
  readonly personId: string | null;
}

/**
 * Puts a plan into a space, of which it says from then on that it is shared.
 * @throws Problem `space/already-shared`, `space/shared-already`, and why the space cannot be reached
 */
export async function share(file: PlanFile, space: Space, { name, personId }: Seat): Promise<void> {
  const known = file.shared.read();
  if (known) throw new Problem('space/already-shared', { plan: file.name, space: known.url });
  if (file.isReadOnly) throw new Problem('plan-file/read-only', { path: file.path });
  await space.assertKnown();
  file.assertLookedThrough();
  const { content, sequence } = await packedFile(file);
  const about = { id: file.plan.about.id, name: file.name, schema: currentVersion };
  await space.share(about, { name, personId }, groundsOf(file), content);
  const role = await space.role();
  file.begin({
    url: space.address.url,
    role,
    name,
    may: 'owner',
    personId,
    teams: [],
    position: 0,
    sequence,
    syncedAt: new Date().toISOString(),
  });
}

/** The plan of a space that is meant. @throws Problem `space/no-plan`, `space/several-plans` */
export async function planIn(space: Space, name: string | undefined): Promise<SharedPlan> {
  const plans = await space.plans();
  const meant = name === undefined ? plans : plans.filter((plan) => plan.name === name || plan.id === name);
  const [first, ...others] = meant;
  if (!first) throw new Problem('space/no-plan', { space: space.address.url, plan: name ?? '' });
  if (others.length > 0)
    throw new Problem('space/several-plans', { plans: meant.map((plan) => plan.name).join(', ') });
  return first;
}

/**
 * Makes a plan file of what a space holds of a plan, under a name that nobody has yet, and answers where; one that `isLeft`
 * is shared with nobody.
 * @throws Problem `plan-file/exists`, `space/…`
 */
export async function joinPlan(
  space: Space,
  plan: SharedPlan,
  place: NewPlace,
  { isLeft = false }: { readonly isLeft?: boolean } = {},
): Promise<string> {
  await space.assertKnown();
  if (plan.schema > currentVersion) throw new Problem('space/newer-plan', { plan: plan.name });
  const role = await space.role();
  const me = (await space.members(plan.id)).find((member) => member.role === role);
  if (!me) throw new Problem('space/no-member', { space: space.address.url, detail: role });
  const found = await space.snapshot(plan.id);
  if (!found) throw new Problem('space/not-understood', { space: space.address.url, detail: plan.name });
  return takeIn(place, space.address.url, async (part) => {
    const bytes = await unpacked(found.content, { maxOutputLength: mostBytes });
    await writeFile(part, bytes, { mode: 0o600 });
    const file = await openPlanFile(part, async () => undefined);
    try {
      if (file.plan.about.id !== plan.id)
        throw new Problem('space/other-plan', { space: space.address.url, plan: plan.name });
      const { name, may, personId, teams } = me;
      file.begin({
        url: space.address.url,
        role,
        name,
        may,
        personId,
        teams,
        position: found.position,
        sequence: file.journal.last(),
        syncedAt: null,
      });
      await synchronise(file, space);
      if (isLeft) file.shared.leave();
    } finally {
      file.close();
    }
  });
}

/** Makes a plan file of a plan of a space, with all that was done, that is shared with nobody. */
export const exportSpace = (space: Space, plan: SharedPlan, path: string): Promise<string> =>
  joinPlan(space, plan, { path }, { isLeft: true });

/** Joins a plan in a folder that goes again, and does work on the file. */
const onCopy = <T>(space: Space, plan: SharedPlan, work: (file: PlanFile) => Promise<T>): Promise<T> =>
  inFolder(async (folder) => {
    const path = join(folder, 'plan.tangga');
    await joinPlan(space, plan, { path });
    // Opened as any plan is: its rows, its rules and its journal are looked through.
    const file = await openPlanFile(path, async () => undefined);
    try {
      return await work(file);
    } finally {
      file.close();
    }
  });

/**
 * Reads every change set in its order, and makes the plan of them.
 * @throws Problem `space/order-unsound`, and what is wrong with the plan
 */
export async function verifySpace(space: Space, plan: SharedPlan): Promise<{ count: number }> {
  let count = 0;
  for await (const some of space.after(plan.id, 0)) count += some.length;
  if (count < plan.last)
    throw new Problem('space/order-unsound', { space: space.address.url, position: count + 1 });
  await onCopy(space, plan, async () => undefined);
  return { count };
}

/** Keeps the plan as it is now, from which others join; the change sets stay. */
export const compactSpace = (space: Space, plan: SharedPlan): Promise<{ position: number; bytes: number }> =>
  onCopy(space, plan, async (file) => {
    const { position } = sharedOf(file);
    const { content } = await packedFile(file);
    await space.keepSnapshot(plan.id, position, content);
    return { position, bytes: content.length };
  });
