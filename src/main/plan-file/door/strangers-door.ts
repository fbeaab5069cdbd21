import { Problem, type ProblemCode } from '#domain/problem.ts';
import { backupFolder } from '../../desk/store.ts';
import { note } from '../../diagnostics/log.ts';
import type { StartProcess } from '../../hosts/start-process.ts';
import type { Doorkeeper } from './door.ts';
import { Examiner } from './examiner.ts';
import { KnownPlans } from './known-plans.ts';

/** Lets in what is known in a data folder, and looks at the rest in processes of its own. */
export function strangersDoor(data: string, start: StartProcess): Doorkeeper {
  const examiner = new Examiner(start);
  return {
    known: new KnownPlans(data, backupFolder(data)),
    look: async (path) => {
      const since = performance.now();
      const tell = (verdict: ProblemCode | 'let in') =>
        note({ what: 'looked at stranger', verdict, milliseconds: Math.round(performance.now() - since) });
      try {
        await examiner.look(path);
        tell('let in');
      } catch (error) {
        tell(error instanceof Problem ? error.code : 'unexpected');
        throw error;
      }
    },
    mend: (path) => examiner.mend(path),
    recover: (...all) => examiner.recover(...all),
  };
}
