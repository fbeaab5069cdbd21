import { statSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import type { Recovered } from '#contract/backup.ts';
import { Problem, type ProblemCode } from '#domain/problem.ts';
import { askProcess } from '../../hosts/ask-process.ts';
import { moduleBeside } from '../../hosts/module-beside.ts';
import type { StartProcess } from '../../hosts/start-process.ts';
import { hasCostTooMuch } from '../../reader/cost-watch.ts';
import { inFolder, inFolderToMake } from '../in-folder.ts';
import type { NewPlace } from '../new-plan.ts';
import { takeIn } from '../taken-in.ts';
import { type DoorAnswer, type DoorOrder, doorAnswer } from './protocol.ts';

const modulePath = moduleBeside(import.meta.dirname, 'door-process');

/** How much of a processor's time a file may take, and how many bytes give it a second more. */
const seconds = 10;
const bytesPerSecond = 20_000_000;

/** How many times longer it takes to put a plan together again than to look it through. */
const effort = { look: 1, mend: 3, recover: 3 } as const;

/** How many times longer that may last where others have the processor too. */
const patience = 3;

/** Why nobody came to the end of a file. */
const noEnd = new Set<ProblemCode>(['plan-file/too-costly', 'plan-file/look-ended']);

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    // Not there, or not to be read: who looks at it says which.
    return 0;
  }
}

type Order<Kind extends DoorOrder['kind']> = Omit<Extract<DoorOrder, { readonly kind: Kind }>, 'seconds'>;

/** Reads plan files of strangers and such as are damaged, each in a process of its own that is bounded in time and memory. */
export class Examiner {
  constructor(
    private readonly start: StartProcess,
    private readonly least = seconds,
    private readonly module = modulePath,
  ) {}

  /**
   * Looks whether a file is a plan in everything that the program relies on.
   * @throws Problem `plan-file/too-costly`, `look-ended`, and as `openPlanFile`
   */
  look(path: string): Promise<void> {
    return inFolderToMake(async (folder) => {
      await this.ask({ kind: 'look', path, folder });
    });
  }

  /** As `mend`; what nobody came to the end of cannot be put right. */
  async mend(path: string): Promise<string | null> {
    try {
      const answer = await this.ask({ kind: 'mend', path });
      return answer.kind === 'mended' ? answer.path : null;
    } catch (error) {
      if (error instanceof Problem && noEnd.has(error.code)) return null;
      throw error;
    }
  }

  /**
   * As `recover`: what is made gets its place once it is whole.
   * @throws Problem `plan-file/too-costly`, `look-ended`, and as `recover`
   */
  recover(path: string, place: NewPlace, copy: string | null): Promise<Recovered> {
    return inFolder(async (folder) => {
      const answer = await this.ask({ kind: 'recover', path, folder, copy });
      if (answer.kind !== 'recovered') throw new Error(`Asked to recover, it answers ${answer.kind}.`);
      const { recovered } = answer;
      const made = await takeIn(place, path, (part) => copyFile(recovered.path, part));
      return { ...recovered, path: made };
    });
  }

  private async ask(order: Order<'look'> | Order<'mend'> | Order<'recover'>): Promise<DoorAnswer> {
    const { path } = order;
    const most = effort[order.kind] * (this.least + sizeOf(path) / bytesPerSecond);
    const tooCostly = () => new Problem('plan-file/too-costly', { path });
    const answer = await askProcess(this.start(this.module), {
      order: { ...order, seconds: most },
      answer: doorAnswer,
      whenGone: (detail) =>
        hasCostTooMuch(detail) ? tooCostly() : new Problem('plan-file/look-ended', { path, detail }),
      ending: AbortSignal.timeout(Math.ceil(most * patience * 1000)),
      whenEnded: tooCostly,
    });
    if (answer.kind === 'problem') throw new Problem(answer.code, answer.parameters);
    if (answer.kind === 'failed') throw new Error(answer.detail);
    return answer;
  }
}
