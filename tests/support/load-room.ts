import { fileURLToPath } from 'node:url';
import { type Networks, spawnWithin } from './networks.ts';
import { firstLine } from './open-tangga.ts';
import type { Load, LoadTold } from './phones-under-load.ts';

const phones = fileURLToPath(new URL('./phones-under-load.ts', import.meta.url));

/** Lets everybody come to a room by phones of all networks, and vote; each network's phones are a process of their own. */
export async function loadRoom(
  networks: Networks,
  room: Pick<Load, 'port' | 'secret' | 'joining' | 'voting'>,
  personIds: readonly string[],
): Promise<LoadTold> {
  const told = await Promise.all(
    networks.phones.map(({ within, server, phones: addresses }, index) => {
      const own = personIds.filter((_, person) => person % networks.phones.length === index);
      const load: Load = {
        ...room,
        server,
        phones: own.map((personId, phone) => ({ personId, address: addresses[phone] ?? '' })),
      };
      const program = [process.execPath, phones, JSON.stringify(load)] as const;
      return firstLine<LoadTold>(spawnWithin(within, program, { stdio: ['ignore', 'pipe', 'pipe'] }));
    }),
  );
  return {
    joins: told.flatMap(({ joins }) => joins),
    acts: told.flatMap(({ acts }) => acts),
    states: told.reduce((sum, { states }) => sum + states, 0),
    refused: told.flatMap(({ refused }) => refused),
  };
}
