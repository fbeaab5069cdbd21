import { statSync } from 'node:fs';
import { Problem } from '#domain/problem.ts';
import { askProcess } from '../../hosts/ask-process.ts';
import { moduleBeside } from '../../hosts/module-beside.ts';
import type { StartProcess } from '../../hosts/start-process.ts';
import { inFolderToMake } from '../in-folder.ts';
import { lookAnswer } from './protocol.ts';

const modulePath = moduleBeside(import.meta.dirname, 'door-process');

/** How much of a processor's time a file may take, and how many bytes give it a second more. */
const seconds = 10;
const bytesPerSecond = 20_000_000;

/** How many times longer that may last where others have the processor too. */
const patience = 3;

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    // Not there, or not to be read: who looks at it says which.
    return 0;
  }
}

/** Looks at plan files of strangers, each in a process of its own that is bounded in time and memory. */
export class Examiner {
  constructor(
    private readonly start: StartProcess,
    private readonly least = seconds,
    private readonly module = modulePath,
  ) {}

  /**
   * Looks whether a file is a plan in everything that the program relies on.
   * @throws Problem `plan-file/too-costly`, and as `openPlanFile`
   */
  look(path: string): Promise<void> {
    return inFolderToMake((folder) => this.lookIn(path, folder));
  }

  private async lookIn(path: string, folder: string): Promise<void> {
    const most = this.least + sizeOf(path) / bytesPerSecond;
    const tooCostly = () => new Problem('plan-file/too-costly', { path });
    const answer = await askProcess(this.start(this.module), {
      order: { path, folder, seconds: most },
      answer: lookAnswer,
      // It only ends by itself where a file costs more than it may.
      whenGone: tooCostly,
      ending: AbortSignal.timeout(Math.ceil(most * patience * 1000)),
      whenEnded: tooCostly,
    });
    if (answer.kind === 'problem') throw new Problem(answer.code, answer.parameters);
    if (answer.kind === 'failed') throw new Error(answer.detail);
  }
}
