import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import pg from 'pg';
import pgpass from 'pgpass';
import { z } from 'zod';
import { storable } from '#domain/plan/storable.ts';
import { Problem } from '#domain/problem.ts';
import type { Ground } from '#domain/space/grounds.ts';
import { type Member, memberRights } from '#domain/space/member.ts';
import { type PlaceInPlan, type Presence, placeInPlan, presence } from '#domain/space/presence.ts';
import type { PlacedSet } from '../plan-file/follow-space.ts';
import { type SpaceSet, spaceSet } from '../plan-file/shared-journal.ts';
import { spaceVersion } from './migrations/index.ts';
import type { SpaceAddress } from './space-address.ts';
import { spaceProblem } from './space-problem.ts';

/** How long a connection and a question may take, in milliseconds. */
export interface Patience {
  readonly connect: number;
  readonly query: number;
}
const usualPatience: Patience = { connect: 10_000, query: 60_000 };

/** How a space is come into. */
export interface ConnectOptions {
  readonly password?: string | undefined;
  readonly patience?: Patience;
  /** Ends what still waits for an answer. */
  readonly signal?: AbortSignal;
}

/** How long a connection that is left may take to say good-bye, in milliseconds. */
const farewell = 1_000;

/** How many bytes of change sets go up or come down at once, and a part of a snapshot has. */
export const chunkBytes = 4 * 1024 * 1024;
export const mostAtOnce = 2_000;
const groundsAtOnce = 20_000;

/** How long what somebody said of where they are holds, in seconds. */
export const presenceSeconds = 50;

/** What is heard of a plan. */
export type Heard =
  /** There are change sets up to this one. */
  | { readonly kind: 'position'; readonly position: number }
  /** Somebody came, went or moved. */
  | { readonly kind: 'here' }
  /** What was called out here. */
  | { readonly kind: 'echo' };

/** A plan of a space. */
export interface SharedPlan {
  readonly id: string;
  readonly name: string;
  readonly last: number;
  readonly schema: number;
}

const count = z.coerce.number().int();
const planRow = z.object({ id: z.string(), name: z.string(), last: count, schema: count });
const setRow = z.object({ position: count, member: z.string(), body: z.string() });
const memberRow = z.object({
  role: z.string(),
  name: z.string(),
  may: z.enum(memberRights),
  person_id: z.string().nullable(),
  teams: z.array(z.string()),
  has_left: z.boolean(),
});

const stateRow = memberRow
  .omit({ has_left: true })
  .extend({ last: count, schema: count, set_id: z.string().nullable() });

/** How a plan stands, and who asks. */
export interface PlanState extends Omit<Member, 'hasLeft'> {
  readonly last: number;
  readonly schema: number;
  readonly setId: string | null;
}

/** Change sets as the server takes them: no text with NUL goes into it, of which another program may have written some. */
const asBodies = (sets: readonly SpaceSet[]): string[] => sets.map((set) => JSON.stringify(storable(set)));

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The password that PostgreSQL's own programs would find in the file that PGPASSFILE names, or in its usual place. */
const passwordInFile = ({ host, port, database, role }: SpaceAddress): Promise<string | undefined> =>
  new Promise((resolve) => pgpass({ host, port, database, user: role ?? userInfo().username }, resolve));

/** A connection to a space, as the role that came in: the database alone tells what that may do. */
export class Space {
  /** What this connection calls out, which no other does. */
  private readonly echo = `echo-${randomUUID()}`;

  private constructor(
    private readonly client: pg.Client,
    readonly address: SpaceAddress,
  ) {}

  /**
   * Comes into a space. The password is where PostgreSQL's own programs look for it, or given; it is kept nowhere.
   * @throws Problem `space/…`: why it cannot be reached, or is none
   */
  static async connect(
    address: SpaceAddress,
    { password, patience = usualPatience, signal }: ConnectOptions = {},
  ): Promise<Space> {
    const client = new pg.Client({
      host: address.host,
      port: address.port,
      database: address.database,
      user: address.role ?? undefined,
      password: async () => password ?? process.env.PGPASSWORD ?? (await passwordInFile(address)) ?? '',
      ssl: address.isVerified ? { rejectUnauthorized: true, servername: address.host } : false,
      application_name: 'tangga',
      connectionTimeoutMillis: patience.connect,
      query_timeout: patience.query,
      keepAlive: true,
    });
    // What breaks between two questions is told by the next one.
    client.on('error', () => undefined);
    const space = new Space(client, address);
    // Whoever gives up waits for no server that does not answer; one that does is told.
    signal?.addEventListener('abort', () => setTimeout(() => space.drop(), farewell).unref(), { once: true });
    try {
      await client.connect();
    } catch (error) {
      // Else the server would wait for a password that does not come.
      space.drop();
      throw spaceProblem(error, address.url);
    }
    return space;
  }

  /** Leaves the space, whether it answers or not. */
  async close(): Promise<void> {
    const late = setTimeout(() => this.drop(), farewell);
    await this.client.end().catch(() => undefined);
    clearTimeout(late);
  }

  /** Lets go of the connection at once. */
  private drop(): void {
    const { connection } = this.client as unknown as { connection: { stream: { destroy(): void } } };
    connection.stream.destroy();
  }

  /** The rows that a question is answered with, each as its schema has it. */
  async read<T>(schema: z.ZodType<T>, text: string, values: readonly unknown[] = []): Promise<T[]> {
    try {
      const { rows } = await this.client.query(text, values.map(storable));
      return z.array(schema).parse(rows);
    } catch (error) {
      if (error instanceof z.ZodError)
        throw new Problem('space/not-understood', {
          space: this.address.url,
          detail: error.issues[0]?.message ?? '',
        });
      throw spaceProblem(error, this.address.url);
    }
  }

  private async does(text: string, values: readonly unknown[] = []): Promise<void> {
    await this.read(z.unknown(), text, values);
  }

  /**
   * Looks whether this is a space of this program.
   * @throws Problem `space/not-a-space`, `space/newer`, `space/older`
   */
  async assertKnown(): Promise<void> {
    const [found] = await this.read(z.object({ version: count }), 'SELECT version FROM tangga.space');
    const space = this.address.url;
    if (!found) throw new Problem('space/not-a-space', { space, detail: '' });
    if (found.version > spaceVersion) throw new Problem('space/newer', { space });
    if (found.version < spaceVersion) throw new Problem('space/older', { space });
  }

  /** Whether the role that came in passes what the database would refuse it: it then keeps nobody out by rights. */
  async passesRights(): Promise<boolean> {
    const [found] = await this.read(
      z.object({ passes: z.boolean() }),
      `SELECT rolsuper OR rolbypassrls OR EXISTS (SELECT 1 FROM pg_namespace
         WHERE nspname = 'tangga' AND pg_has_role(session_user, nspowner, 'MEMBER')) AS passes
       FROM pg_roles WHERE rolname = session_user`,
    );
    return found?.passes ?? false;
  }

  /** What PostgreSQL says of its version. */
  async serverVersion(): Promise<string> {
    const [found] = await this.read(
      z.object({ version: z.string() }),
      "SELECT current_setting('server_version') AS version",
    );
    return found?.version ?? '';
  }

  /** The role that came in. */
  async role(): Promise<string> {
    const [found] = await this.read(z.object({ role: z.string() }), 'SELECT session_user::text AS role');
    return (found as { role: string }).role;
  }

  /** The plans of which the role is a member, by name. */
  plans(): Promise<SharedPlan[]> {
    return this.read(
      planRow,
      'SELECT id, name, last, schema FROM tangga.plan WHERE tangga.is_member(id) ORDER BY name, id',
    );
  }

  /** A plan of which the role is a member; undefined for none. */
  async plan(id: string): Promise<SharedPlan | undefined> {
    const [found] = await this.read(
      planRow,
      'SELECT id, name, last, schema FROM tangga.plan WHERE id = $1 AND tangga.is_member(id)',
      [id],
    );
    return found;
  }

  /**
   * Makes a plan of this space: its file as it is now, what is known of its rows, and its first member.
   * All of it or nothing is there.
   */
  async share(
    plan: { readonly id: string; readonly name: string; readonly schema: number },
    me: { readonly name: string; readonly personId: string | null },
    grounds: readonly Ground[],
    content: Uint8Array,
  ): Promise<void> {
    await this.inTransaction(async () => {
      await this.does('SELECT tangga.share($1, $2, $3, $4, $5)', [
        plan.id,
        plan.name,
        plan.schema,
        me.name,
        me.personId,
      ]);
      for (let at = 0; at < grounds.length; at += groundsAtOnce) {
        const some = JSON.stringify(grounds.slice(at, at + groundsAtOnce));
        await this.does('SELECT tangga.lay_grounds($1, $2)', [plan.id, some]);
      }
      await this.putSnapshot(plan.id, 0, content);
    });
  }

  /** Keeps the plan file of a position, from which others join; older ones go. */
  async keepSnapshot(planId: string, position: number, content: Uint8Array): Promise<void> {
    await this.inTransaction(async () => {
      await this.putSnapshot(planId, position, content);
      await this.does('SELECT tangga.drop_snapshots_before($1, $2)', [planId, position]);
    });
  }

  private async putSnapshot(planId: string, position: number, content: Uint8Array): Promise<void> {
    for (let at = 0, part = 0; at < content.length || part === 0; at += chunkBytes, part += 1)
      await this.does('SELECT tangga.keep_snapshot($1, $2, $3, $4)', [
        planId,
        position,
        part,
        Buffer.from(content.subarray(at, at + chunkBytes)),
      ]);
  }

  /** The latest whole plan file, and the position that it is of. */
  async snapshot(planId: string): Promise<{ position: number; content: Uint8Array } | null> {
    const [latest] = await this.read(
      z.object({ position: count, parts: count }),
      `SELECT position, count(*) AS parts FROM tangga.snapshot WHERE plan_id = $1
       GROUP BY position ORDER BY position DESC LIMIT 1`,
      [planId],
    );
    if (!latest) return null;
    const parts: Buffer[] = [];
    for (let part = 0; part < latest.parts; part += 1) {
      const [found] = await this.read(
        z.object({ content: z.instanceof(Buffer) }),
        'SELECT content FROM tangga.snapshot WHERE plan_id = $1 AND position = $2 AND part = $3',
        [planId, latest.position, part],
      );
      if (found) parts.push(found.content);
    }
    return { position: latest.position, content: Buffer.concat(parts) };
  }

  /**
   * How a plan stands and what the role may do in it, with the id of the change set at a position; undefined where the
   * role is no member of such a plan.
   */
  async stateOf(planId: string, position: number): Promise<PlanState | undefined> {
    const [found] = await this.read(
      stateRow,
      `SELECT p.last, p.schema, m.role, m.name, m.may, m.person_id, m.teams,
         (SELECT c.id FROM tangga.change_set c WHERE c.plan_id = p.id AND c.position = $2) AS set_id
       FROM tangga.plan p JOIN tangga.member m ON m.plan_id = p.id
       WHERE p.id = $1 AND m.role = session_user::text AND m.left_at IS NULL`,
      [planId, position],
    );
    if (!found) return undefined;
    const { person_id: personId, set_id: setId, ...rest } = found;
    return { ...rest, personId, setId };
  }

  /**
   * The change sets behind a position, some at a time and in order.
   * @throws Problem `space/order-unsound` where there is a gap, or a change set that is none
   */
  async *after(planId: string, position: number): AsyncGenerator<PlacedSet[]> {
    for (let from = position; ; ) {
      const rows = await this.read(
        setRow,
        `SELECT position, member, body FROM (
           SELECT position, member, body, sum(length(body)) OVER (ORDER BY position) AS bytes
           FROM tangga.change_set WHERE plan_id = $1 AND position > $2 ORDER BY position LIMIT ${mostAtOnce}
         ) AS page WHERE bytes <= ${chunkBytes} OR position = $2 + 1 ORDER BY position`,
        [planId, from],
      );
      if (rows.length === 0) return;
      yield rows.map((row, index) => this.placed(row, from + index + 1));
      from += rows.length;
    }
  }

  private placed({ position, member, body }: z.infer<typeof setRow>, expected: number): PlacedSet {
    const problem = () => new Problem('space/order-unsound', { space: this.address.url, position: expected });
    if (position !== expected) throw problem();
    try {
      return { position, member, set: spaceSet.parse(JSON.parse(body)) };
    } catch (error) {
      throw error instanceof z.ZodError || error instanceof SyntaxError ? problem() : error;
    }
  }

  /**
   * Hands change sets over that were made on `base`, in their order; answers the position of the last. Handed over twice,
   * they are there once.
   * @throws Problem `space/behind` where others were there first, and why else they are refused
   */
  async append(planId: string, base: number, sets: readonly SpaceSet[]): Promise<number> {
    return this.position('SELECT tangga.append($1, $2, $3) AS position', [planId, base, asBodies(sets)]);
  }

  /**
   * Gives an owner's change sets back that the space has lost, behind the one of this id, with the authors that they have.
   * @throws Problem as `append`, `space/not-allowed`
   */
  async handBack(planId: string, base: number, knownId: string, sets: readonly SpaceSet[]): Promise<number> {
    const text = 'SELECT tangga.hand_back($1, $2, $3, $4) AS position';
    return this.position(text, [planId, base, knownId, asBodies(sets)]);
  }

  private async position(text: string, values: readonly unknown[]): Promise<number> {
    const [done] = await this.read(z.object({ position: count }), text, values);
    return (done as { position: number }).position;
  }

  async members(planId: string): Promise<Member[]> {
    const rows = await this.read(
      memberRow,
      `SELECT role, name, may, person_id, teams, left_at IS NOT NULL AS has_left
       FROM tangga.member WHERE plan_id = $1 ORDER BY lower(name), role`,
      [planId],
    );
    return rows.map(({ person_id: personId, has_left: hasLeft, ...rest }) => ({
      ...rest,
      personId,
      hasLeft,
    }));
  }

  /** Adds a member, or changes what one may do. */
  seat(planId: string, { role, name, may, personId, teams }: Omit<Member, 'hasLeft'>): Promise<void> {
    return this.does('SELECT tangga.seat($1, $2, $3, $4, $5, $6)', [
      planId,
      role,
      name,
      may,
      personId,
      [...teams],
    ]);
  }

  /** Takes a member's seat, or leaves one's own; what was done stays. */
  unseat(planId: string, role: string): Promise<void> {
    return this.does('SELECT tangga.unseat($1, $2)', [planId, role]);
  }

  /** Gives the seat of a role to another, with all that it did. */
  rotate(planId: string, from: string, to: string): Promise<void> {
    return this.does('SELECT tangga.rotate($1, $2, $3)', [planId, from, to]);
  }

  /** Says where this machine is in a plan; answers false where it was said too often. */
  async sayHere(planId: string, machine: string, place: PlaceInPlan): Promise<boolean> {
    const [found] = await this.read(
      z.object({ said: z.boolean() }),
      'SELECT tangga.say_here($1, $2, $3) AS said',
      [planId, machine, JSON.stringify(placeInPlan.parse(place))],
    );
    return found?.said ?? false;
  }

  /** Says that this machine is no longer in a plan. */
  sayGone(planId: string, machine: string): Promise<void> {
    return this.does('SELECT tangga.say_gone($1, $2)', [planId, machine]);
  }

  /** Who else is in a plan, by what was heard of them lately; what is no place is passed over. */
  async whoIsHere(planId: string, machine: string): Promise<Presence[]> {
    const rows = await this.read(
      z.object({ role: z.string(), name: z.string(), machine: z.string(), place: z.string() }),
      `SELECT m.role, m.name, p.machine, p.place FROM tangga.presence p
       JOIN tangga.member m ON m.plan_id = p.plan_id AND m.role = p.role AND m.left_at IS NULL
       WHERE p.plan_id = $1 AND p.machine <> $2 AND p.said_at > now() - interval '${presenceSeconds} seconds'
       ORDER BY lower(m.name), p.machine LIMIT 500`,
      [planId, machine],
    );
    return rows.flatMap(({ place, ...row }) => {
      const read = presence.safeParse({ ...row, place: parsed(place) });
      return read.success ? [read.data] : [];
    });
  }

  /**
   * Hears of what happens in a plan from now on. Anybody can send what is heard here: it says that something is to be read,
   * never what.
   */
  async listen(planId: string, heard: (what: Heard) => void): Promise<void> {
    this.client.on('notification', ({ channel, payload = '' }) => {
      const [id, what = ''] = payload.split(' ');
      if (channel !== 'tangga' || id !== planId) return;
      if (what === 'here') heard({ kind: 'here' });
      else if (/^\d{1,15}$/u.test(what)) heard({ kind: 'position', position: Number(what) });
      else if (what === this.echo) heard({ kind: 'echo' });
    });
    await this.does('LISTEN tangga');
  }

  /** Sends itself what `listen` has to hear, unless something between here and there swallows it. */
  callOut(planId: string): Promise<void> {
    return this.does("SELECT pg_notify('tangga', $1)", [`${planId} ${this.echo}`]);
  }

  /** Tells once that the connection broke. */
  whenLost(lost: () => void): void {
    this.client.once('end', lost);
  }

  /** Does all of it or nothing. */
  async inTransaction<T>(work: () => Promise<T>): Promise<T> {
    await this.does('BEGIN');
    try {
      const done = await work();
      await this.does('COMMIT');
      return done;
    } catch (error) {
      await this.client.query('ROLLBACK').catch(() => undefined);
      throw error;
    }
  }

  /** Runs SQL of the space's own making, as its migrations are. */
  async carryOut(sql: string): Promise<void> {
    try {
      await this.client.query(sql);
    } catch (error) {
      throw spaceProblem(error, this.address.url);
    }
  }
}
