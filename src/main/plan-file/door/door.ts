import type { Recovered } from '#contract/backup.ts';
import { inFolderToMake } from '../in-folder.ts';
import type { NewPlace } from '../new-plan.ts';
import type { KnownPlans } from './known-plans.ts';
import { lookAtStranger } from './look.ts';

/** Who lets plan files into this process of the program. */
export interface Doorkeeper {
  /** What was let in before; null where nothing is known. */
  readonly known: KnownPlans | null;
  /** Looks at a stranger's file. @throws Problem as `openPlanFile` */
  readonly look: (path: string) => Promise<void>;
  /** As `mend`. */
  readonly mend: (path: string) => Promise<string | null>;
  /** As `recover`. */
  readonly recover: (path: string, place: NewPlace, copy: string | null) => Promise<Recovered>;
}

let keeper: Doorkeeper = {
  known: null,
  look: (path) => inFolderToMake((folder) => lookAtStranger(path, folder)),
  mend: async (path) => (await import('../mend.ts')).mend(path),
  recover: async (...all) => (await import('../recovery/recover.ts')).recover(...all),
};

/** Says, once and at its start, who lets plan files into this process. Answers who did before. */
export function keepDoor(doorkeeper: Doorkeeper): Doorkeeper {
  const before = keeper;
  keeper = doorkeeper;
  return before;
}

/**
 * Lets a plan file in, before anything of it is read here: one that this computer does not know, or that somebody else
 * has written since, is looked at.
 * @throws Problem as `openPlanFile`
 */
export async function admit(path: string): Promise<void> {
  if (!keeper.known?.isKnown(path)) await keeper.look(path);
}

/** Puts a torn copy of a plan right, beside it, and knows what it makes; null where that cannot be done. */
export async function mendBeside(path: string): Promise<string | null> {
  const mended = await keeper.mend(path);
  if (mended) leaveKnown(mended);
  return mended;
}

/**
 * Makes a new plan file of what can be read of a damaged one.
 * @throws Problem `plan-file/too-costly`, and as `recover`
 */
export const recoverAt: Doorkeeper['recover'] = (...all) => keeper.recover(...all);

/** Whether a file is, by all that the system says of it, as this program left it. */
export const isAsLeft = (path: string): boolean => keeper.known?.isAsLeft(path) ?? false;

/** Takes a file for a stranger's again, until it was looked through. */
export function forget(path: string): void {
  keeper.known?.forget(path);
}

/** Knows a file that this program has made or left as it is now. */
export function leaveKnown(path: string): void {
  keeper.known?.remember(path, null);
}

/** Knows a file that this process goes on writing, for whoever else opens it meanwhile. */
export function holdKnown(path: string): void {
  keeper.known?.remember(path, process.pid);
}
