import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { Problem } from '#domain/problem.ts';
import { NewFile } from './new-file.ts';
import { type NewPlace, openPlanFile } from './open.ts';
import { toProblem } from './sqlite-problem.ts';
import { toldOf } from './verify.ts';

/**
 * Makes a plan file of what `write` puts into it: looked through as any plan that is opened and brought up to date, it
 * gets its name when it is whole, and takes it from nobody. Problems are told of `source`. Answers where it is.
 * @throws Problem as `openPlanFile`, `plan-file/exists`, `plan-file/folder-missing`
 */
export async function takeIn(
  place: NewPlace,
  source: string,
  write: (part: string) => Promise<void>,
): Promise<string> {
  const folder = 'folder' in place ? place.folder : dirname(place.path);
  if (!existsSync(folder)) throw new Problem('plan-file/folder-missing', { folder });
  let made: NewFile | null = null;
  try {
    made = new NewFile(folder);
    await write(made.path);
    try {
      (await openPlanFile(made.path, async () => undefined)).close();
    } catch (error) {
      throw toldOf(error, source);
    }
    if ('folder' in place) return made.giveFree(basename(place.name), 'tangga');
    made.give(place.path);
    return place.path;
  } catch (error) {
    throw toProblem(error, 'path' in place ? place.path : folder);
  } finally {
    made?.discard();
  }
}
