import { missingWords } from '#contract/sentences/missing-characters.ts';
import { Problem } from '#domain/problem.ts';
import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';
import type { DocumentMade, DocumentProgress, DocumentWork } from '../documents/set-document.ts';
import { forTerminal } from '../for-terminal.ts';
import { forkedProcess } from '../hosts/forked-process.ts';
import { type Press, WarmPress } from '../paper/press.ts';
import { FinishedFiles } from '../services/document/finished-file.ts';
import { forScripts, printLine } from './output.ts';
import { said } from './spoken.ts';

/** How what is printed is told of, and what is refused. */
interface PrintingOptions {
  readonly json?: true | undefined;
  readonly strict?: true | undefined;
}

/** Makes documents as files, and says where each lies. */
export interface Printing {
  put(
    path: string,
    language: Language,
    make: (press: Press, work: DocumentWork) => Promise<DocumentMade>,
  ): Promise<void>;
}

/** What asks a running command to end. */
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Says where a document lies, and which characters stand as their codes. */
async function tellOf(
  paths: readonly string[],
  { pages, missing }: DocumentMade,
  { json }: PrintingOptions,
): Promise<void> {
  if (json) {
    const volumes = paths.map((path, at) => ({ path, pages: pages[at] }));
    const told = {
      path: paths[0],
      pages: pages.reduce((sum, count) => sum + count, 0),
      ...(volumes.length > 1 ? { volumes } : {}),
      ...(missing.length > 0 ? { missing } : {}),
    };
    await printLine(forScripts(told, 0));
    return;
  }
  if (missing.length > 0) {
    const characters = missingWords(missing);
    console.error(forTerminal(said('document.missing', { count: missing.length, characters })));
  }
  for (const path of paths) await printLine(path);
}

/** Prints with a press of its own: progress on a terminal, Ctrl+C cancels. */
export async function withPrinting(
  options: PrintingOptions,
  work: (printing: Printing) => Promise<void>,
): Promise<void> {
  const press = new WarmPress(forkedProcess);
  const cancel = new AbortController();
  const stop = () => cancel.abort();
  for (const signal of endings) process.on(signal, stop);
  // It starts while the plan is read.
  press.prepare();
  const isTerminal = process.stderr.isTTY && !options.json;
  const clear = () => {
    if (isTerminal) process.stderr.write('\r      \r');
  };
  const report = ({ fraction }: DocumentProgress) => {
    if (isTerminal) process.stderr.write(`\r${String(Math.round(fraction * 100)).padStart(3)}%`);
  };
  const put: Printing['put'] = async (path, language, make) => {
    const files = new FinishedFiles({ kind: 'chosen', path });
    try {
      const made = await make(press, {
        signal: cancel.signal,
        report,
        out: files,
        isStrict: options.strict ?? false,
      });
      const t = textsOf(language);
      const paths = await files.give((name, number, of) => t('document.volumeName', { name, number, of }));
      clear();
      await tellOf(paths, made, options);
    } finally {
      files.clear();
    }
  };
  try {
    await work({ put });
  } catch (error) {
    clear();
    throw cancel.signal.aborted ? new Problem('command-line/cancelled', {}, { cause: error }) : error;
  } finally {
    for (const signal of endings) process.removeListener(signal, stop);
    await press.close();
  }
}
