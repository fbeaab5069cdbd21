import type { RoomStatus } from '#contract/room/room.ts';
import { rowIn } from '#domain/commands/rows.ts';
import { Problem } from '#domain/problem.ts';
import { StatusListeners } from '../desk/status-listeners.ts';
import { isRunning } from '../plan-file/new-file.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';
import { reachableAddresses } from './addresses.ts';
import { makeCertificate } from './certificate.ts';
import { OpenRoom, type RoomOptions, type RoomSurroundings } from './open-room.ts';
import { roomPage } from './page-files.ts';
import { forgetRoom, type KeptRoom, keptRooms } from './room-file.ts';
import { newCode, newSecret } from './secrets.ts';

/** Where a room is usually served; where another program has that, at a port that is free. */
const usualPort = 4870;

const ownAddresses = (): string[] => reachableAddresses().map(({ address }) => address);

const isPortTaken = (error: unknown): boolean => error instanceof Problem && error.code === 'host/port-taken';

/** Tells the windows of a plan what became of its room by itself. */
function announce(file: PlanFile, error: unknown): void {
  const { code, parameters } =
    error instanceof Problem ? error : new Problem('unexpected', { detail: String(error) });
  file.announce({ code, parameters: { ...parameters } });
}

/** @throws Problem `room/no-address` where an address is none of this computer's */
function assertOwnAddress(address: string | null): void {
  const addresses = ownAddresses();
  if (address !== null && !addresses.includes(address))
    throw new Problem('room/no-address', { address, addresses: addresses.join(', ') });
}

/** The rooms of the plans that are open in this process, one for each at most. Nothing of theirs listens before one is opened. */
export class Rooms {
  private readonly rooms = new Map<PlanFile, OpenRoom>();
  private readonly listeners = new StatusListeners((file) => this.status(file));
  /** One thing after the other: a room that closes gives its port to the one that opens. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    /** The folder of what belongs to this computer. */
    private readonly data: string,
    private readonly page = roomPage,
  ) {}

  /** @throws Problem `room/not-open` */
  of(file: PlanFile): OpenRoom {
    const room = this.rooms.get(file);
    if (!room) throw new Problem('room/not-open');
    return room;
  }

  status(file: PlanFile): RoomStatus | null {
    return this.rooms.get(file)?.status() ?? null;
  }

  /**
   * Opens the room of a workshop, or answers how it is where it is open as asked for. One of another workshop of the plan
   * is closed.
   * @throws Problem `room/workshop-finished`, `room/no-address`, `room/open-elsewhere`, `host/port-taken`
   */
  open(file: PlanFile, options: RoomOptions): Promise<RoomStatus> {
    return this.inTurn(async () => {
      if (file.isReadOnly) throw new Problem('plan-file/read-only', { path: file.path });
      const { plan } = file;
      const workshop = rowIn(plan, 'workshop', options.workshopId);
      if (workshop.state === 'finished')
        throw new Problem('room/workshop-finished', { workshop: workshop.name });
      const known = this.rooms.get(file);
      if (known?.isAs(options)) return known.status();
      const keptOf = () =>
        keptRooms(this.data, plan.about.id).find(
          ({ workshopId, path }) => workshopId === workshop.id && path === file.path,
        );
      assertOwnAddress(options.address ?? keptOf()?.address ?? null);
      if (known) await this.stop(file, known);
      if (known && known.workshopId !== workshop.id) forgetRoom(this.data, known);
      const kept = keptOf();
      if (!kept) return (await this.anew(file, options)).status();
      const { address = kept.address, port } = options;
      // Asked to be secure, it never goes on without a certificate.
      const certificate = kept.certificate ?? (options.isSecure ? makeCertificate(ownAddresses()) : null);
      return (await this.again(file, { ...kept, address, port: port || kept.port, certificate })).status();
    });
  }

  private async anew(file: PlanFile, options: RoomOptions): Promise<OpenRoom> {
    const { workshopId, address = null, port, isSecure = false } = options;
    const kept: KeptRoom = {
      version: 1,
      planId: file.plan.about.id,
      workshopId,
      path: file.path,
      pid: process.pid,
      address,
      port: port ?? usualPort,
      secret: newSecret(),
      code: newCode(),
      isLocked: false,
      certificate: isSecure ? makeCertificate(ownAddresses()) : null,
      seats: [],
    };
    try {
      return await this.begin(file, kept);
    } catch (error) {
      if (port !== undefined || !isPortTaken(error)) throw error;
      return this.begin(file, { ...kept, port: 0 });
    }
  }

  /** Opens a room as it was kept: on the same port, with the same secret and seats. */
  private async again(file: PlanFile, kept: KeptRoom): Promise<OpenRoom> {
    const { workshopId } = kept;
    try {
      return await this.begin(file, { ...kept, pid: process.pid });
    } catch (error) {
      if (!isPortTaken(error)) throw error;
      const { name } = rowIn(file.plan, 'workshop', workshopId);
      if (kept.pid !== process.pid && isRunning(kept.pid))
        throw new Problem('room/open-elsewhere', { workshop: name }, { cause: error });
      // Another program came in between: whoever scans the code anew has their seat again.
      return this.begin(file, { ...kept, pid: process.pid, port: 0 });
    }
  }

  /** Opens a room; this computer may be in another network than when its address was chosen. */
  private async begin(file: PlanFile, kept: KeptRoom): Promise<OpenRoom> {
    assertOwnAddress(kept.address);
    const around: RoomSurroundings = {
      data: this.data,
      page: this.page,
      changed: () => this.tell(file),
      gone: () =>
        void this.closeIf(file, (room) => !room.hasWorkshop).catch((error: unknown) => announce(file, error)),
    };
    const room = await OpenRoom.begin(file, kept, around);
    this.rooms.set(file, room);
    this.tell(file);
    return room;
  }

  /** Closes the room of a plan for good; its secrets hold no longer. */
  close(file: PlanFile): Promise<void> {
    return this.closeIf(file, () => true);
  }

  private closeIf(file: PlanFile, isMeant: (room: OpenRoom) => boolean): Promise<void> {
    return this.inTurn(async () => {
      const room = this.rooms.get(file);
      if (!room || !isMeant(room)) return;
      room.sayClosed();
      await this.stop(file, room);
      forgetRoom(this.data, room);
    });
  }

  /** Goes on with a room that was open when its plan was last let go of, or its program ended. */
  resume(file: PlanFile): Promise<void> {
    return this.inTurn(async () => {
      const planId = file.db.prepare('SELECT id FROM plan').pluck().get() as string | undefined;
      const all = planId === undefined ? [] : keptRooms(this.data, planId);
      for (const kept of all.filter(({ path }) => path === file.path)) {
        const workshop = file.plan.tables.workshop.get(kept.workshopId);
        if (!workshop || workshop.state === 'finished') {
          forgetRoom(this.data, kept);
          continue;
        }
        // The same plan, opened anew in the place of what had it: its room goes along.
        for (const [other, room] of this.rooms) if (room.planId === planId) await this.stop(other, room);
        await this.again(file, kept);
        return;
      }
    }).catch((error: unknown) => {
      // Another window of this computer has it: there it is seen.
      if (error instanceof Problem && error.code === 'room/open-elsewhere') return;
      announce(file, error);
    });
  }

  /** Serves a plan's room no longer, as the plan is let go of; it goes on when the plan is opened again. */
  suspend(file: PlanFile): Promise<void> {
    return this.inTurn(async () => {
      const room = this.rooms.get(file);
      if (room) await this.stop(file, room);
    });
  }

  private async stop(file: PlanFile, room: OpenRoom): Promise<void> {
    this.rooms.delete(file);
    await room.stop();
    this.tell(file);
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.turn.then(work);
    this.turn = done.catch(() => undefined);
    return done;
  }

  /** Hears how the room of a plan is, now and after each change. Answers how to stop. */
  subscribe(file: PlanFile, listener: (status: RoomStatus | null) => void): () => void {
    return this.listeners.subscribe(file, listener);
  }

  private tell(file: PlanFile): void {
    this.listeners.tell(file);
  }
}
