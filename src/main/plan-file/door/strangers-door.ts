import { backupFolder } from '../../desk/store.ts';
import type { StartProcess } from '../../hosts/start-process.ts';
import type { Doorkeeper } from './door.ts';
import { Examiner } from './examiner.ts';
import { KnownPlans } from './known-plans.ts';

/** Lets in what is known in a data folder, and looks at the rest in processes of its own. */
export function strangersDoor(data: string, start: StartProcess): Doorkeeper {
  const examiner = new Examiner(start);
  return {
    known: new KnownPlans(data, backupFolder(data)),
    look: (path) => examiner.look(path),
  };
}
