import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { testFolder } from '../support/plans.ts';
import { backupsIn, foundIn, leftIn, plansIn } from './content.ts';
import { stories } from './stories.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** How a program is ended: before a call, or in the middle of one that writes. */
export type End = 'kill' | 'half';

/** What the system answers from a call on. */
export type Fault = 'ENOSPC' | 'EIO' | 'EROFS' | 'EACCES' | 'EMFILE';

/** Calls are counted from 1. */
export interface At<How> {
  readonly call: number;
  readonly how: How;
}

/** The program in one file, which starts in a tenth of a second. */
async function builtProgram(): Promise<string> {
  // Where the packages are found that are not built in.
  mkdirSync(join(root, '.cache'), { recursive: true });
  const outDir = mkdtempSync(join(root, '.cache', 'faults-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { ssr: here('program.ts'), outDir, target: 'node22', emptyOutDir: true },
    ssr: { noExternal: true, external: ['better-sqlite3', 'fast-check'] },
  });
  return join(outDir, 'program.js');
}

/** What stands between the program and the system; null where this computer has no way to put something there. */
function builtSteps(): string | null {
  const built = join(testFolder(), 'steps.so');
  if (process.platform !== 'linux') return null;
  const { status } = spawnSync('cc', ['-shared', '-fPIC', '-O1', '-o', built, here('steps.c'), '-ldl']);
  return status === 0 ? built : null;
}

/** One time that a program told a story. */
interface Time {
  /** How many steps were done for good. */
  readonly done: number;
  /** Why steps were refused. */
  readonly refused: readonly string[];
}

interface Ended {
  /** Each time that it told its story. */
  readonly times: readonly Time[];
  /** Whether it was ended rather than came to its end. */
  readonly isKilled: boolean;
  readonly milliseconds: number;
}

/** What came of something that befell a program. */
export interface Outcome extends Time {
  /** What people find. */
  readonly found: string;
  /** The sizes of all files before anybody opens them. */
  readonly sizes: readonly number[];
  readonly wrong: readonly string[];
}

const sizesIn = (folder: string): number[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(join(entry.parentPath, entry.name)).size)
    .sort((one, other) => one - other);

const never: Time = { done: 0, refused: [] };
const only = ({ times }: Ended): Time => times[0] ?? never;

/** What a program said while it told its story once. */
const timeOf = (said: string): Time => ({
  done: [...said].filter((letter) => letter === '.').length,
  refused: said.split(/[.\n]+/u).filter(Boolean),
});

/** A story as it goes where nothing befalls it. */
export interface Told {
  readonly name: string;
  /** What there is before. */
  readonly laid: string;
  /** What is found before the first step and after each. */
  readonly states: readonly string[];
  /** A letter for each call by which something is changed; empty where they are not counted. */
  readonly calls: string;
  /** How long it takes, in milliseconds. */
  readonly duration: number;
}

/** Has programs do stories, and something befall them. */
export class Befallen {
  private constructor(
    private readonly program: string,
    private readonly steps: string | null,
  ) {}

  static async begin(): Promise<Befallen> {
    return new Befallen(await builtProgram(), builtSteps());
  }

  /** Whether calls of the system are counted. */
  get isExact(): boolean {
    return this.steps !== null;
  }

  close(): void {
    rmSync(join(this.program, '..'), { recursive: true, force: true });
  }

  /** Tells a story to its end, and what is found after each of its steps. */
  async tell(name: string, chance: number): Promise<Told> {
    const laid = testFolder();
    for (const folder of [plansIn(laid), backupsIn(laid), join(laid, 'aside')])
      mkdirSync(folder, { recursive: true });
    await stories[name]?.prepare(laid, chance);
    const folder = this.copyOf(laid);
    const kept = testFolder();
    const told = join(kept, 'calls');
    const ended = await this.run([name, folder, kept], folder, { TANGGA_STEPS_TOLD: told });
    if (ended.isKilled) throw new Error(`“${name}” came to no end.`);
    const steps = Array.from({ length: only(ended).done }, (_, at) => join(kept, String(at + 1)));
    const moments = [laid, ...steps];
    const states: string[] = [];
    // What is laid out stays as it is.
    for (const moment of moments) states.push(await foundIn(moment === laid ? this.copyOf(laid) : moment));
    const calls = existsSync(told) ? readFileSync(told, 'latin1') : '';
    return { name, laid, states, calls, duration: ended.milliseconds };
  }

  /** Tells it to a program that is ended at a call, or after some milliseconds. */
  async end(told: Told, at: At<End> | { readonly after: number }): Promise<Outcome & { isKilled: boolean }> {
    const folder = this.copyOf(told.laid);
    const ended =
      'after' in at
        ? await this.run([told.name, folder], folder, {}, at.after)
        : await this.run([told.name, folder], folder, {
            TANGGA_STEPS_HOW: at.how,
            TANGGA_STEPS_AT: String(at.call),
          });
    const outcome = await this.outcomeIn(folder, told, only(ended));
    return { ...outcome, isKilled: ended.isKilled };
  }

  /**
   * Tells it once to its end, and looks at what an end at each of these calls would leave: what there is then is copied, which
   * takes a twentieth of the time that a program takes which is ended.
   */
  async endings(told: Told, ends: readonly At<End>[]): Promise<(Outcome & { readonly at: At<End> })[]> {
    const folder = this.copyOf(told.laid);
    const kept = testFolder();
    const ended = await this.run([told.name, folder], folder, {
      TANGGA_STEPS_KEPT: kept,
      TANGGA_STEPS_AT: ends.map(({ call, how }) => (how === 'half' ? `${call}h` : call)).join(' '),
    });
    const outcomes: (Outcome & { readonly at: At<End> })[] = [];
    for (const name of readdirSync(kept)) {
      const [call, done] = name.split('-').map(Number);
      const at = ends.find((end) => end.call === call);
      if (at === undefined || done === undefined) throw new Error(`Nothing was to be kept at “${name}”.`);
      outcomes.push({ at, ...(await this.outcomeIn(join(kept, name), told, { done, refused: [] })) });
    }
    if (ended.isKilled || outcomes.length === 0) throw new Error(`“${told.name}” left nothing to look at.`);
    for (const one of [folder, kept]) rmSync(one, { recursive: true, force: true });
    return outcomes;
  }

  /** Tells it again and again to one program, each time with a disk that fails from a call on. */
  async fail(told: Told, faults: readonly At<Fault>[]): Promise<Outcome[]> {
    const folder = testFolder();
    const folders = faults.map((_, at) => join(folder, String(at)));
    for (const one of folders) cpSync(told.laid, one, { recursive: true });
    const orders = faults.map(({ how, call }) => `${how} ${call}`);
    const ended = await this.run([told.name, folder, '', ...orders], folder, {
      TANGGA_STEPS_WELL: join(testFolder(), 'well'),
    });
    if (ended.isKilled || ended.times.length !== faults.length)
      throw new Error(`“${told.name}” was to be told ${faults.length} times, not ${ended.times.length}.`);
    const outcomes: Outcome[] = [];
    for (const [at, one] of folders.entries())
      outcomes.push(await this.outcomeIn(one, told, ended.times[at] ?? never));
    rmSync(folder, { recursive: true, force: true });
    return outcomes;
  }

  /** Looks at what there is after so many steps, of which the last may be half done, and removes it. */
  private async outcomeIn(folder: string, told: Told, time: Time): Promise<Outcome> {
    const sizes = sizesIn(folder);
    const found = await foundIn(folder);
    const [before, after] = [told.states[time.done], told.states[time.done + 1]];
    const wrong = await leftIn(folder);
    if (found !== before && found !== after)
      wrong.push(`After ${time.done} steps there was\n${found}\nrather than\n${before}\nor\n${after}`);
    rmSync(folder, { recursive: true, force: true });
    return { ...time, found, sizes, wrong };
  }

  /**
   * Has several programs do the same to the same files at once, the first of which is ended at a call. Answers how many steps
   * were done for good, and where.
   */
  async together({ name, laid }: Told, programs: number, call: number) {
    const folder = this.copyOf(laid);
    const ends = await Promise.all(
      Array.from({ length: programs }, (_, at) =>
        this.run(
          [name, folder],
          folder,
          at === 0 ? { TANGGA_STEPS_HOW: 'kill', TANGGA_STEPS_AT: String(call) } : {},
          at === 0 && !this.isExact ? call : null,
        ),
      ),
    );
    const done = ends.reduce((sum, ended) => sum + only(ended).done, 0);
    return { folder, done, killed: ends.filter(({ isKilled }) => isKilled).length };
  }

  private copyOf(laid: string): string {
    const folder = testFolder();
    cpSync(laid, folder, { recursive: true });
    return folder;
  }

  private run(
    told: readonly string[],
    folder: string,
    steps: Readonly<Record<string, string>>,
    killedAfter: number | null = null,
  ): Promise<Ended> {
    const counted = this.steps === null ? {} : { LD_PRELOAD: this.steps, TANGGA_STEPS_FOLDER: folder };
    const child = spawn(process.execPath, [this.program, ...told], {
      env: { ...process.env, NODE_COMPILE_CACHE: join(this.program, '..', 'compiled'), ...counted, ...steps },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    let error = '';
    let began = 0;
    child.stdout.on('data', (data) => {
      if (said === '') {
        began = performance.now();
        if (killedAfter !== null) setTimeout(() => child.kill('SIGKILL'), killedAfter);
      }
      said += data;
    });
    child.stderr.on('data', (data) => {
      error += data;
    });
    return new Promise((resolve, reject) => {
      child.once('close', (code, signal) => {
        if (code !== 0 && signal !== 'SIGKILL')
          reject(new Error(`“${told.join(' ')}” ended with ${code}: ${said}${error}`));
        resolve({
          times: said.split('>').slice(1).map(timeOf),
          isKilled: signal === 'SIGKILL',
          milliseconds: performance.now() - began,
        });
      });
    });
  }
}

/** Calls beside which something else is done than before or after: pages are written one after the other. */
export const landmarks = ({ calls }: Told): number[] =>
  [...calls].flatMap((kind, at) =>
    kind !== 'w' || calls[at - 1] !== 'w' || calls[at + 1] !== 'w' ? [at + 1] : [],
  );
