import { join } from 'node:path';
import { currentCycle, objectivesIn } from '#domain/cycle/cycle.ts';
import type { MemberRight } from '#domain/space/member.ts';
import type { AnyRow } from '#domain/tables/tables.ts';
import { readWhole } from '../../src/main/plan-file/whole-plan.ts';
import { initSpace } from '../../src/main/space/init-space.ts';
import { joinPlan, planIn, share } from '../../src/main/space/share.ts';
import { Space } from '../../src/main/space/space.ts';
import { spaceAddress } from '../../src/main/space/space-address.ts';
import { type Synced, synchronise } from '../../src/main/space/sync.ts';
import { testDay } from './find-rows.ts';
import { planOnDisk, type TestWindow, testFolder, windowOn } from './plans.ts';
import { type Postgres, startPostgres } from './postgres.ts';

/*
 * Members of one plan, each with a window on a whole file of their own, and a real server between them.
 */

export const roles = ['ana', 'budi', 'citra', 'dewi', 'eka'] as const;
export type Role = (typeof roles)[number];

/** A server with a role for each member. Each plan that they share is in a database of its own. */
export class Members {
  readonly passwords = new Map<string, string>();
  private count = 0;
  private address: (role: string) => string = () => '';
  readonly server: Postgres;

  private constructor(server: Postgres) {
    this.server = server;
  }

  /** Starts the server, of the programs in a folder where it is said so. */
  static async start(flags: readonly string[] = [], programs?: string): Promise<Members> {
    const members = new Members(await startPostgres(flags, programs));
    for (const role of roles) members.passwords.set(role, await members.server.role(role));
    return members;
  }

  stop = (): Promise<void> => this.server.stop();

  /** The database of the latest shared plan. */
  get database(): string {
    return `shared${this.count}`;
  }

  url = (role: string): string => this.address(role);

  come = (role: Role, url = this.address(role), signal?: AbortSignal): Promise<Space> =>
    Space.connect(spaceAddress(url), { password: this.passwords.get(role), ...(signal && { signal }) });

  /** Does work in the space as a role, and leaves it again. */
  async inSpace<T>(role: Role, work: (space: Space) => Promise<T>): Promise<T> {
    const space = await this.come(role);
    try {
      return await work(space);
    } finally {
      await space.close();
    }
  }

  sync = (role: Role, { window }: TestWindow): Promise<Synced> =>
    this.inSpace(role, (space) => synchronise(window.planFile, space));

  /** Says what a member may do from now on. */
  seat = (role: Role, may: MemberRight): Promise<void> =>
    this.inSpace('ana', async (space) => {
      const { id } = await planIn(space, undefined);
      await space.seat(id, { role, name: role, may, personId: null, teams: [] });
    });

  /** A plan that some share, which is Ana's. */
  async share(
    members: readonly Role[],
    plan: Parameters<typeof planOnDisk>[0] = 'tour',
  ): Promise<Map<Role, TestWindow>> {
    this.count += 1;
    this.address = await this.server.database(this.database, 'ana');
    const first = await windowOn(planOnDisk(plan));
    first.window.planFile.db.pragma('synchronous = OFF');
    await this.inSpace('ana', async (space) => {
      await initSpace(space);
      await share(first.window.planFile, space, { name: 'Ana', personId: null });
    });
    const windows = new Map<Role, TestWindow>([['ana', first]]);
    for (const role of members) {
      if (role === 'ana') continue;
      await this.seat(role, 'planner');
      const window = await windowOn(await this.join(role));
      // Whoever tests brings plan and space together by themselves.
      await window.desk.spaces.suspend(window.window.planFile);
      windows.set(role, window);
      windows.get(role)?.window.planFile.db.pragma('synchronous = OFF');
    }
    return windows;
  }

  /** Makes a further file of a member's. */
  async join(role: Role): Promise<string> {
    const path = join(testFolder(), `${role}.tangga`);
    await this.inSpace(role, async (space) => joinPlan(space, await planIn(space, undefined), { path }));
    return path;
  }
}

export const closeAll = async (windows: ReadonlyMap<Role, TestWindow>): Promise<void> => {
  for (const window of windows.values()) await window.close();
};

/** All rows of a file and its journal, in an order of their own. */
export function sharedContent({ window }: TestWindow): unknown {
  const { rows, history } = readWhole(window.planFile.db);
  const sorted = Object.fromEntries(
    Object.entries(rows).map(([table, list]) => [
      table,
      [...(list as readonly AnyRow[])].sort((a, b) => (a.id < b.id ? -1 : 1)),
    ]),
  );
  return {
    rows: sorted,
    history: history.map(({ id, action, kind, changes }) => ({ id, action, kind, changes })),
  };
}

/** Two objectives of a cycle that goes on. */
export function twoObjectives(window: TestWindow) {
  const cycle = currentCycle(window.plan(), testDay);
  const [first, second] = cycle ? objectivesIn(window.plan(), cycle) : [];
  if (!first || !second) throw new Error('The sample has objectives.');
  return [first, second] as const;
}
