import { statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileNameOf } from '#domain/plan/file-name.ts';
import { Problem } from '#domain/problem.ts';
import { admit } from '../plan-file/door/door.ts';
import { firstBytes } from '../plan-file/first-bytes.ts';
import { inFolder } from '../plan-file/in-folder.ts';
import { takeIn } from '../plan-file/taken-in.ts';
import type { Reader } from '../reader/reader.ts';

/** Within how many first bytes a PDF says that it is one. */
const headLength = 1024;

/** No book with its plan is larger than this, in bytes. */
const mostBytes = 1_000_000_000;

/** Whether a file begins as a PDF; what cannot be looked at is none, and is told about when it is opened. */
export const isPdf = (path: string): boolean =>
  firstBytes(path, headLength)?.toString('latin1').includes('%PDF-') ?? false;

/** Where a plan goes that is taken out of a document: where somebody said, or under a free name into a folder. */
export type PlaceOfPlan = { readonly path: string } | { readonly folder: string };

/**
 * Takes the plan out of a PDF, looks at it as at any plan that is opened, and saves it. `ask` is told its name and
 * answers where it goes. Answers where it is, null where nobody wants it anywhere. `called` is what whoever brought the
 * document calls it.
 * @throws Problem as `Reader.planInPdf` and `openPlanFile`, `plan-file/exists`
 */
export async function takePlanOut(
  path: string,
  reader: Reader,
  ask: (name: string) => Promise<PlaceOfPlan | null>,
  called = path,
): Promise<string | null> {
  if (statSync(path).size > mostBytes) throw new Problem('import/too-large', { file: basename(called) });
  const { name, bytes } = await reader.planInPdf({ name: basename(called), bytes: await readFile(path) });
  const title = fileNameOf(name);
  const place = await ask(title);
  if (place === null) return null;
  return takeIn('folder' in place ? { ...place, name: title } : place, called, async (part) => {
    await writeFile(part, bytes, { flag: 'wx' });
    await admit(part);
  });
}

/** Hands on where a plan is: one that is inside a PDF is taken out of it, and goes again when `work` is done. */
export async function withPlanOf<T>(
  path: string,
  reader: () => Reader,
  work: (plan: string) => Promise<T>,
): Promise<T> {
  if (!isPdf(path)) return work(path);
  return inFolder(async (folder) =>
    work(String(await takePlanOut(path, reader(), async () => ({ folder })))),
  );
}
