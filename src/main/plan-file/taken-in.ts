import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { Problem } from '#domain/problem.ts';
import { NewFile } from './new-file.ts';
import { type NewPlace, namePlan } from './new-plan.ts';
import { openWhole } from './open-whole.ts';
import { toldOf, toProblem } from './sqlite-problem.ts';

/**
 * Makes a plan file of what `write` puts into it, which lets in what is a stranger's: looked through as any plan that is
 * opened and brought up to date, it gets its name when it is whole, and takes it from nobody. Problems are told of `source`.
 * Answers where it is.
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
    try {
      await write(made.path);
      (await openWhole(made.path, async () => undefined)).close();
    } catch (error) {
      // Nobody knows the name that it has until it is whole.
      const isTold = error instanceof Problem && error.parameters.path !== made.path;
      throw isTold ? error : toldOf(error, source);
    }
    return namePlan(made, place);
  } catch (error) {
    throw toProblem(error, 'path' in place ? place.path : folder);
  } finally {
    made?.discard();
  }
}
