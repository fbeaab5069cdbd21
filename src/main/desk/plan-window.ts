import { setTimeout as wait } from 'node:timers/promises';
import type { MenuCommand } from '#contract/menu.ts';
import type { Preferences } from '#contract/preferences.ts';
import { Problem } from '#domain/problem.ts';
import type { DiagnosticsTexts } from '../diagnostics/diagnostics.ts';
import type { BroughtFiles } from '../exchange/bringing/brought-files.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';
import type { Desk } from './desk.ts';
import { Line } from './line.ts';

export type WindowEvent =
  | { kind: 'menu'; command: MenuCommand }
  | { kind: 'preferences'; preferences: Preferences }
  | { kind: 'plan-opened' }
  | { kind: 'leaving' };

/** How long a page may take to save what is typed in it, in milliseconds. */
const leaveLimit = 5_000;

/** One window of the program and the plan it shows. It outlives a reload of its page. */
export class PlanWindow {
  private file: PlanFile | null = null;
  private readonly listeners = new Set<(event: WindowEvent) => void>();
  private start: Promise<void> | null = null;
  /** Why it shows no plan any more; null where it was closed. */
  private failure: unknown = null;
  /** Where its calls stand while another program holds the plan. */
  readonly line = new Line();

  /** Files that are read and not brought in yet, nor given up. */
  brought: BroughtFiles | null = null;

  /** What was gathered for this window to look at before it is written. */
  diagnostics: DiagnosticsTexts | null = null;

  /** Says that the page has saved what was typed, once it was asked to. */
  left: () => void = () => undefined;

  constructor(readonly desk: Desk) {}

  /** The plan of this window, null while it shows none. */
  get openFile(): PlanFile | null {
    return this.file;
  }

  /** @throws Problem `plan-file/none-open`, or why it is open no more */
  get planFile(): PlanFile {
    if (!this.file) throw this.failure ?? new Problem('plan-file/none-open');
    return this.file;
  }

  /** Opens the plan that the process was started with, once. */
  private begun(): Promise<void> {
    const { initialPlan } = this.desk;
    this.start ??= initialPlan ? this.openInitial(initialPlan) : Promise.resolve();
    return this.start;
  }

  /** The plan of this window as `current` has it; null also where it cannot be opened, which `current` tells. */
  async settled(): Promise<PlanFile | null> {
    await this.begun().catch(() => undefined);
    return this.file;
  }

  /** The plan of this window; at its first call the one that the process was started with. */
  async current(): Promise<PlanFile | null> {
    try {
      await this.begun();
    } catch (error) {
      this.start = Promise.resolve();
      throw error;
    }
    return this.file;
  }

  /** Opens what a path leads to; null where the plan of a PDF was not wanted anywhere. */
  async openPath(path: string): Promise<PlanFile | null> {
    const plan = await this.desk.planAt(path);
    return plan === null ? null : this.openPlan(plan);
  }

  private async openInitial(path: string): Promise<void> {
    const plan = await this.desk.planAt(path);
    if (plan !== null) this.show(await this.desk.acquireInitial(plan));
  }

  async openPlan(path: string): Promise<PlanFile> {
    const file = await this.desk.acquireToShow(path);
    this.show(file);
    return file;
  }

  private show(file: PlanFile): void {
    if (this.file) this.desk.release(this.file);
    if (this.file?.path !== file.path) this.brought = null;
    this.file = file;
    this.failure = null;
    this.start = Promise.resolve();
    const { name } = file;
    this.desk.store.remember(file.path, name);
    this.desk.host.planOpened?.(file.path, name);
  }

  closePlan(): void {
    if (this.file) this.desk.release(this.file);
    this.brought = null;
    this.file = null;
    this.failure = null;
    this.start = Promise.resolve();
  }

  subscribe(listener: (event: WindowEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Makes the next look at this window's plan tell why it could not be opened. */
  fail(error: unknown): void {
    this.failure = error;
    this.start = Promise.reject(error);
    this.start.catch(() => undefined);
    this.tell({ kind: 'plan-opened' });
  }

  /** Has the page save what is typed in it; one that hangs, or is not there, keeps nobody waiting. */
  async leave(): Promise<void> {
    if (this.listeners.size === 0) return;
    const left = new Promise<void>((resolve) => {
      this.left = resolve;
    });
    this.tell({ kind: 'leaving' });
    await Promise.race([left, wait(leaveLimit, undefined, { ref: false })]);
  }

  tell(event: WindowEvent): void {
    for (const listener of this.listeners) listener(event);
  }
}
