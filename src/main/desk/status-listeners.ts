import type { PlanFile } from '../plan-file/plan-file.ts';

/** Who hears how something of a plan stands, which `statusOf` answers. */
export class StatusListeners<Status> {
  private readonly listeners = new Map<PlanFile, Set<(status: Status) => void>>();

  constructor(private readonly statusOf: (file: PlanFile) => Status) {}

  /** Hears it now and whenever it is told. Answers how to stop. */
  subscribe(file: PlanFile, listener: (status: Status) => void): () => void {
    const all = this.listeners.get(file) ?? new Set();
    this.listeners.set(file, all);
    all.add(listener);
    listener(this.statusOf(file));
    return () => {
      all.delete(listener);
      if (all.size === 0) this.listeners.delete(file);
    };
  }

  tell(file: PlanFile): void {
    for (const listener of this.listeners.get(file) ?? []) listener(this.statusOf(file));
  }
}
