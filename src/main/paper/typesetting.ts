import { Problem } from '#domain/problem.ts';
import { moduleBeside } from '../hosts/module-beside.ts';
import type { StartedProcess, StartProcess } from '../hosts/start-process.ts';
import { answer, type Beginning, type Order, type Outcome, type PressStage } from './protocol.ts';

const modulePath = moduleBeside(import.meta.dirname, 'press-process');

interface Waiting {
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: Error) => void;
  readonly tell: ((stage: PressStage) => void) | undefined;
}

/** One process of the typesetter, which carries out one order after another. */
export class PressProcess {
  /** Resolves when the process is gone. */
  readonly ended: Promise<void>;
  private readonly process: StartedProcess;
  private waiting: Waiting | null = null;
  private how: string | null = null;

  constructor(start: StartProcess) {
    this.process = start(modulePath);
    this.process.onMessage((message) => this.hear(message));
    this.ended = new Promise((resolve) => {
      this.process.onExit((how) => {
        this.how = how;
        this.waiting?.reject(new Problem('document/press-ended', { detail: how }));
        this.waiting = null;
        resolve();
      });
    });
  }

  begin(beginning: Beginning): void {
    this.process.post(beginning);
  }

  /** @throws Problem `document/press-ended` where the process ends before it answers */
  carryOut(order: Order, tell?: (stage: PressStage) => void): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      if (this.how !== null) {
        reject(new Problem('document/press-ended', { detail: this.how }));
        return;
      }
      this.waiting = { resolve, reject, tell };
      this.process.post(order);
    });
  }

  /** Ends it, whatever it does, which who waits for it is told at once; answers once it is gone. */
  end(reason?: Error): Promise<void> {
    this.process.kill();
    if (reason) this.waiting?.reject(reason);
    this.waiting = null;
    return this.ended;
  }

  private hear(message: unknown): void {
    const said = answer.safeParse(message);
    const outcome: Outcome | null = !said.success
      ? { kind: 'failed', detail: said.error.message }
      : said.data.kind === 'stage'
        ? null
        : said.data;
    if (outcome === null) {
      if (said.data?.kind === 'stage') this.waiting?.tell?.(said.data.stage);
      return;
    }
    this.waiting?.resolve(outcome);
    this.waiting = null;
  }
}
