import { z } from 'zod';
import { Problem } from '#domain/problem.ts';
import { kindsOfRows } from '#domain/space/grounds.ts';
import { spaceMigrations, spaceVersion } from './migrations/index.ts';
import type { Space } from './space.ts';

const here = z.object({ is_here: z.boolean() });
const versioned = z.object({ version: z.number().int() });

/** What the space is told of the tables of plans, which it learns anew with each version of the program. */
async function tellKinds(space: Space): Promise<void> {
  await space.read(
    z.unknown(),
    `INSERT INTO tangga.kind (table_name, closes_with, stays_open, belongs_with, is_own_work, is_remark, is_kept)
     SELECT k."table", k."closesWith",
       ARRAY(SELECT jsonb_array_elements_text(k."staysOpen")), k."belongsWith", k."isOwnWork", k."isRemark", k."isKept"
     FROM jsonb_to_recordset($1) AS k("table" text, "closesWith" text, "staysOpen" jsonb,
       "belongsWith" text, "isOwnWork" boolean, "isRemark" boolean, "isKept" boolean)
     ON CONFLICT (table_name) DO UPDATE SET closes_with = excluded.closes_with, stays_open = excluded.stays_open,
       belongs_with = excluded.belongs_with, is_own_work = excluded.is_own_work, is_remark = excluded.is_remark,
       is_kept = excluded.is_kept`,
    [JSON.stringify(kindsOfRows)],
  );
}

/**
 * Makes a database a space, or brings an earlier one up to date, in one transaction; answers whether anything was to be done.
 * @throws Problem `space/newer`, `space/no-rights`
 */
export async function initSpace(space: Space): Promise<boolean> {
  return space.inTransaction(async () => {
    await space.carryOut('SELECT pg_advisory_xact_lock(7411020)');
    const [found] = await space.read(here, "SELECT to_regclass('tangga.space') IS NOT NULL AS is_here");
    const [known] = found?.is_here ? await space.read(versioned, 'SELECT version FROM tangga.space') : [];
    const from = known?.version ?? 0;
    if (from > spaceVersion) throw new Problem('space/newer', { space: space.address.url });
    for (const sql of spaceMigrations.slice(from)) await space.carryOut(sql);
    if (from === 0) await space.carryOut(`INSERT INTO tangga.space (version) VALUES (${spaceVersion})`);
    else await space.carryOut(`UPDATE tangga.space SET version = ${spaceVersion}`);
    await tellKinds(space);
    return from < spaceVersion;
  });
}
