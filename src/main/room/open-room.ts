import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Joining, Seating } from '#contract/room/guest.ts';
import type { AnnouncedAddress, ReachableAddress, RoomStatus } from '#contract/room/room.ts';
import { personNamed } from '#domain/commands/organisation/add-people.ts';
import { clockCommands } from '#domain/commands/workshop/clock.ts';
import { prepareCommands } from '#domain/commands/workshop/prepare.ts';
import { Problem } from '#domain/problem.ts';
import { beatInterval, secondsSince } from '#domain/workshop/clock.ts';
import { participantsOf } from '#domain/workshop/participants.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';
import { toProblem } from '../plan-file/sqlite-problem.ts';
import { reachableAddresses } from './addresses.ts';
import { certificateFingerprint } from './certificate.ts';
import { Deliveries } from './deliveries.ts';
import { Door } from './door.ts';
import { guestApp, guestServer } from './guest-server.ts';
import { statesOf, stateText } from './guest-state.ts';
import { type KeptRoom, keepRoom } from './room-file.ts';
import { type Presence, seatsTold } from './room-status.ts';
import { Seats } from './seats.ts';
import { type Round, Streams } from './streams.ts';

/** How long a phone may be silent, as while its page is loaded again, before its seat is shown as away, in milliseconds. */
const grace = 4_000;
/** After so long, in milliseconds, a phone that chose nobody gives its place to another where there is none left. */
const longAway = 60_000;
/** How often those who watch a room are told of it and it is kept at most, and how long its addresses hold, in milliseconds. */
const statusPause = 100;
const keepPause = 20;
const addressesHold = 2_000;

/** What a room is opened with. */
export interface RoomOptions {
  readonly workshopId: string;
  readonly address?: string;
  readonly port?: number;
  readonly isSecure?: boolean;
}

/** How a room is told from its process: where it is kept, its page, and who hears of it. */
export interface RoomSurroundings {
  readonly data: string;
  readonly page: string;
  /** How the room is has changed. */
  readonly changed: () => void;
  /** Its workshop is no longer in the plan. */
  readonly gone: () => void;
}

/** A room that is open: its server, its seats, and what is done from them. */
export class OpenRoom {
  private readonly seats: Seats;
  private readonly door: Door;
  private readonly streams: Streams;
  private readonly deliveries: Deliveries;
  private readonly server: Server;
  /** Goes on from where an earlier process can have come to, so that it only goes up. */
  private version = Date.now();
  private made: { readonly version: number; readonly stateOf: ReturnType<typeof statesOf> } | null = null;
  private isReached = false;
  private isStopped = false;
  private keeping: Promise<void> | null = null;
  private telling: NodeJS.Timeout | null = null;
  private addresses: { readonly at: number; readonly list: readonly ReachableAddress[] } | null = null;
  private unsubscribe: () => void = () => undefined;
  private readonly beating: NodeJS.Timeout;

  private constructor(
    readonly file: PlanFile,
    private kept: KeptRoom,
    private readonly around: RoomSurroundings,
  ) {
    this.seats = new Seats(kept.seats, () => this.seatsChanged());
    this.door = new Door(kept.secret, kept.code);
    this.streams = new Streams(
      () => this.round(),
      () => this.presenceChanged(),
    );
    this.deliveries = new Deliveries(file, kept.workshopId, (seatId, author) => this.admitBy(seatId, author));
    this.server = guestServer(guestApp(this.guestDoor(), around.page), kept.certificate);
    this.beating = setInterval(() => this.beat(), beatInterval * 1000);
    this.beating.unref();
  }

  /**
   * Opens a room at its address and port.
   * @throws Problem `host/port-taken`
   */
  static async begin(file: PlanFile, kept: KeptRoom, around: RoomSurroundings): Promise<OpenRoom> {
    const room = new OpenRoom(file, kept, around);
    try {
      await room.listen();
    } catch (error) {
      await room.stop();
      throw error;
    }
    room.unsubscribe = file.subscribe((event) => {
      if (event.kind !== 'change-set' && event.kind !== 'opened-again') return;
      if (room.hasWorkshop) room.stateChanged();
      else around.gone();
    });
    // Nobody heard what was done to it while the room was being opened.
    if (!room.hasWorkshop) around.gone();
    room.keepNow();
    return room;
  }

  get workshopId(): string {
    return this.kept.workshopId;
  }

  /** Whether it is open as it is asked for. */
  isAs({ workshopId, address, port, isSecure }: RoomOptions): boolean {
    const { kept } = this;
    return (
      workshopId === kept.workshopId &&
      (address === undefined || address === kept.address) &&
      (port === undefined || port === 0 || port === kept.port) &&
      // What was opened with a certificate stays so.
      (!isSecure || kept.certificate !== null)
    );
  }

  get planId(): string {
    return this.kept.planId;
  }

  get hasWorkshop(): boolean {
    return this.file.plan.tables.workshop.get(this.kept.workshopId) !== undefined;
  }

  /** Says to all who are here that it is closed for good. */
  sayClosed(): void {
    this.streams.sayClosed();
  }

  /** Serves nothing any more. What is kept of it stays. */
  async stop(): Promise<void> {
    this.unsubscribe();
    if (this.keeping) this.keepNow();
    this.isStopped = true;
    clearInterval(this.beating);
    if (this.telling) clearTimeout(this.telling);
    this.streams.close();
    if (!this.server.listening) return;
    await new Promise<void>((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }

  status(): RoomStatus {
    const { workshopId, port, isLocked, certificate } = this.kept;
    return {
      workshopId,
      port,
      addresses: this.announced(),
      code: this.door.code,
      isCodeClosed: this.door.guesses.isClosed,
      isLocked,
      isReached: this.isReached,
      certificate: certificate && certificateFingerprint(certificate),
      ...seatsTold(this.file.plan, workshopId, this.seats.all, (seatId) => this.presenceOf(seatId)),
    };
  }

  /** Gives whoever waits on a seat a place among the participants. */
  admit(seatId: string): void {
    this.admitBy(seatId, this.file.signature().author);
  }

  private admitBy(seatId: string, author: string): void {
    const { name } = this.seats.of(seatId);
    if (name === '') throw new Problem('room/seat-missing');
    const person = personNamed(this.file.plan, name);
    if (person) this.seats.assertFree(seatId, person);
    const input = { id: this.kept.workshopId, name };
    this.file.run(prepareCommands.admit, input, { author, changeSetId: randomUUID(), newId: null });
    const admitted = personNamed(this.file.plan, name);
    if (admitted) this.seats.take(seatId, admitted);
  }

  remove(seatId: string): void {
    this.seats.remove(seatId);
    this.streams.endOf(seatId);
  }

  lock(isLocked: boolean): void {
    this.kept = { ...this.kept, isLocked };
    this.seatsChanged();
  }

  promote(seatId: string, isSecond: boolean): void {
    this.seats.promote(seatId, isSecond);
  }

  /** A code by which another device takes a seat over, once. */
  handOver(seatId: string): { joinUrl: string; code: string } {
    this.seats.of(seatId);
    const { secret, code } = this.door.ticketFor(seatId);
    return { joinUrl: `${this.announced()[0]?.url ?? ''}/#${secret}`, code };
  }

  renewCode(): void {
    this.door.renewCode();
    this.seatsChanged();
  }

  private async listen(): Promise<void> {
    const { port, address } = this.kept;
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', (error: NodeJS.ErrnoException) => {
        const isTaken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
        reject(isTaken ? new Problem('host/port-taken', { port: String(port) }, { cause: error }) : error);
      });
      this.server.listen({ port, host: address ?? undefined, backlog: 1024 }, resolve);
    });
    this.kept = { ...this.kept, port: (this.server.address() as AddressInfo).port };
  }

  private reachable(): readonly ReachableAddress[] {
    const now = Date.now();
    if (!this.addresses || now - this.addresses.at > addressesHold) {
      const all = reachableAddresses();
      const { address } = this.kept;
      const list = address === null ? all : all.filter((one) => one.address === address);
      this.addresses = { at: now, list };
    }
    return this.addresses.list;
  }

  private announced(): AnnouncedAddress[] {
    const scheme = this.kept.certificate ? 'https' : 'http';
    return this.reachable().map((one, index) => {
      const url = `${scheme}://${hostOf(one.address, this.kept.port)}`;
      return { ...one, isLikely: index === 0, url, joinUrl: `${url}/#${this.kept.secret}` };
    });
  }

  private isAnnounced(host: string): boolean {
    const { port } = this.kept;
    return this.reachable().some(
      ({ address, kind }) =>
        host === hostOf(address, port) || (kind === 'this-computer' && host === `localhost:${port}`),
    );
  }

  /** Notes that another device than this computer can reach the room. */
  private heardFrom(address: string): void {
    if (this.isReached) return;
    const plain = address.replace(/^::ffff:/u, '');
    const isOwn =
      plain === '::1' ||
      plain.startsWith('127.') ||
      reachableAddresses().some((one) => one.address === plain);
    if (isOwn) return;
    this.isReached = true;
    this.tellStatus();
  }

  private guestDoor() {
    return {
      isAnnounced: (host: string) => this.isAnnounced(host),
      heardFrom: (address: string) => this.heardFrom(address),
      heardOf: (seatId: string) => this.streams.heard(seatId),
      language: () => this.file.plan.about.language,
      seatOf: (cookie: string) => this.seats.byCookie(cookie),
      join: (joining: Joining, address: string) => this.join(joining, address),
      sit: (seatId: string, seating: Seating) => this.sit(seatId, seating),
      leave: (seatId: string) => this.seats.leave(seatId),
      act: (...call: Parameters<Deliveries['take']>) => this.deliveries.take(...call),
      settled: () => this.keeping ?? Promise.resolve(),
      state: (seatId: string) => this.stateOf(seatId),
      stream: (...added: Parameters<Streams['add']>) => this.streams.add(...added),
    };
  }

  private join(joining: Joining, address: string): { cookie: string; seatId: string } {
    const entry = this.enter(joining, address);
    const known = this.seats.byDevice(joining.device);
    if (entry.kind === 'seat') {
      const cookie = this.seats.moveTo(entry.seatId, joining.device);
      this.streams.endOf(entry.seatId);
      return { cookie, seatId: entry.seatId };
    }
    if (this.kept.isLocked && !known) throw new Problem('room/locked');
    const cookie = this.seats.join(joining.device, (id) => this.hasGone(id));
    const seatId = this.seats.byCookie(cookie)?.id ?? '';
    this.streams.heard(seatId);
    return { cookie, seatId };
  }

  private enter(joining: Joining, address: string) {
    const wasClosed = this.door.guesses.isClosed;
    try {
      return this.door.enter(joining, address);
    } finally {
      if (this.door.guesses.isClosed !== wasClosed) this.tellStatus();
    }
  }

  private sit(seatId: string, seating: Seating): void {
    if ('name' in seating) {
      this.seats.wait(seatId, seating.name);
      return;
    }
    const people = participantsOf(this.file.plan, this.kept.workshopId);
    const person = people.find(({ id }) => id === seating.personId);
    if (!person) throw new Problem('plan/row-missing', { what: 'person' });
    this.seats.take(seatId, person);
  }

  /** @throws Problem `room/closed`, `room/not-seated` */
  private stateOf(seatId: string): string {
    const shown = this.round()(seatId);
    if (!shown) throw new Problem(this.hasWorkshop ? 'room/not-seated' : 'room/closed');
    return shown.text;
  }

  /** What each seat is shown, nothing once the workshop is gone; made once for all who ask while nothing changes. */
  private round(): ReturnType<Round> {
    if (!this.hasWorkshop) return () => null;
    const { plan } = this.file;
    const { version } = this;
    if (this.made?.version !== version)
      this.made = { version, stateOf: statesOf(plan, this.kept.workshopId, this.seats.all) };
    const { stateOf } = this.made;
    return (seatId) => {
      if (!this.seats.has(seatId)) return null;
      const state = stateOf(this.seats.of(seatId));
      return { content: state.content, text: stateText(state, version) };
    };
  }

  /** Whether a seat's phone is here, and since when it was not heard of. */
  private presenceOf(seatId: string): Presence {
    const silence = this.streams.silenceOf(seatId);
    const isHere = this.streams.isHere(seatId) || (silence !== null && silence < grace);
    const awaySince =
      isHere || silence === null ? null : new Date(Date.now() - Math.round(silence)).toISOString();
    return { isHere, awaySince };
  }

  /** Whether a phone is not coming back soon. */
  private hasGone(seatId: string): boolean {
    return !this.streams.isHere(seatId) && (this.streams.silenceOf(seatId) ?? longAway) >= longAway;
  }

  private presenceChanged(): void {
    this.tellStatus();
    setTimeout(() => this.tellStatus(), grace + statusPause).unref();
  }

  private seatsChanged(): void {
    this.keep().catch((error: unknown) => {
      const problem = toProblem(error, this.around.data);
      if (!(problem instanceof Problem)) throw error;
      this.file.announce({ code: problem.code, parameters: { ...problem.parameters } });
    });
    this.stateChanged();
  }

  /** Makes everybody who looks be shown another state. */
  private stateChanged(): void {
    this.version += 1;
    this.streams.changed();
    this.tellStatus();
  }

  private tellStatus(): void {
    this.telling ??= setTimeout(() => {
      this.telling = null;
      this.around.changed();
    }, statusPause);
  }

  /** Keeps the room as it is by then, with whatever else changes in the same moment. */
  private keep(): Promise<void> {
    this.keeping ??= wait(keepPause).then(() => this.keepNow());
    return this.keeping;
  }

  private keepNow(): void {
    this.keeping = null;
    this.kept = { ...this.kept, code: this.door.code, seats: [...this.seats.all] };
    if (!this.isStopped) keepRoom(this.around.data, this.kept);
  }

  /** Counts the clock where no window does: a room may be served by a computer in a corner. */
  private beat(): void {
    const workshop = this.file.plan.tables.workshop.get(this.kept.workshopId);
    if (workshop?.state !== 'running') return;
    if (secondsSince(workshop.beatAt, new Date()) < beatInterval + 1) return;
    try {
      this.file.run(clockCommands.beat, { id: workshop.id });
    } catch (error) {
      // The next beat counts the time as well; what is wrong with the file its windows are told by themselves.
      if (!(error instanceof Problem)) throw error;
    }
  }
}

/** An address with its port, as it stands in a request. */
const hostOf = (address: string, port: number): string =>
  address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
