import type { Plan } from '#domain/plan/plan.ts';
import type { Host } from '../desk/host.ts';
import {
  type Cut,
  type DocumentMade,
  type DocumentProgress,
  type DocumentWork,
  setDocument,
} from './set-document.ts';
import { countPages } from './shared/page-numbers.ts';

export interface Printed extends DocumentMade {
  /** What a browser printed. */
  readonly pdf?: Uint8Array;
}

export type Report = (progress: DocumentProgress) => void;
export interface Print {
  (html: string, isFinal?: boolean): Promise<Uint8Array>;
  /** Sets a document by its template. */
  readonly set: <Data>(setting: {
    readonly document: string;
    readonly data: Data;
    readonly cut?: Cut<Data>;
  }) => Promise<Printed>;
}

/** Prints by what the host has. */
export const printBy = (
  { printer, press }: Pick<Host, 'printer' | 'press'>,
  plan: Plan,
  work: DocumentWork,
): Print =>
  Object.assign(
    (html: string, isFinal = true) => {
      work.signal.throwIfAborted();
      return printer.print({ html, isFinal, signal: work.signal });
    },
    { set: ((setting) => setDocument(press, plan, setting, work)) as Print['set'] },
  );

/** Prints a document that needs no page numbers of its own. */
export async function printAtOnce(html: string, print: Print, report: Report): Promise<Printed> {
  report({ stage: 'set', fraction: 0.3, volume: null });
  const pdf = await print(html);
  return { pdf, pages: [await countPages(pdf)], missing: [] };
}
