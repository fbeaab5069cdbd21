import { existsSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { CopiesOfPlan, RestoreReason } from '#contract/backup.ts';
import type { Preferences } from '#contract/preferences.ts';
import { Problem } from '#domain/problem.ts';
import { noteFailure } from '../diagnostics/log.ts';
import { ensureFolder } from '../ensure-folder.ts';
import { backUp, withBackup } from '../plan-file/backup.ts';
import { copiesOfPlan } from '../plan-file/copies.ts';
import { mendBeside } from '../plan-file/door/door.ts';
import { letOthers } from '../plan-file/let-others.ts';
import { openPlanFile, openPlanToShow } from '../plan-file/open.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';
import { restoreOver } from '../plan-file/restore.ts';
import { restorePoint } from '../plan-file/restore-point.ts';
import { toProblem } from '../plan-file/sqlite-problem.ts';
import { Rooms } from '../room/rooms.ts';
import { Spaces } from '../space/spaces.ts';
import type { Host } from './host.ts';
import { Passwords } from './passwords.ts';
import { isPdf, takePlanOut } from './plan-from-pdf.ts';
import { PlanWindow } from './plan-window.ts';
import { Reminder } from './reminder.ts';
import { backupFolder, type Store } from './store.ts';

/** How long a plan that was just opened is left alone before it is copied, in milliseconds. */
const copyDelay = 2_000;

/** How an open plan file is used: by how many windows and works. */
interface Use {
  users: number;
  /** Ends the wait before the copy. */
  readonly hurry: AbortController;
  readonly copying: Promise<void>;
}

/** One process of the program: its host, its windows, and the plan files that they share. */
export class Desk {
  readonly windows = new Map<string, PlanWindow>();
  /** The plan file that is handed out for a path. */
  private readonly planFiles = new Map<string, PlanFile>();
  /** Those that are in use, among them such as another has taken the place of. */
  private readonly uses = new Map<PlanFile, Use>();
  private readonly closing = new Set<Promise<void>>();
  /** Restores that are under way, by the plan that they take the place of. */
  private readonly restores = new Map<PlanFile, Promise<unknown>>();
  private opening: Promise<unknown> = Promise.resolve();
  private prepared: Promise<PlanFile> | null = null;
  readonly reminder: Reminder;
  readonly rooms: Rooms;
  readonly spaces: Spaces;

  constructor(
    readonly host: Host,
    readonly store: Store,
    /** The plan that a new window shows; the first start where there is none. */
    public initialPlan: string | null = null,
  ) {
    this.reminder = new Reminder(this);
    this.rooms = new Rooms(store.folder);
    this.spaces = new Spaces(new Passwords(store.folder, host.keychain), store);
  }

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

  /**
   * Opens the plan that the first window will ask for, and makes its snapshot ready, while that window's page
   * is still being loaded. Why it cannot be opened is told when the window asks.
   */
  prepare(): void {
    if (this.initialPlan === null || this.prepared || this.windows.size > 0 || isPdf(this.initialPlan))
      return;
    this.prepared = this.acquireToShow(this.initialPlan).then(async (file) => {
      await letOthers();
      await file.preparePackedSnapshot();
      return file;
    });
    this.prepared.catch(() => undefined);
  }

  /** Opens the plan that the process was started with. Each use must be released. */
  async acquireInitial(path: string): Promise<PlanFile> {
    const { prepared } = this;
    this.prepared = null;
    const file = await prepared;
    if (!file?.wasReplaced) return file ?? this.acquireToShow(path);
    // It was found out meanwhile that it cannot be shown, and why is told by opening it.
    this.release(file);
    return this.acquireToShow(path);
  }

  /**
   * Where the plan is that a path leads to: a PDF's own is taken out of it first, to where its host says. Null where
   * nobody wants it anywhere.
   */
  async planAt(path: string): Promise<string | null> {
    if (!isPdf(path)) return path;
    const { chooseSave, plansFolder, reader } = this.host;
    return takePlanOut(path, reader, async (name) => {
      if (chooseSave) {
        const chosen = await chooseSave(`${name}.tangga`, 'plan');
        return chosen === null ? null : { path: chosen };
      }
      ensureFolder(plansFolder);
      return { folder: plansFolder };
    });
  }

  /** Opens a plan file, or hands out the one already open here. Each use must be released. */
  acquire(path: string): Promise<PlanFile> {
    return this.acquireBy(openPlanFile, path);
  }

  /** The same for a window, which is told where a plan that it shows already is found not to be whole. */
  acquireToShow(path: string): Promise<PlanFile> {
    return this.acquireBy(openPlanToShow, path);
  }

  private async acquireBy(open: typeof openPlanFile, path: string): Promise<PlanFile> {
    const turn = this.opening.then(() => this.acquireNow(open, path));
    this.opening = turn.catch(() => undefined);
    return turn;
  }

  private async acquireNow(open: typeof openPlanFile, path: string): Promise<PlanFile> {
    let key: string;
    try {
      key = realpathSync(resolve(path));
    } catch (error) {
      throw toProblem(error, path);
    }
    const known = this.planFiles.get(key);
    // A file that was exchanged from outside is opened anew; its old windows close theirs.
    if (known && !known.wasReplaced) {
      this.entryOf(known).users += 1;
      return known;
    }
    const folder = backupFolder(this.store.folder);
    let file: PlanFile;
    try {
      file = await open(key, (db) => backUp(db, folder).then(() => undefined));
    } catch (error) {
      throw await this.withHelp(error, key, folder);
    }
    file.signature = () => ({ author: this.store.preferences.author, machine: this.store.machine });
    file.waitForNobody();
    const hurry = new AbortController();
    const copying = file.isReadOnly ? Promise.resolve() : this.keepCopy(file, folder, hurry.signal);
    this.planFiles.set(key, file);
    this.uses.set(file, { users: 1, hurry, copying });
    if (!file.isReadOnly) {
      void this.rooms.resume(file);
      this.spaces.resume(file);
    }
    return file;
  }

  private entryOf(file: PlanFile): Use {
    const use = this.uses.get(file);
    if (!use) throw new Error(`${file.path} is not in use.`);
    return use;
  }

  /** Says of a damaged plan what there is instead: itself put right, or its latest backup. Nothing is mended in place. */
  private async withHelp(error: unknown, path: string, folder: string): Promise<unknown> {
    if (!(error instanceof Problem && error.code === 'plan-file/damaged')) return error;
    const mended = await mendBeside(path);
    return mended
      ? new Problem('plan-file/mended', { path, mended }, { cause: error })
      : withBackup(error, path, folder);
  }

  /** Looks through a plan that is shown already; where it is not whole its windows are told as when they open it. */
  private async isLookedThrough(file: PlanFile, folder: string, hurry: AbortSignal): Promise<boolean> {
    try {
      await file.lookThrough(hurry);
      return true;
    } catch (error) {
      // What cannot be looked through before it is closed, or was exchanged from outside, is kept as it was read.
      if (!file.isFoundDamaged) return true;
      // A copy that is put in its place is what its windows are to show.
      await this.restores.get(file)?.catch(() => undefined);
      if (file.wasReplaced) return false;
      const showing = () => [...this.windows.values()].filter(({ openFile }) => openFile === file);
      const help = () => this.withHelp(error, file.path, folder).catch(() => error);
      const told = showing().length > 0 ? await help() : error;
      // Whoever asks for it from now on has it opened anew.
      file.giveUp();
      for (const window of showing()) {
        window.closePlan();
        window.fail(told);
      }
      file.tellOpenedAgain();
      return false;
    }
  }

  /** Keeps a backup of a plan once its window has had time to show it, or, at the latest, before it is closed. */
  private async keepCopy(file: PlanFile, folder: string, hurry: AbortSignal): Promise<void> {
    await wait(copyDelay, undefined, { ref: false, signal: hurry }).catch(() => undefined);
    // What is damaged takes the place of no copy.
    if (!(await this.isLookedThrough(file, folder, hurry))) return;
    try {
      await backUp(file.db, folder);
    } catch (error) {
      // A full disk must not keep people from reading their plan.
      noteFailure('backup', toProblem(error, folder));
    }
  }

  /**
   * Keeps a plan as it is before something replaces it or brings another into it; answers where.
   * @throws Problem `plan-file/no-restore-point`, and then nothing may be done
   */
  async restorePoint(file: PlanFile, before: RestoreReason): Promise<string> {
    if (!file.wasReplaced) file.assertLookedThrough();
    return restorePoint(file.db, backupFolder(this.store.folder), before);
  }

  /** The copies that are kept of a plan file, held against it as it is now. */
  copiesOf(path: string): Promise<CopiesOfPlan> {
    return copiesOfPlan(path, backupFolder(this.store.folder));
  }

  /**
   * Puts a copy in the place of the plan that it is of, and has all windows of that show it; answers where that is kept
   * which lay there before, null where nothing did.
   * @throws Problem as `restoreOver`
   */
  async restoreOver(path: string, copy: string): Promise<string | null> {
    const file = this.openAt(path);
    if (!file) return this.restoreAndShow(path, copy);
    this.endLook(file);
    const restoring = this.restoreAndShow(path, copy).finally(() => this.restores.delete(file));
    this.restores.set(file, restoring);
    return restoring;
  }

  private async restoreAndShow(path: string, copy: string): Promise<string | null> {
    const point = await restoreOver(path, copy, backupFolder(this.store.folder));
    await this.openAgain(path);
    return point;
  }

  /** The plan that is open here at a path. */
  private openAt(path: string): PlanFile | undefined {
    return existsSync(path) ? this.planFiles.get(realpathSync(resolve(path))) : undefined;
  }

  /** Has nothing of this process go on reading a plan file that is to be written by another connection. */
  private endLook(file: PlanFile): void {
    try {
      file.assertLookedThrough();
    } catch {
      // Its windows are told, and what cannot be read may be replaced.
    }
  }

  /** Has every window of a plan file show what has taken its place. */
  private async openAgain(path: string): Promise<void> {
    const file = this.openAt(path);
    if (!file) return;
    // Held until its windows have heard of it.
    this.entryOf(file).users += 1;
    file.giveUp();
    for (const window of this.windows.values()) if (window.openFile === file) await window.openPlan(path);
    file.tellOpenedAgain();
    this.release(file);
  }

  release(file: PlanFile): void {
    const use = this.entryOf(file);
    use.users -= 1;
    if (use.users > 0) return;
    this.uses.delete(file);
    if (this.planFiles.get(file.path) === file) this.planFiles.delete(file.path);
    use.hurry.abort();
    const work = [use.copying, this.rooms.suspend(file), this.spaces.suspend(file)];
    const closing: Promise<void> = Promise.all(work)
      .then(() => undefined)
      .finally(() => {
        file.close();
        this.closing.delete(closing);
      });
    this.closing.add(closing);
  }

  setPreferences(patch: Partial<Preferences>): Preferences {
    const preferences = this.store.setPreferences(patch);
    for (const window of this.windows.values()) window.tell({ kind: 'preferences', preferences });
    this.host.preferencesChanged?.();
    if (patch.reminders === 'on') this.reminder.look();
    return preferences;
  }

  async close(): Promise<void> {
    this.reminder.stop();
    for (const window of this.windows.values()) window.closePlan();
    this.windows.clear();
    const unused = await this.prepared?.catch(() => null);
    if (unused) this.release(unused);
    try {
      await Promise.all(this.closing);
    } finally {
      await this.host.press.close();
    }
  }
}
