import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

import type { SideTold } from '#contract/merge.ts';
import { sideWords } from '#contract/sentences/merge.ts';
import { explainProblem } from '#contract/sentences/problems.ts';
import type { WaitingTold } from '#contract/waiting.ts';
import { Problem } from '#domain/problem.ts';
import type { MemberRight } from '#domain/space/member.ts';
import { dataFolder } from '../desk/data-folder.ts';
import { Store } from '../desk/store.ts';
import { forTerminal } from '../for-terminal.ts';
import { inFolder } from '../plan-file/in-folder.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';
import type { WaitingSet } from '../plan-file/shared-journal.ts';
import { tellWaiting } from '../plan-file/waiting.ts';
import { Follower } from '../space/follower.ts';
import { type HandedBack, handBack } from '../space/hand-back.ts';
import { initSpace } from '../space/init-space.ts';
import { compactSpace, exportSpace, joinPlan, planIn, share, verifySpace } from '../space/share.ts';
import { type SharedPlan, Space } from '../space/space.ts';
import { spaceAddress } from '../space/space-address.ts';
import { type Synced, sharedOf, synchronise } from '../space/sync.ts';
import { rowNamed } from './named.ts';
import { forScripts, printLine } from './output.ts';
import { languageOfUser, said } from './spoken.ts';
import { withPlan } from './with-plan.ts';

interface JsonOption {
  json?: true;
}

/** Does work in a space and leaves it again, whatever comes of it. */
async function inSpace<T>(url: string, work: (space: Space) => Promise<T>): Promise<T> {
  const space = await Space.connect(spaceAddress(url));
  try {
    return await work(space);
  } finally {
    await space.close();
  }
}

const tell = (json: true | undefined, data: unknown, lines: readonly string[]): Promise<void> =>
  printLine(json ? forScripts(data) : forTerminal(lines.join('\n')));

/** Says aloud where a role passes what the database would refuse it. */
async function warned(space: Space): Promise<string[]> {
  return (await space.passesRights()) ? [said('space.passesRights', { role: await space.role() })] : [];
}

interface ShareOptions extends JsonOption {
  space: string;
  name?: string;
  person?: string;
}

/** `tangga share PLAN --space URL`: puts a plan into a space. */
export const shareCommand = (file: string, { space: url, name, person, json }: ShareOptions): Promise<void> =>
  withPlan(file, (plan) =>
    inSpace(url, async (space) => {
      const one = person === undefined ? null : rowNamed(plan.plan.tables.person.sorted(), person, 'person');
      const own = new Store(dataFolder()).preferences.author;
      const called = name ?? one?.name ?? (own === '' ? await space.role() : own);
      await share(plan, space, { name: called, personId: one?.id ?? null });
      new Store(dataFolder()).rememberSpace(plan.plan.about.id, space.address.url);
      const { address } = space;
      const warnings = await warned(space);
      await tell(json, { url: address.url, plan: plan.plan.about.id, name: called, warnings }, [
        said('space.shared', { plan: plan.name, space: address.url, name: called }),
        ...warnings,
      ]);
    }),
  );

interface JoinOptions extends JsonOption {
  out: string;
  plan?: string;
}

/** `tangga join URL --out FILE`: makes a whole plan file of what a space holds. */
export async function joinCommand(url: string, { out, plan: name, json }: JoinOptions): Promise<void> {
  const path = resolve(out);
  if (!existsSync(dirname(path))) throw new Problem('plan-file/folder-missing', { folder: dirname(path) });
  if (existsSync(path)) throw new Problem('plan-file/exists', { path });
  await inSpace(url, async (space) => {
    const plan = await planIn(space, name);
    await joinPlan(space, plan, { path });
    new Store(dataFolder()).rememberSpace(plan.id, space.address.url);
    const warnings = await warned(space);
    await tell(json, { path, plan: plan.id, name: plan.name, position: plan.last, warnings }, [
      said('space.joined', { plan: plan.name, path }),
      ...warnings,
    ]);
  });
}

const syncedWords = ({ received, sent, waiting }: Synced): string[] => [
  said('space.synced', { received, sent }),
  ...(waiting > 0 ? [said('space.waiting', { count: waiting })] : []),
];

/** Goes on synchronising as things happen here or there, until it is asked to end or something asks for somebody. */
async function watch(file: PlanFile, { json }: JsonOption): Promise<void> {
  sharedOf(file);
  const problem = await new Promise<Problem | null>((resolve) => {
    let said = '';
    const follower = new Follower(file, {
      synced: (synced) => void tell(json, synced, syncedWords(synced)),
      state: (state) => {
        if (state.kind === 'refused') end(new Problem(state.problem.code, state.problem.parameters));
        // Away for now: said once, tried again.
        const sentence =
          state.kind === 'offline'
            ? explainProblem(state.problem.code, state.problem.parameters, languageOfUser()).sentence
            : '';
        if (sentence !== '' && sentence !== said) console.error(forTerminal(sentence));
        if (state.kind === 'offline' || state.kind === 'upToDate') said = sentence;
      },
    });
    const end = (why: Problem | null) => void follower.stop().then(() => resolve(why));
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end(null));
  });
  if (problem) throw problem;
}

interface SyncOptions extends JsonOption {
  watch?: true;
  waiting?: true;
  take?: string[];
  leave?: string[];
  handBack?: true;
}

/** What one of both sides says, with what was done there. */
const sideLines = (whose: 'mine' | 'theirs', told: SideTold): string[] => [
  `    ${said(`space.sides.${whose}`)}: ${sideWords(told)}`,
  ...told.history.map(({ signature, sentence }) => `        ${signature}  ${sentence}`),
];

const waitingLines = ({ id, sentence, signature, reason, changes, conflicts, settled }: WaitingTold) => [
  `${sentence} · ${signature}${settled ? ` · ${said(`space.settled.${settled.takes}`)}` : ''}`,
  `    ${id}`,
  ...(reason ? [`    ${reason.sentence}`] : []),
  ...(conflicts.length === 0 ? changes.map((line) => `    ${line}`) : []),
  ...conflicts.flatMap(({ title, context, mine, theirs }) => [
    `    ${[title, context].filter(Boolean).join(' · ')}`,
    ...sideLines('mine', mine),
    ...sideLines('theirs', theirs),
  ]),
];

/** `tangga sync PLAN --waiting`: what waits for a decision, with both sides. */
async function tellWhatWaits(file: PlanFile, { json }: JsonOption): Promise<void> {
  sharedOf(file);
  const told = (sets: readonly WaitingSet[]) => sets.map((one) => tellWaiting(file, one, languageOfUser()));
  const waiting = told(file.shared.waiting());
  const settled = told(file.shared.settled());
  await tell(json, { waiting, settled }, [
    ...waiting.flatMap(waitingLines),
    ...(waiting.length === 0 ? [said('space.nothingWaits')] : [said('space.howToDecide')]),
    ...settled.flatMap(waitingLines),
  ]);
}

/** `tangga sync PLAN`: takes in what others did, and sends what was done here; ends with 3 where something waits for a decision. */
export const syncCommand = (file: string, options: SyncOptions): Promise<void> =>
  withPlan(file, async (plan) => {
    const { json, watch: isWatching, waiting: isAsked, take = [], leave = [] } = options;
    const { url } = sharedOf(plan);
    for (const id of take) plan.settle(id, 'mine');
    for (const id of leave) plan.settle(id, 'theirs');
    if (isAsked) return tellWhatWaits(plan, { json });
    if (isWatching) return watch(plan, { json });
    const synced: Synced & Partial<HandedBack> = await inSpace(url, (space) =>
      options.handBack ? handBack(plan, space) : synchronise(plan, space),
    );
    const lines = syncedWords(synced);
    if (synced.handedBack !== undefined)
      lines.unshift(said('space.handedBack', { count: synced.handedBack }));
    await tell(json, synced, lines);
    if (synced.waiting > 0) throw new Problem('space/undecided', { count: synced.waiting });
  });

/** `tangga space init URL` */
export const initCommand = (url: string, { json }: JsonOption): Promise<void> =>
  inSpace(url, async (space) => {
    const isNew = await initSpace(space);
    const warnings = await warned(space);
    await tell(json, { url: space.address.url, isNew, warnings }, [
      said(isNew ? 'space.made' : 'space.upToDate', { space: space.address.url }),
      ...warnings,
    ]);
  });

interface PlanOption extends JsonOption {
  plan?: string;
}

/** Does work on one plan of a space. */
const onPlan = <T>(
  url: string,
  { plan: name }: PlanOption,
  work: (space: Space, plan: SharedPlan) => Promise<T>,
) =>
  inSpace(url, async (space) => {
    await space.assertKnown();
    return work(space, await planIn(space, name));
  });

/** `tangga space status URL`: the plans that a role may see, and who their members are. */
export const statusCommand = (url: string, { json, plan: name }: PlanOption): Promise<void> =>
  inSpace(url, async (space) => {
    await space.assertKnown();
    const plans = name === undefined ? await space.plans() : [await planIn(space, name)];
    const told = [];
    for (const plan of plans) told.push({ ...plan, members: await space.members(plan.id) });
    await tell(json, { url: space.address.url, plans: told }, [
      ...told.flatMap(({ name: title, id, last, members }) => [
        said('space.plan', { plan: title, count: last, id }),
        ...members.map((member) => `    ${member.name} (${member.role}) · ${memberWords(member)}`),
      ]),
      ...(told.length === 0 ? [said('space.noPlans')] : []),
    ]);
  });

const memberWords = ({ may, hasLeft }: { readonly may: MemberRight; readonly hasLeft: boolean }): string =>
  hasLeft ? said('space.left') : said(`space.may.${may}`);

interface SeatOptions extends PlanOption {
  name: string;
  may: MemberRight;
  person?: string;
  team?: string[];
}

/** `tangga space seat URL ROLE`: adds a member, or changes what one may do. */
export const seatCommand = (url: string, role: string, options: SeatOptions): Promise<void> =>
  onPlan(url, options, async (space, plan) => {
    const { name, may, person, team = [], json } = options;
    const { personId, teams } = await named(space, plan, person, team);
    await space.seat(plan.id, { role, name, may, personId, teams });
    await tell(json, { role, name, may, personId, teams }, [
      said('space.seated', { name, role, may: said(`space.may.${may}`) }),
    ]);
  });

/** A person and teams of a plan by what they are called there. */
async function named(space: Space, plan: SharedPlan, person: string | undefined, teams: readonly string[]) {
  if (person === undefined && teams.length === 0) return { personId: null, teams: [] };
  return inFolder(async (folder) => {
    const path = resolve(folder, 'plan.tangga');
    await joinPlan(space, plan, { path });
    return withPlan(path, ({ plan: { tables } }) => ({
      personId: person === undefined ? null : rowNamed(tables.person.sorted(), person, 'person').id,
      teams: teams.map((team) => rowNamed(tables.unit.sorted(), team, 'team').id),
    }));
  });
}

export const unseatCommand = (url: string, role: string, options: PlanOption): Promise<void> =>
  onPlan(url, options, async (space, plan) => {
    await space.unseat(plan.id, role);
    await tell(options.json, { role }, [said('space.unseated', { role })]);
  });

export const rotateCommand = (url: string, from: string, to: string, options: PlanOption): Promise<void> =>
  onPlan(url, options, async (space, plan) => {
    await space.rotate(plan.id, from, to);
    await tell(options.json, { from, to }, [said('space.rotated', { from, to })]);
  });

/** `tangga space export URL --out FILE`: a plan file that is shared with nobody. */
export const exportCommand = (url: string, { out, ...options }: JoinOptions): Promise<void> =>
  onPlan(url, options, async (space, plan) => {
    const path = resolve(out);
    if (existsSync(path)) throw new Problem('plan-file/exists', { path });
    await exportSpace(space, plan, path);
    await tell(options.json, { path, plan: plan.id }, [said('space.exported', { plan: plan.name, path })]);
  });

/** `tangga space verify URL`: carries all change sets out again and holds the plan to its rules. */
export const verifyCommand = (url: string, options: PlanOption): Promise<void> =>
  onPlan(url, options, async (space, plan) => {
    const { count } = await verifySpace(space, plan);
    await tell(options.json, { plan: plan.id, count, isSound: true }, [
      said('space.sound', { plan: plan.name, count }),
    ]);
  });

/** `tangga space compact URL`: keeps the plan as it is now, so that who joins needs less. */
export const compactCommand = (url: string, options: PlanOption): Promise<void> =>
  onPlan(url, options, async (space, plan) => {
    const { position, bytes } = await compactSpace(space, plan);
    await tell(options.json, { plan: plan.id, position, bytes }, [
      said('space.compacted', { plan: plan.name, count: position }),
    ]);
  });
