import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '#domain/problem.ts';
import type { StartProcess } from '../../hosts/start-process.ts';
import { inFolderToMake } from '../in-folder.ts';
import { type LookAnswer, lookAnswer } from './protocol.ts';

/** It lies beside what is built, or beside this source. */
const modulePath = ['door-process.js', 'door-process.ts']
  .map((name) => join(import.meta.dirname, name))
  .find((path) => existsSync(path)) as string;

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
    const process = this.start(this.module);
    let limit: NodeJS.Timeout | undefined;
    try {
      const answer = await new Promise<LookAnswer>((resolve, reject) => {
        const tooCostly = () => reject(new Problem('plan-file/too-costly', { path }));
        process.onMessage((message) => {
          const said = lookAnswer.safeParse(message);
          if (said.success) resolve(said.data);
          else reject(said.error);
        });
        // It only ends by itself where a file costs more than it may.
        process.onExit(tooCostly);
        limit = setTimeout(tooCostly, most * patience * 1000);
        process.post({ path, folder, seconds: most });
      });
      if (answer.kind === 'problem') throw new Problem(answer.code, answer.parameters);
      if (answer.kind === 'failed') throw new Error(answer.detail);
    } finally {
      clearTimeout(limit);
      process.kill();
    }
  }
}
