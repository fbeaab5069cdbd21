import type { Encoding } from '#domain/import/encodings.ts';
import type { Source } from '#domain/import/source.ts';
import { Problem } from '#domain/problem.ts';
import { askProcess } from '../hosts/ask-process.ts';
import { moduleBeside } from '../hosts/module-beside.ts';
import type { StartProcess } from '../hosts/start-process.ts';
import { hasCostTooMuch } from './cost-watch.ts';
import { type ReadingAnswer, type ReadingOrder, readingAnswer } from './protocol.ts';

const modulePath = moduleBeside(import.meta.dirname, 'reader-process');

/** How long a file may take, in milliseconds. */
const longest = 60_000;

/** A file that others made. */
export interface ForeignFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What people said of a text that was told apart wrongly. */
export interface ToldOfText {
  readonly encoding?: Encoding | undefined;
  readonly delimiter?: string | undefined;
}

/** Reads files that others made, each in a process of its own that is bounded in time and memory. */
export class Reader {
  constructor(
    private readonly start: StartProcess,
    private readonly limit = longest,
  ) {}

  /**
   * The plan that is attached to a PDF, and what it is called.
   * @throws Problem `plan-file/pdf-without-plan`, `pdf-locked`, `pdf-unreadable`, `import/too-large`
   */
  async planInPdf({ name, bytes }: ForeignFile, signal?: AbortSignal): Promise<ForeignFile> {
    const answer = await this.ask({ kind: 'plan-in-pdf', bytes }, name, signal);
    if (answer.kind !== 'plan') throw new Error('The reader answered what it was not asked.');
    return { name: answer.name, bytes: answer.bytes };
  }

  /**
   * The keywords of a PDF as one text.
   * @throws Problem `plan-file/pdf-locked`, `pdf-unreadable`, `import/too-large`
   */
  async keywordsOfPdf({ name, bytes }: ForeignFile): Promise<string> {
    const answer = await this.ask({ kind: 'keywords-in-pdf', bytes }, name);
    if (answer.kind !== 'keywords') throw new Error('The reader answered what it was not asked.');
    return answer.keywords;
  }

  /**
   * What stands in a file.
   * @throws Problem as `readFile` of `exchange/reading`, and `import/took-too-long`, `reading-ended`
   */
  async sources(file: ForeignFile & ToldOfText, signal?: AbortSignal): Promise<readonly Source[]> {
    const answer = await this.ask({ kind: 'sources', ...file }, file.name, signal);
    if (answer.kind !== 'sources') throw new Error('The reader answered what it was not asked.');
    return answer.sources;
  }

  private async ask(order: ReadingOrder, file: string, signal?: AbortSignal): Promise<ReadingAnswer> {
    signal?.throwIfAborted();
    const process = this.start(modulePath);
    const limit = AbortSignal.timeout(this.limit);
    const ending = signal ? AbortSignal.any([signal, limit]) : limit;
    const answer = await askProcess(process, {
      order,
      answer: readingAnswer,
      whenGone: (detail) =>
        hasCostTooMuch(detail)
          ? new Problem('import/too-large', { file })
          : new Problem('import/reading-ended', { file, detail }),
      ending,
      whenEnded: () => (signal?.aborted ? signal.reason : new Problem('import/took-too-long', { file })),
    });
    if (answer.kind === 'problem') throw new Problem(answer.code, { ...answer.parameters, file });
    if (answer.kind === 'failed') throw new Error(answer.detail);
    return answer;
  }
}
