import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import encodeQr from 'qr';
import type { RoomStatus } from '#contract/room/room.ts';
import { explainProblem } from '#contract/sentences/problems.ts';
import { Problem } from '#domain/problem.ts';
import { dataFolder } from '../desk/data-folder.ts';
import { Desk } from '../desk/desk.ts';
import { keepRunning } from '../desk/safety-net.ts';
import { Store } from '../desk/store.ts';
import { forTerminal } from '../for-terminal.ts';
import { hostWithoutWindow } from '../hosts/browser/run.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';
import { rowNamed } from './named.ts';
import { forScripts, printLine } from './output.ts';
import { languageOfUser, said } from './spoken.ts';

interface RoomCommandOptions {
  workshop: string;
  address?: string;
  port?: number;
  secure?: true;
  json?: true;
}

/** What a terminal is shown of an open room: the code to scan, the address to type, and where else it is. */
function roomLines(status: RoomStatus, workshop: string): string[] {
  const [likely, ...others] = status.addresses;
  return [
    said('commandLine.room.open', { workshop }),
    ...(likely
      ? [encodeQr(likely.joinUrl, 'ascii'), said('commandLine.room.likely', { url: likely.url })]
      : []),
    said('commandLine.room.code', { code: status.code }),
    ...(status.certificate
      ? [said('commandLine.room.certificate', { fingerprint: status.certificate })]
      : []),
    ...(others.length > 0
      ? [said('commandLine.room.others', { urls: others.map(({ url }) => url).join(', ') })]
      : []),
  ];
}

/** One line for scripts. */
function roomTold(status: RoomStatus, workshop: string): string {
  const { port, code, certificate, addresses } = status;
  const [likely] = addresses;
  const { url = '', joinUrl = '' } = likely ?? {};
  return forScripts({ url, joinUrl, code, port, workshop, certificate, addresses }, 0);
}

/** Says who has come since it was said last. */
function follow(desk: Desk, file: PlanFile): () => void {
  let told = '';
  const known = new Map<string, string>();
  return desk.rooms.subscribe(file, (status) => {
    if (!status) return;
    const { seated: here, away, done } = status.counts;
    const line = said('commandLine.room.here', { here, away, done });
    if (line !== told && here + away > 0) void printLine(line);
    told = line;
    for (const { seatId, name, state } of status.seats) {
      if (state !== 'waiting' || known.get(seatId) === name) continue;
      known.set(seatId, name);
      void printLine(forTerminal(said('commandLine.room.waiting', { name })));
    }
  });
}

/** Does what is typed while the room is open. */
function obey(desk: Desk, file: PlanFile, typed: string): void {
  const room = desk.rooms.of(file);
  const { seats } = room.status();
  const [word = '', ...rest] = typed.trim().split(/\s+/u);
  const named = () =>
    rowNamed(
      seats.filter(({ name }) => name !== '').map(({ seatId, name }) => ({ id: seatId, name })),
      rest.join(' '),
      'person',
    ).id;
  if (word === 'admit')
    for (const { seatId, state } of seats) {
      if (state === 'waiting') room.admit(seatId);
    }
  else if (word === 'second') room.promote(named(), true);
  else if (word === 'remove') room.remove(named());
  else if (word === 'lock' || word === 'unlock') room.lock(word === 'lock');
  else if (word === 'code') {
    room.renewCode();
    void printLine(said('commandLine.room.code', { code: room.status().code }));
  } else if (word !== '')
    void printLine(`${said('commandLine.room.notTyped')} ${said('commandLine.room.typed')}`);
}

/** Waits for the end: asked by whoever sits there, the room is closed for good; ended by the system, it goes on later. */
const ended = (): Promise<'closed' | 'stopped'> =>
  new Promise((settle) => {
    process.on('SIGINT', () => settle('closed'));
    process.on('SIGTERM', () => settle('stopped'));
    process.on('SIGHUP', () => settle('stopped'));
  });

/** `tangga room PLAN --workshop NAME`: opens the room of a workshop where no window is. */
export async function roomCommand(file: string, options: RoomCommandOptions): Promise<void> {
  const path = resolve(file);
  if (!existsSync(path)) throw new Problem('plan-file/not-found', { path });
  const desk = new Desk(hostWithoutWindow(), new Store(dataFolder()), path);
  const stopKeeping = keepRunning(desk);
  const end = ended();
  try {
    const plan = await desk.acquire(path);
    const workshop = rowNamed(plan.plan.tables.workshop.sorted(), options.workshop, 'workshop');
    const { address, port, secure, json } = options;
    const status = await desk.rooms.open(plan, { workshopId: workshop.id, address, port, isSecure: secure });
    const isTyped = !json && process.stdin.isTTY;
    const lines = json
      ? [roomTold(status, workshop.name)]
      : [
          ...roomLines(status, forTerminal(workshop.name)),
          ...(isTyped ? [said('commandLine.room.typed')] : []),
        ];
    await printLine(lines.join('\n'));
    const stopFollowing = json ? () => undefined : follow(desk, plan);
    const input = isTyped ? createInterface({ input: process.stdin }) : null;
    input?.on('line', (line) => obeyOrTell(desk, plan, line));
    // A terminal that reads lines hears of Ctrl+C itself.
    input?.on('SIGINT', () => process.emit('SIGINT'));
    const how = await end;
    input?.close();
    stopFollowing();
    if (how === 'closed') await desk.rooms.close(plan);
    desk.release(plan);
  } finally {
    await desk.close();
    stopKeeping();
  }
}

function obeyOrTell(desk: Desk, file: PlanFile, line: string): void {
  try {
    obey(desk, file, line);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { sentence, advice } = explainProblem(error.code, error.parameters, languageOfUser());
    console.error(forTerminal(`${sentence} ${advice}`));
  }
}
