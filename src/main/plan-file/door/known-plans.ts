import { readdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, sep } from 'node:path';
import { ensureFolder } from '../../ensure-folder.ts';
import { digestOf } from '../backup.ts';
import { readCopyName } from '../copy-name.ts';
import { isRunning } from '../new-file.ts';

/** So many files are known; of a further one the oldest is looked at again. */
const mostKnown = 1000;

/** Which file it is, and what tells that nobody has written it since. */
function marksOf(path: string): { readonly file: string; readonly state: string } {
  const { dev, ino, size, mtimeNs, ctimeNs } = statSync(path, { bigint: true });
  return { file: `${dev} ${ino}`, state: `${size} ${mtimeNs} ${ctimeNs}` };
}

/**
 * The plan files that were let in on this computer, each as it was left: one that anybody else has written since is a
 * stranger's again.
 */
export class KnownPlans {
  private readonly folder: string;
  private readonly copies: string;

  constructor(data: string, copies: string) {
    this.folder = join(data, 'known-plans');
    this.copies = copies;
  }

  private noteOf(path: string): string {
    return join(this.folder, digestOf(path));
  }

  /** Whether a file is a copy that the program keeps of a plan that it opened. */
  private isOwnCopy(path: string): boolean {
    if (readCopyName(basename(path))?.isUnread !== false) return false;
    return path.startsWith(`${realpathSync(this.copies)}${sep}`);
  }

  /** How a file is known; null where it is not. */
  private knowledgeOf(path: string): 'as-left' | 'being-written' | null {
    const { file, state } = marksOf(path);
    const [known, left, writer] = readFileSync(this.noteOf(path), 'utf8').split('\n');
    if (known !== file) return null;
    if (left === state) return 'as-left';
    return writer && isRunning(Number(writer)) ? 'being-written' : null;
  }

  isKnown(named: string): boolean {
    try {
      const path = realpathSync(named);
      return this.isOwnCopy(path) || this.knowledgeOf(path) !== null;
    } catch {
      // Nothing is noted, or nothing lies there, which is told when it is opened.
      return false;
    }
  }

  /** Whether a file is as the program left it, by all that the system says of it: not by its bytes, which a disk may spoil. */
  isAsLeft(named: string): boolean {
    try {
      return this.knowledgeOf(realpathSync(named)) === 'as-left';
    } catch {
      // As above.
      return false;
    }
  }

  /** Takes a file for a stranger's, until it is remembered again. */
  forget(named: string): void {
    try {
      rmSync(this.noteOf(realpathSync(named)), { force: true });
    } catch {
      // Whether it is still the plan that was opened is looked at before anything is written.
    }
  }

  /** Knows a file as it is now; `writer` is the process that goes on writing it. */
  remember(named: string, writer: number | null): void {
    try {
      const path = realpathSync(named);
      const { file, state } = marksOf(path);
      ensureFolder(this.folder);
      writeFileSync(this.noteOf(path), [file, state, writer ?? ''].join('\n'));
      this.thinOut();
    } catch {
      // It is looked at again, then, which only takes longer.
    }
  }

  private thinOut(): void {
    const names = readdirSync(this.folder);
    if (names.length <= mostKnown) return;
    const ages = names.map((name) => {
      const path = join(this.folder, name);
      return { path, at: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 };
    });
    ages.sort((a, b) => a.at - b.at);
    for (const { path } of ages.slice(0, names.length - mostKnown)) rmSync(path, { force: true });
  }
}
