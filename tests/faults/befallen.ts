import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { testFolder } from '../support/plans.ts';
import { backupsIn, foundIn, leftIn, plansIn } from './content.ts';
import { stories } from './stories.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** What befalls the program: it is ended before a step or in the middle of it, or the disk fails from then on. */
export type How = 'kill' | 'half' | 'ENOSPC' | 'EIO' | 'EROFS' | 'EACCES' | 'EMFILE';

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

interface Ended {
  /** How many steps were done for good. */
  readonly done: number;
  /** Why steps were refused. */
  readonly refused: readonly string[];
  /** Whether it was ended rather than came to its end. */
  readonly isKilled: boolean;
  readonly milliseconds: number;
}

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

  end(): void {
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
    const ended = await this.run(name, folder, { TANGGA_STEPS_TOLD: told }, null, kept);
    if (ended.isKilled) throw new Error(`“${name}” came to no end.`);
    const moments = [laid, ...Array.from({ length: ended.done }, (_, at) => join(kept, String(at + 1)))];
    const states: string[] = [];
    // What is laid out stays as it is.
    for (const moment of moments) states.push(await foundIn(moment === laid ? this.copyOf(laid) : moment));
    const calls = existsSync(told) ? readFileSync(told, 'latin1') : '';
    return { name, laid, states, calls, duration: ended.milliseconds };
  }

  /**
   * Tells it with something that befalls it: at a call, counted from 1, or after some milliseconds. Answers what is wrong
   * with what is found then.
   */
  async befall(told: Told, how: How, at: { readonly call: number } | { readonly after: number }) {
    const folder = this.copyOf(told.laid);
    const well = join(testFolder(), 'well');
    const ended = await this.run(
      told.name,
      folder,
      {
        TANGGA_STEPS_WELL: well,
        ...('call' in at && { TANGGA_STEPS_HOW: how, TANGGA_STEPS_AT: String(at.call) }),
      },
      'after' in at ? at.after : null,
    );
    const found = await foundIn(folder);
    const [before, after] = [told.states[ended.done], told.states[ended.done + 1]];
    const wrong = await leftIn(folder);
    if (found !== before && found !== after)
      wrong.push(`After ${ended.done} steps there was\n${found}\nrather than\n${before}\nor\n${after}`);
    rmSync(folder, { recursive: true, force: true });
    return { ...ended, wrong };
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
          name,
          folder,
          at === 0 ? { TANGGA_STEPS_HOW: 'kill', TANGGA_STEPS_AT: String(call) } : {},
          at === 0 && !this.isExact ? call : null,
        ),
      ),
    );
    const done = ends.reduce((sum, ended) => sum + ended.done, 0);
    return { folder, done, killed: ends.filter(({ isKilled }) => isKilled).length };
  }

  private copyOf(laid: string): string {
    const folder = testFolder();
    cpSync(laid, folder, { recursive: true });
    return folder;
  }

  private run(
    name: string,
    folder: string,
    steps: Readonly<Record<string, string>>,
    killedAfter: number | null,
    kept = '',
  ): Promise<Ended> {
    const counted = this.steps === null ? {} : { LD_PRELOAD: this.steps, TANGGA_STEPS_FOLDER: folder };
    const child = spawn(process.execPath, [this.program, name, folder, ...(kept ? [kept] : [])], {
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
        if (code !== 0 && signal !== 'SIGKILL') reject(new Error(`“${name}” ended with ${code}: ${error}`));
        resolve({
          done: [...said].filter((letter) => letter === '.').length,
          refused: said.split(/[>.\n]+/u).filter(Boolean),
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
