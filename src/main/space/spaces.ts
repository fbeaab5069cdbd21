import type { ConnectionFound, SpaceStanding, SpaceStatus } from '#contract/space.ts';
import { Problem } from '#domain/problem.ts';
import type { Member } from '#domain/space/member.ts';
import type { PlaceInPlan } from '#domain/space/presence.ts';
import type { KnownSpaces } from '../desk/known-spaces.ts';
import type { Passwords } from '../desk/passwords.ts';
import { StatusListeners } from '../desk/status-listeners.ts';
import type { NewPlace } from '../plan-file/new-plan.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';
import type { Follower, FollowState } from './follower.ts';
import { initSpace } from './init-space.ts';
import { joinPlan, type Seat, share } from './share.ts';
import type { SharedPlan, Space } from './space.ts';
import { spaceAddress } from './space-address.ts';
import { type Synced, sharedOf, synchronise } from './sync.ts';

/** Where a space is, and a password where one was typed. */
export interface Door {
  readonly url: string;
  readonly password?: string | undefined;
}

/** Waits for work until nobody wants it any more; what it comes to then is nobody's. */
function wanted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  const { promise, reject } = Promise.withResolvers<never>();
  const end = () => reject(signal.reason);
  if (signal.aborted) end();
  signal.addEventListener('abort', end, { once: true });
  return Promise.race([work, promise]).finally(() => signal.removeEventListener('abort', end));
}

/** How the follower's states stand in the contract. */
const standings: Readonly<Record<FollowState['kind'], SpaceStanding>> = {
  connecting: 'connecting',
  upToDate: 'up-to-date',
  needsDecision: 'up-to-date',
  sending: 'sending',
  offline: 'offline',
  refused: 'refused',
};

/** Why nothing is asked of a space yet. */
const unknownHere = (url: string) => ({ code: 'space/unknown-here', parameters: { space: url } }) as const;

/** A plan that is followed, or is about to be. */
interface Following {
  follower: Follower | null;
  isOver: boolean;
  readonly begun: Promise<void>;
  readonly stopHearing: () => void;
}

/**
 * The spaces of the plans that are open in this process: each plan that is shared follows its own for as long as it is open.
 */
export class Spaces {
  private readonly followings = new Map<PlanFile, Following>();
  private readonly listeners = new StatusListeners((file) => this.status(file));

  constructor(
    readonly passwords: Passwords,
    private readonly known: KnownSpaces,
  ) {}

  status(file: PlanFile): SpaceStatus | null {
    const following = this.followings.get(file);
    const shared = following && file.db.open ? file.shared.read() : null;
    if (!following || !shared) return null;
    const { url, role, name, may, personId, teams } = shared;
    const state: FollowState = this.knows(file, url)
      ? (following.follower?.state ?? { kind: 'connecting' })
      : { kind: 'refused', problem: unknownHere(url), count: 0 };
    return {
      url,
      me: { role, name, may, personId, teams: [...teams] },
      standing: standings[state.kind],
      toSend: file.shared.countToSend(),
      waiting: file.shared.waiting().length,
      offlineSince: state.kind === 'offline' ? state.since : null,
      problem:
        'problem' in state ? { code: state.problem.code, parameters: { ...state.problem.parameters } } : null,
      others: [...(following.follower?.others ?? [])],
    };
  }

  /** Hears how a plan and its space stand, now and after each change. Answers how to stop. */
  subscribe(file: PlanFile, listener: (status: SpaceStatus | null) => void): () => void {
    return this.listeners.subscribe(file, listener);
  }

  /** Whether somebody of this computer said that the plan is shared through this space; a file that was sent only says so itself. */
  private knows(file: PlanFile, url = sharedOf(file).url): boolean {
    return this.known.knowsSpace(file.plan.about.id, url);
  }

  /** Follows the space of a plan from now on, since somebody asked for it. */
  private async trust(file: PlanFile): Promise<void> {
    if (this.knows(file)) return;
    await this.suspend(file);
    this.known.rememberSpace(file.plan.about.id, sharedOf(file).url);
    this.resume(file);
  }

  /**
   * Follows the space of a plan that is open; of one that is not shared, nothing. One that this computer does not know is
   * not asked anything: whoever made the file would hear of it, and be offered a password.
   */
  resume(file: PlanFile): void {
    if (this.followings.has(file) || file.shared.read() === null) return;
    const tell = () => this.listeners.tell(file);
    const begin = async () => {
      if (!this.knows(file)) return;
      // What speaks to databases is loaded where somebody shares a plan.
      const { Follower } = await import('./follower.ts');
      if (following.isOver) return;
      const connect = (signal: AbortSignal) => this.connect({ url: sharedOf(file).url }, signal);
      following.follower = new Follower(file, { connect, state: tell, here: tell });
      tell();
    };
    const { promise, resolve } = Promise.withResolvers<void>();
    const stopHearing = file.subscribe(({ kind }) => {
      if (kind === 'change-set') tell();
    });
    const following: Following = { follower: null, isOver: false, begun: promise, stopHearing };
    this.followings.set(file, following);
    void begin().finally(resolve);
  }

  /** Follows the space of a plan no longer. */
  async suspend(file: PlanFile): Promise<void> {
    const following = this.followings.get(file);
    if (!following) return;
    this.followings.delete(file);
    following.isOver = true;
    following.stopHearing();
    await following.begun;
    await following.follower?.stop();
  }

  private async connect({ url, password }: Door, signal?: AbortSignal): Promise<Space> {
    const { Space } = await import('./space.ts');
    const address = spaceAddress(url);
    const known = password ?? this.passwords.find(address.url);
    return Space.connect(address, {
      ...(known !== undefined && { password: known }),
      ...(signal && { signal }),
    });
  }

  /** Does work in a space and leaves it again, whatever comes of it, until nobody waits for it. */
  async within<T>(door: Door, work: (space: Space) => Promise<T>, signal?: AbortSignal): Promise<T> {
    const all = async () => {
      const space = await this.connect(door, signal);
      try {
        signal?.throwIfAborted();
        return await work(space);
      } finally {
        void space.close();
      }
    };
    return wanted(all(), signal);
  }

  /** Keeps a password by which somebody came in. */
  private remember({ url, password }: Door): void {
    if (password !== undefined && password !== '') this.passwords.keep(spaceAddress(url).url, password);
  }

  /** Comes in, looks round and leaves again. */
  test(door: Door, signal?: AbortSignal): Promise<ConnectionFound> {
    return this.within(door, (space) => lookRound(space), signal);
  }

  /** Makes a database a space. */
  make(door: Door, signal?: AbortSignal): Promise<ConnectionFound> {
    const work = async (space: Space) => {
      await initSpace(space);
      return lookRound(space);
    };
    return this.within(door, work, signal);
  }

  /** Puts an open plan into a space, and follows it from then on. */
  async share(file: PlanFile, door: Door, seat: Seat, signal?: AbortSignal): Promise<void> {
    await this.within(door, (space) => share(file, space, seat), signal);
    this.remember(door);
    await this.trust(file);
    this.resume(file);
  }

  /** Makes a plan file of what a space holds of a plan; answers where, null where nobody said a place. */
  async join(
    door: Door,
    planId: string,
    placeFor: (name: string) => Promise<NewPlace | null>,
    signal?: AbortSignal,
  ): Promise<string | null> {
    const work = async (space: Space) => {
      const plan = await this.planOf(space, planId);
      const place = await placeFor(plan.name);
      return place && joinPlan(space, plan, place);
    };
    const path = await this.within(door, work, signal);
    if (path !== null) {
      this.remember(door);
      this.known.rememberSpace(planId, spaceAddress(door.url).url);
    }
    return path;
  }

  private async planOf(space: Space, planId: string): Promise<SharedPlan> {
    await space.assertKnown();
    const plan = await space.plan(planId);
    if (!plan) throw new Problem('space/no-plan', { space: space.address.url, plan: '' });
    return plan;
  }

  /** Has a plan that is followed look at its space at once. */
  private hurry(file: PlanFile): void {
    this.followings.get(file)?.follower?.retry();
  }

  /** Something that waited was decided: it goes over at once. */
  decided(file: PlanFile): void {
    this.hurry(file);
    this.listeners.tell(file);
  }

  /** Says where in a plan somebody of this computer is. */
  sayHere(file: PlanFile, place: PlaceInPlan | null): void {
    this.followings.get(file)?.follower?.sayHere(place);
  }

  /** Brings a plan and its space to the same now. */
  async synchronise(file: PlanFile): Promise<Synced> {
    await this.trust(file);
    const synced = await this.within({ url: sharedOf(file).url }, (space) => synchronise(file, space));
    this.hurry(file);
    return synced;
  }

  /** Comes in by another password, which is kept once it was taken. */
  async enter(file: PlanFile, password: string, signal?: AbortSignal): Promise<void> {
    const door = { url: sharedOf(file).url, password };
    await this.trust(file);
    await this.within(door, (space) => space.role(), signal);
    this.remember(door);
    this.hurry(file);
  }

  /** Lets a plan go on by itself; who gives up the seat is no member of the plan from then on. */
  async leave(file: PlanFile, { givesUpSeat }: { readonly givesUpSeat: boolean }): Promise<void> {
    const { url, role } = sharedOf(file);
    if (givesUpSeat) await this.within({ url }, (space) => space.unseat(file.plan.about.id, role));
    await this.suspend(file);
    file.shared.leave();
    this.passwords.forget(url);
    this.listeners.tell(file);
  }

  /** Gives a space that was brought back from an older backup what this file has from it. */
  handBack(file: PlanFile): void {
    this.followings.get(file)?.follower?.handBack();
  }

  async members(file: PlanFile): Promise<Member[]> {
    if (!this.knows(file)) {
      const { code, parameters } = unknownHere(sharedOf(file).url);
      throw new Problem(code, parameters);
    }
    return this.within({ url: sharedOf(file).url }, (space) => space.members(file.plan.about.id));
  }

  seat(file: PlanFile, member: Omit<Member, 'hasLeft'>): Promise<void> {
    return this.within({ url: sharedOf(file).url }, (space) => space.seat(file.plan.about.id, member));
  }

  unseat(file: PlanFile, role: string): Promise<void> {
    return this.within({ url: sharedOf(file).url }, (space) => space.unseat(file.plan.about.id, role));
  }
}

/** What somebody who came in finds. */
async function lookRound(space: Space): Promise<ConnectionFound> {
  const { url, isVerified } = space.address;
  const role = await space.role();
  const found = {
    url,
    isVerified,
    role,
    server: await space.serverVersion(),
    passesRights: await space.passesRights(),
  };
  try {
    await space.assertKnown();
  } catch (error) {
    if (error instanceof Problem && error.code === 'space/not-a-space')
      return { ...found, isSpace: false, plans: [] };
    throw error;
  }
  const plans = [];
  for (const { id, name } of await space.plans()) {
    const me = (await space.members(id)).find((member) => member.role === role && !member.hasLeft);
    plans.push({ id, name, may: me?.may ?? null });
  }
  return { ...found, isSpace: true, plans };
}
