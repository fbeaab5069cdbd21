import type { RoomStatus } from '#contract/room/room.ts';
import { Problem } from '#domain/problem.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';
import type { OpenRoom, RoomOptions } from './open-room.ts';

type Listener = (status: RoomStatus | null) => void;

/** The rooms of the plans that are open in this process, one for each at most. */
export class Rooms {
  private readonly rooms = new Map<PlanFile, OpenRoom>();
  private readonly listeners = new Map<PlanFile, Set<Listener>>();

  /** @throws Problem `room/not-open` */
  of(file: PlanFile): OpenRoom {
    const room = this.rooms.get(file);
    if (!room) throw new Problem('room/not-open');
    return room;
  }

  status(file: PlanFile): RoomStatus | null {
    return this.rooms.get(file)?.status() ?? null;
  }

  /** Opens the room of a workshop; where one of the plan is open, that stays. */
  async open(file: PlanFile, _options: RoomOptions): Promise<RoomStatus> {
    return this.of(file).status();
  }

  async close(file: PlanFile): Promise<void> {
    this.rooms.delete(file);
    this.tell(file);
  }

  /** Hears how the room of a plan is, now and after each change. Answers how to stop. */
  subscribe(file: PlanFile, listener: Listener): () => void {
    const all = this.listeners.get(file) ?? new Set();
    this.listeners.set(file, all);
    all.add(listener);
    listener(this.status(file));
    return () => {
      all.delete(listener);
      if (all.size === 0) this.listeners.delete(file);
    };
  }

  private tell(file: PlanFile): void {
    for (const listener of this.listeners.get(file) ?? []) listener(this.status(file));
  }
}
