import type { DocumentStage, MissingCharacter } from '#contract/document.ts';
import { missingWords } from '#contract/sentences/missing-characters.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { Problem } from '#domain/problem.ts';
import type { Host } from '../desk/host.ts';
import type { Setting } from '../paper/setting.ts';
import { placesOf } from './missing-characters.ts';
import { countPages, type PageNumbers, readPageNumbers } from './shared/page-numbers.ts';

export interface PrintProgress {
  readonly stage: DocumentStage;
  /** How far the whole job is, 0 to 1. */
  readonly fraction: number;
}

export interface Printed {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** The characters that no font here shows. */
  readonly missing: MissingCharacter[];
}

export type Report = (progress: PrintProgress) => void;
export interface Print {
  (html: string, isFinal?: boolean): Promise<Uint8Array>;
  /** Sets a document by its template. */
  readonly set: (setting: Setting) => Promise<Printed>;
}

/** How far a document is where a stage begins. */
const fractions: { readonly [Stage in DocumentStage]: number } = { gather: 0.05, set: 0.2, write: 0.8 };

/** How a document is made. */
export interface PrintWork {
  /** Aborting it ends the work. */
  readonly signal: AbortSignal;
  readonly report: Report;
  /** Refuses a document with a character that no font shows. */
  readonly isStrict?: boolean;
}

/** Prints by what the host has. */
export const printBy = (
  { printer, press }: Pick<Host, 'printer' | 'press'>,
  plan: Plan,
  { signal, report, isStrict = false }: PrintWork,
): Print =>
  Object.assign(
    (html: string, isFinal = true) => {
      signal.throwIfAborted();
      return printer.print({ html, isFinal, signal });
    },
    {
      set: async (setting: Setting) => {
        const placed = (characters: readonly string[]) => {
          const missing = placesOf(plan, characters, setting.data);
          if (!isStrict || missing.length === 0) return missing;
          throw new Problem('document/missing-characters', { characters: missingWords(missing) });
        };
        if (isStrict) placed(await press.missingIn(setting.data, signal));
        const tell = (stage: DocumentStage) => report({ stage, fraction: fractions[stage] });
        const typeset = await press.set(setting, { signal, tell });
        return { ...typeset, missing: placed(typeset.missing) };
      },
    },
  );

/** Prints a document that needs no page numbers of its own. */
export async function printAtOnce(html: string, print: Print, report: Report): Promise<Printed> {
  report({ stage: 'set', fraction: 0.3 });
  const pdf = await print(html);
  return { pdf, pages: await countPages(pdf), missing: [] };
}

/** How often a book is printed at most where its own page numbers move something to another page. */
const mostPasses = 3;

/**
 * Prints a document with page numbers in its contents: the first pass, untagged and unpainted, tells on which
 * page everything is, the second carries the numbers, and is printed again in the rare case that they moved something.
 */
export async function printWithContents(
  compose: (pages: PageNumbers['byAnchor'] | null) => string,
  print: Print,
  report: Report,
): Promise<Printed> {
  report({ stage: 'set', fraction: 0.15 });
  let { byAnchor } = await readPageNumbers(await print(compose(null), false));
  for (let pass = 1; ; pass++) {
    report({ stage: 'set', fraction: 0.5 });
    const pdf = await print(compose(byAnchor));
    const numbers = await readPageNumbers(pdf);
    const isRight = [...byAnchor].every(([anchor, page]) => numbers.byAnchor.get(anchor) === page);
    if (isRight || pass === mostPasses) return { pdf, pages: numbers.pages, missing: [] };
    byAnchor = numbers.byAnchor;
  }
}

/** Prints closer and closer set, until all is on one page or no closer setting can be read. */
export async function printOnOnePage<Setting>(
  settings: readonly Setting[],
  compose: (setting: Setting) => string,
  print: Print,
  report: Report,
): Promise<Printed> {
  let printed: Printed = { pdf: new Uint8Array(), pages: 0, missing: [] };
  for (const setting of settings) {
    printed = await printAtOnce(compose(setting), print, report);
    if (printed.pages === 1) break;
  }
  return printed;
}
