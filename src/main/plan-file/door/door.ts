import { inFolderToMake } from '../in-folder.ts';
import type { KnownPlans } from './known-plans.ts';
import { lookAtStranger } from './look.ts';

/** Who lets plan files into this process of the program. */
export interface Doorkeeper {
  /** What was let in before; null where nothing is known. */
  readonly known: KnownPlans | null;
  /** Looks at a stranger's file. @throws Problem as `openPlanFile` */
  readonly look: (path: string) => Promise<void>;
}

let keeper: Doorkeeper = {
  known: null,
  look: (path) => inFolderToMake((folder) => lookAtStranger(path, folder)),
};

/** Says, once and at its start, who lets plan files into this process. */
export function keepDoor(doorkeeper: Doorkeeper): void {
  keeper = doorkeeper;
}

/**
 * Lets a plan file in, before anything of it is read here: one that this computer does not know, or that somebody else
 * has written since, is looked at.
 * @throws Problem as `openPlanFile`
 */
export async function admit(path: string): Promise<void> {
  if (!keeper.known?.isKnown(path)) await keeper.look(path);
}

/** Knows a file that this program has made or left as it is now. */
export function leaveKnown(path: string): void {
  keeper.known?.remember(path, null);
}

/** Knows a file that this process goes on writing, for whoever else opens it meanwhile. */
export function holdKnown(path: string): void {
  keeper.known?.remember(path, process.pid);
}
