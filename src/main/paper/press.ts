import { Problem } from '#domain/problem.ts';
import type { StartProcess } from '../hosts/start-process.ts';
import { jsonOf } from './characters.ts';
import { fontsFolder } from './fonts.ts';
import type { Beginning, Order, Outcome, PressStage } from './protocol.ts';
import type { Drawn, Measured, Setting, Typeset } from './setting.ts';
import { templates } from './templates.ts';
import { PressProcess } from './typesetting.ts';

export interface SetOptions {
  /** Aborting it ends the work at once. */
  readonly signal?: AbortSignal;
  readonly tell?: (stage: PressStage) => void;
}

/** Sets documents in processes of its own. */
export interface Press {
  /** Starts what the next document needs, where it is not there yet. */
  prepare(): void;
  /** @throws Problem `document/no-fonts`, `document/print-failed`, `document/press-ended` */
  set(setting: Setting, options?: SetOptions): Promise<Typeset>;
  /** How many pages a document has and where what is on them begins, without making it. */
  measure(setting: Setting, signal?: AbortSignal): Promise<Measured>;
  /** Drawings of some pages, the first of which is number 0. */
  draw(setting: Setting, from: number, count: number, signal?: AbortSignal): Promise<Drawn>;
  /** The characters of a document that no font here shows. */
  missingIn(data: unknown, signal?: AbortSignal): Promise<readonly string[]>;
  /** Ends whatever runs; answers once it is gone. */
  close(): Promise<void>;
}

/** How long an idle process is kept for the next document, in milliseconds. */
const idleTime = 60_000;

/** More pages than these leave so much behind in a process that a new one is cheaper to have. */
const mostPagesKept = 300;

function expected<Kind extends Outcome['kind']>(
  kind: Kind,
  outcome: Outcome,
): Extract<Outcome, { kind: Kind }> {
  if (outcome.kind !== kind) throw new Error(`The typesetter answered ${outcome.kind} instead of ${kind}.`);
  return outcome as Extract<Outcome, { kind: Kind }>;
}

/** Sets each document in a process that is kept for the next one; two at once have two. */
export class WarmPress implements Press {
  private readonly running = new Set<PressProcess>();
  private spare: PressProcess | null = null;
  private idle: NodeJS.Timeout | undefined;

  constructor(
    private readonly start: StartProcess,
    private readonly means: Omit<Beginning, 'kind'> = { templates: [...templates], fontsFolder },
  ) {}

  prepare(): void {
    this.spare ??= this.startOne();
    this.letGoLater();
  }

  async set({ document, data, attachment = null }: Setting, options: SetOptions = {}): Promise<Typeset> {
    const order: Order = {
      kind: 'set',
      document,
      data: jsonOf(data),
      madeAt: Math.floor(Date.now() / 1000),
      attachment,
    };
    return expected('set', await this.carryOut(order, options));
  }

  async measure({ document, data }: Setting, signal?: AbortSignal): Promise<Measured> {
    const order: Order = { kind: 'measure', document, data: jsonOf(data) };
    return expected('measured', await this.carryOut(order, { signal }));
  }

  async draw({ document, data }: Setting, from: number, count: number, signal?: AbortSignal): Promise<Drawn> {
    const order: Order = { kind: 'draw', document, data: jsonOf(data), from, count };
    return expected('drawn', await this.carryOut(order, { signal }));
  }

  async missingIn(data: unknown, signal?: AbortSignal): Promise<readonly string[]> {
    return expected('missing', await this.carryOut({ kind: 'look', data: jsonOf(data) }, { signal })).missing;
  }

  async close(): Promise<void> {
    clearTimeout(this.idle);
    this.spare = null;
    const closed = new Error('The program ends.');
    await Promise.all([...this.running].map((one) => one.end(closed)));
  }

  private async carryOut(order: Order, { signal, tell }: SetOptions) {
    signal?.throwIfAborted();
    clearTimeout(this.idle);
    const one = this.spare ?? this.startOne();
    this.spare = null;
    const stop = () => void one.end(signal?.reason);
    signal?.addEventListener('abort', stop);
    try {
      const outcome = await one.carryOut(order, tell);
      if (outcome.kind === 'no-fonts') throw new Problem('document/no-fonts', { folder: outcome.folder });
      if (outcome.kind === 'failed') throw new Problem('document/print-failed', { detail: outcome.detail });
      const isLight = !('pages' in outcome) || outcome.pages <= mostPagesKept;
      if (isLight && !this.spare) this.spare = one;
      return outcome;
    } finally {
      signal?.removeEventListener('abort', stop);
      if (this.spare !== one) void one.end();
      this.letGoLater();
    }
  }

  private startOne(): PressProcess {
    const one = new PressProcess(this.start);
    this.running.add(one);
    void one.ended.then(() => {
      this.running.delete(one);
      if (this.spare === one) this.spare = null;
    });
    one.begin({ kind: 'begin', ...this.means });
    return one;
  }

  private letGoLater(): void {
    clearTimeout(this.idle);
    this.idle = setTimeout(() => {
      void this.spare?.end();
      this.spare = null;
    }, idleTime);
    this.idle.unref();
  }
}
