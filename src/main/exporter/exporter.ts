import { Problem } from '#domain/problem.ts';
import { moduleBeside } from '../hosts/module-beside.ts';
import type { StartProcess } from '../hosts/start-process.ts';
import { type ExportOrder, exportAnswer } from './protocol.ts';

const modulePath = moduleBeside(import.meta.dirname, 'exporter-process');

export interface ExportOptions {
  /** Aborting it ends the work at once. */
  readonly signal?: AbortSignal | undefined;
  /** Told once the plan is read and nothing more is asked of its file. */
  readonly read?: () => void;
}

/** Writes whole plans in formats of other programs, each in a process of its own. */
export class Exporter {
  constructor(private readonly start: StartProcess) {}

  /**
   * Writes the plan of a file.
   * @throws Problem `document/cannot-write`, `document/export-failed`
   */
  async write(order: ExportOrder, { signal, read }: ExportOptions = {}): Promise<void> {
    signal?.throwIfAborted();
    const process = this.start(modulePath);
    const failed = (detail: string) => new Problem('document/export-failed', { detail });
    try {
      await new Promise<void>((resolve, reject) => {
        process.onMessage((message) => {
          const answer = exportAnswer.parse(message);
          if (answer.kind === 'read') read?.();
          else if (answer.kind === 'written') resolve();
          else reject(failed(answer.detail));
        });
        process.onExit((how) => reject(failed(how)));
        signal?.addEventListener('abort', () => reject(signal.reason));
        process.post(order);
      });
    } finally {
      process.kill();
    }
  }
}
