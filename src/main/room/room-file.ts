import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { noteFailure } from '../diagnostics/log.ts';
import { ensureFolder } from '../ensure-folder.ts';

const keptSeat = z.object({
  id: z.string(),
  /** Digests of the key that its device made and of the cookie that it was given. */
  device: z.string(),
  cookie: z.string(),
  personId: z.string().nullable(),
  /** What it typed while it waits to be admitted; else empty. */
  name: z.string(),
  isSecond: z.boolean(),
});
export type KeptSeat = z.infer<typeof keptSeat>;

const keptCertificate = z.object({ key: z.string(), certificate: z.string() });
export type KeptCertificate = z.infer<typeof keptCertificate>;

const keptRoom = z.object({
  version: z.literal(1),
  planId: z.string(),
  workshopId: z.string(),
  /** Where its plan lies; a copy of the plan elsewhere has no part in it. */
  path: z.string(),
  /** The process that serves it, or did. */
  pid: z.number().int(),
  /** The only address that it is served at; null for all of this computer's. */
  address: z.string().nullable(),
  port: z.number().int(),
  secret: z.string(),
  code: z.string(),
  isLocked: z.boolean(),
  certificate: keptCertificate.nullable(),
  seats: z.array(keptSeat),
});
export type KeptRoom = z.infer<typeof keptRoom>;

/** Where rooms are kept, in the folder of what belongs to this computer. */
const roomsFolder = (data: string): string => join(data, 'rooms');

const pathOf = (data: string, { planId, workshopId }: Pick<KeptRoom, 'planId' | 'workshopId'>): string =>
  join(roomsFolder(data), `${planId}-${workshopId}.json`);

/**
 * Keeps a room as it is, so that it goes on after a crash: seats and secrets, nothing of what anybody said. Only the user
 * of this computer may read it.
 */
export function keepRoom(data: string, room: KeptRoom): void {
  ensureFolder(roomsFolder(data), 0o700);
  const path = pathOf(data, room);
  const part = `${path}.${process.pid}.part`;
  writeFileSync(part, JSON.stringify(room), { mode: 0o600 });
  renameSync(part, path);
}

export function forgetRoom(data: string, room: Pick<KeptRoom, 'planId' | 'workshopId'>): void {
  rmSync(pathOf(data, room), { force: true });
}

function read(path: string): KeptRoom | null {
  try {
    return keptRoom.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    noteFailure('roomFile', error);
    return null;
  }
}

/** The rooms of a plan that were not closed. */
export function keptRooms(data: string, planId: string): KeptRoom[] {
  let names: string[];
  try {
    names = readdirSync(roomsFolder(data));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return names
    .filter((name) => name.startsWith(`${planId}-`) && name.endsWith('.json'))
    .flatMap((name) => read(join(roomsFolder(data), name)) ?? []);
}
