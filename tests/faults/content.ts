import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { problemCodes } from '../../src/domain/problem.ts';
import { readCopyName } from '../../src/main/plan-file/copy-name.ts';
import { NewFile } from '../../src/main/plan-file/new-file.ts';
import { openPlanFile } from '../../src/main/plan-file/open.ts';
import { verify } from '../../src/main/plan-file/verify.ts';
import { edit } from '../support/edit.ts';

const digest = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 12);

/** Where a story has the files that people see, and where what belongs to the computer. */
export const plansIn = (folder: string): string => join(folder, 'plans');
export const backupsIn = (folder: string): string => join(folder, 'data', 'backups');

const ids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gu;
const moments = /\d{4}-\d\d-\d\dT[\d:.]+Z/gu;

/**
 * All rows of a plan, its history among them, in the order they came: the same for two that had the same done to them,
 * whatever ids and moments that was given.
 */
function contentOf(db: Database.Database): string {
  const tables = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name")
    .pluck()
    .all() as string[];
  const text = JSON.stringify(
    tables.map((name) => [name, db.prepare(`SELECT * FROM "${name}" NOT INDEXED`).raw().all()]),
  );
  const known = new Map<string, string>();
  const named = (id: string) => {
    const name = known.get(id) ?? `#${known.size}`;
    known.set(id, name);
    return name;
  };
  return digest(text.replace(ids, named).replace(moments, 'then'));
}

/** The code that something was refused with, which is one that people are told a sentence for. */
export function refusedWith(error: unknown): string {
  const { code } = error as { code?: string };
  if (code === undefined || code === 'unexpected' || !problemCodes.some((known) => known === code))
    throw error;
  return code;
}

/** A plan as the program opens it, or why it does not; the next thing that is done to it works. */
async function planAt(path: string): Promise<string> {
  try {
    const file = await openPlanFile(path, async () => undefined);
    try {
      const content = contentOf(file.db);
      edit(file, 'plan.update', (draft, { about }) => {
        draft.update('plan', about.id, { owner: 'Next' });
        return { id: about.id, subject: about.name };
      });
      return content;
    } finally {
      file.close();
    }
  } catch (error) {
    return `${refusedWith(error)} ${digest(readFileSync(path))}`;
  }
}

/** How many changes there are of objectives in the plan of a story, which is whole. */
export async function changesIn(folder: string): Promise<number> {
  const file = await openPlanFile(join(plansIn(folder), 'plan.tangga'), async () => undefined);
  try {
    const count = file.db
      .prepare("SELECT count(*) FROM change_set WHERE action = 'objective.update'")
      .pluck();
    return count.get() as number;
  } finally {
    file.close();
  }
}

const isHidden = (name: string): boolean => name.startsWith('.');

/** What people find where a story happened: its plans by what they hold, other files by their bytes. */
export async function foundIn(folder: string): Promise<string> {
  const plans = plansIn(folder);
  const found: string[] = [];
  // What SQLite keeps beside a plan goes with opening that.
  for (const name of readdirSync(plans).sort())
    if (name.endsWith('.tangga')) found.push(`${name} ${await planAt(join(plans, name))}`);
  for (const name of readdirSync(plans).sort())
    if (!name.endsWith('.tangga') && !isHidden(name))
      found.push(`${name} ${digest(readFileSync(join(plans, name)))}`);
  return found.join('\n');
}

/** What is wrong with what a story left beside that: copies that are not whole, and what nobody would ever remove. */
export async function leftIn(folder: string): Promise<string[]> {
  const wrong: string[] = [];
  const folders = [plansIn(folder)];
  if (existsSync(backupsIn(folder)))
    for (const entry of readdirSync(backupsIn(folder), { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isDirectory()) folders.push(path);
      else if (readCopyName(entry.name)?.isUnread === false) {
        const problem = await verify(path);
        if (problem) wrong.push(`${path}: ${problem.code}`);
      }
    }
  for (const one of folders) {
    // Whoever writes there next tidies up.
    new NewFile(one).discard();
    for (const name of readdirSync(one))
      if (isHidden(name) || name.endsWith('-journal')) wrong.push(join(one, name));
  }
  return wrong;
}
