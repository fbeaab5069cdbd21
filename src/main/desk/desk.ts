import { realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Preferences } from '#contract/desktop.ts';
import { Problem } from '#domain/problem.ts';
import { backUp } from '../plan-file/backup.ts';
import { openPlanFile } from '../plan-file/open.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';
import { toProblem } from '../plan-file/sqlite-problem.ts';
import type { Host } from './host.ts';
import { PlanWindow } from './plan-window.ts';
import type { Store } from './store.ts';

/** One process of the program: its host, its windows, and the plan files that they share. */
export class Desk {
  readonly windows = new Map<string, PlanWindow>();
  private readonly planFiles = new Map<string, { file: PlanFile; users: number }>();
  private opening: Promise<unknown> = Promise.resolve();

  constructor(
    readonly host: Host,
    readonly store: Store,
    /** The plan that a new window shows; the first start where there is none. */
    public initialPlan: string | null = null,
  ) {}

  /** The window of this id, made at its first call. */
  window(id: string): PlanWindow {
    const known = this.windows.get(id);
    if (known) return known;
    const window = new PlanWindow(this);
    this.windows.set(id, window);
    return window;
  }

  /** Lets go of a window that was closed. */
  dropWindow(id: string): void {
    this.windows.get(id)?.closePlan();
    this.windows.delete(id);
  }

  /** Opens a plan file, or hands out the one already open here. Each use must be released. */
  async acquire(path: string): Promise<PlanFile> {
    const turn = this.opening.then(() => this.acquireNow(path));
    this.opening = turn.catch(() => undefined);
    return turn;
  }

  private async acquireNow(path: string): Promise<PlanFile> {
    let key: string;
    try {
      key = realpathSync(resolve(path));
    } catch (error) {
      throw toProblem(error, path);
    }
    const known = this.planFiles.get(key);
    // A file that was exchanged from outside is opened anew; its old windows close theirs.
    if (known && !known.file.wasReplaced) {
      known.users += 1;
      return known.file;
    }
    const file = await openPlanFile(key, async (db) => {
      await backUp(db, join(this.store.folder, 'backups')).catch((error: unknown) => {
        // A full disk must not keep people from reading their plan.
        const problem = toProblem(error, this.store.folder);
        if (!(problem instanceof Problem)) throw error;
        console.error(`No backup was made of ${key}: ${problem.message}`);
      });
    });
    this.planFiles.set(key, { file, users: 1 });
    return file;
  }

  release(file: PlanFile): void {
    const entry = this.planFiles.get(file.path);
    if (entry?.file !== file) {
      file.close();
      return;
    }
    entry.users -= 1;
    if (entry.users > 0) return;
    this.planFiles.delete(file.path);
    file.close();
  }

  setPreferences(patch: Partial<Preferences>): Preferences {
    const preferences = this.store.setPreferences(patch);
    for (const window of this.windows.values()) window.tell({ kind: 'preferences', preferences });
    this.host.preferencesChanged?.();
    return preferences;
  }

  async close(): Promise<void> {
    for (const window of this.windows.values()) window.closePlan();
    this.windows.clear();
    await this.host.printer.close();
  }
}
