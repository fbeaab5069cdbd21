import type { DocumentStage, MissingCharacter, VolumeNumber } from '#contract/printing.ts';
import { missingWords } from '#contract/sentences/missing-characters.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { Problem } from '#domain/problem.ts';
import type { Press } from '../paper/press.ts';
import type { Attachment, Measured, Typeset } from '../paper/setting.ts';
import { placesOf } from './missing-characters.ts';

export interface DocumentProgress {
  readonly stage: DocumentStage;
  /** How far the whole job is, 0 to 1. */
  readonly fraction: number;
  readonly volume: VolumeNumber | null;
}

/** Takes finished volumes, of which most documents have one. */
export interface VolumesTaken {
  add(pdf: Uint8Array): Promise<void>;
  /** Drops those that it has: all are set again. */
  clear(): void;
}

/** How a document is made. */
export interface DocumentWork {
  /** Aborting it ends the work. */
  readonly signal: AbortSignal;
  readonly report: (progress: DocumentProgress) => void;
  readonly out: VolumesTaken;
  /** Refuses a document with a character that no font shows. */
  readonly isStrict?: boolean;
  /** What goes along inside the document, of several volumes the first. */
  readonly attachment?: Attachment | null;
}

/** What came of it. */
export interface DocumentMade {
  /** The pages of each volume. */
  readonly pages: readonly number[];
  /** The characters that no font here shows. */
  readonly missing: MissingCharacter[];
}

/** How a document that is too long for one file is cut. */
export interface Cut<Data> {
  /** About how many pages it has. */
  readonly about: (data: Data) => number;
  /** Cuts it into so many volumes, each told what all of them were measured to have, where they were already. */
  readonly into: (data: Data, count: number) => (measured: readonly Measured[] | null) => readonly Data[];
}

/** A document that is to be set: which template, what it says, and where it is cut where it is long. */
export interface DocumentSetting<Data> {
  readonly document: string;
  readonly data: Data;
  readonly cut?: Cut<Data>;
}

/** A document of more pages comes in volumes: what is remembered while one is set fills the memory. */
const mostPages = 1500;
/** How many pages a volume has, about: two are set at once. And how many are too many even to be tried in one. */
const pagesOfVolume = 500;
const pagesBeyondTrying = 1.15 * mostPages;

/** More pages than these take longer to look at than anybody waits; of a longer document about so many are shown. */
const mostShown = 120;

/** The beginning of a document that is too long to be looked at whole; null of one that is not. */
export function beginningOf<Data>(data: Data, cut: Cut<Data>): Data | null {
  const count = Math.ceil(cut.about(data) / mostShown);
  return count > 1 ? (cut.into(data, count)(null)[0] ?? null) : null;
}

/** How often volumes are set at most where page numbers in them move something to another page. */
const mostRounds = 3;

/** How far a document is where a stage begins. */
const fractions: { readonly [Stage in DocumentStage]: number } = { gather: 0.05, set: 0.2, write: 0.8 };

const sameMeasures = (one: Measured | undefined, other: Measured): boolean =>
  one?.pages === other.pages &&
  Object.entries(other.places).every(([place, page]) => one.places[place] === page);

/** A document that is being set. */
class DocumentSetter<Data> {
  private fraction = 0;

  constructor(
    private readonly press: Press,
    private readonly plan: Plan,
    private readonly setting: { readonly document: string; readonly data: Data },
    private readonly work: DocumentWork,
  ) {}

  /** Two at once and rounds must not make it look as if it went back. */
  private furthest(fraction: number): number {
    this.fraction = Math.max(this.fraction, fraction);
    return this.fraction;
  }

  /** The characters that no font shows, with where they stand; refuses them where it is strict. */
  placed(characters: readonly string[]): MissingCharacter[] {
    const missing = placesOf(this.plan, characters, this.setting.data);
    if (!this.work.isStrict || missing.length === 0) return missing;
    throw new Problem('document/missing-characters', { characters: missingWords(missing) });
  }

  /** Sets it as a whole, and takes it where it has no more pages than `most`. */
  async atOnce(most: number): Promise<DocumentMade & { readonly isTaken: boolean }> {
    const { data } = this.setting;
    const { pdf, pages, missing } = await this.set(
      data,
      0,
      (stage) => this.work.report({ stage, fraction: fractions[stage], volume: null }),
      this.work.signal,
    );
    const isTaken = pages <= most;
    if (isTaken) await this.work.out.add(pdf);
    return { pages: [pages], missing: isTaken ? this.placed(missing) : [], isTaken };
  }

  /** Measures all volumes, and sets them with the page numbers that this tells. */
  async inVolumes(partsOf: ReturnType<Cut<Data>['into']>): Promise<DocumentMade> {
    const unknown = partsOf(null);
    const tell = (stage: DocumentStage, at: number, isMeasured: boolean) =>
      this.work.report({
        stage,
        fraction: this.furthest(0.05 + (0.45 * at) / unknown.length + (isMeasured ? 0.45 : 0)),
        volume: { number: at + 1, of: unknown.length },
      });
    let measured: readonly Measured[] = await this.twoAtOnce(unknown, (data, at, signal) => {
      tell('set', at, false);
      return this.press.measure({ ...this.setting, data }, signal);
    });
    for (let round = 1; ; round++) {
      const missing = new Set<string>();
      this.work.out.clear();
      const made = await this.twoAtOnce(
        partsOf(measured),
        (data, at, signal) => this.set(data, at, (stage) => tell(stage, at, true), signal),
        async ({ pdf, ...typeset }) => {
          for (const character of typeset.missing) missing.add(character);
          await this.work.out.add(pdf);
          return typeset;
        },
      );
      const isRight = made.every((typeset, at) => sameMeasures(measured[at], typeset));
      measured = made;
      if (isRight || round === mostRounds)
        return { pages: measured.map(({ pages }) => pages), missing: this.placed([...missing]) };
    }
  }

  /** Works on two parts at a time and takes what comes of them in their order; what fails ends both. */
  private async twoAtOnce<Made, Taken = Made>(
    parts: readonly Data[],
    work: (data: Data, at: number, signal: AbortSignal) => Promise<Made>,
    take: (made: Made) => Promise<Taken> | Taken = (made) => made as unknown as Taken,
  ): Promise<Taken[]> {
    const failed = new AbortController();
    const signal = AbortSignal.any([this.work.signal, failed.signal]);
    const taken: Taken[] = [];
    try {
      for (let at = 0; at < parts.length; at += 2) {
        const pair = parts.slice(at, at + 2).map((data, beside) => work(data, at + beside, signal));
        for (const made of await Promise.all(pair)) taken.push(await take(made));
      }
    } catch (error) {
      failed.abort();
      throw error;
    }
    return taken;
  }

  private async set(
    data: Data,
    at: number,
    tell: (stage: DocumentStage) => void,
    signal: AbortSignal,
  ): Promise<Typeset> {
    const attachment = at === 0 ? (this.work.attachment ?? null) : null;
    return this.press.set({ ...this.setting, data, attachment }, { signal, tell });
  }
}

/**
 * Sets a document by its template, in volumes where it is long and can be cut.
 * @throws Problem `document/missing-characters` where it is strict, and as `Press.set`
 */
export async function setDocument<Data>(
  press: Press,
  plan: Plan,
  setting: DocumentSetting<Data>,
  work: DocumentWork,
): Promise<DocumentMade> {
  const { cut, ...whole } = setting;
  const setter = new DocumentSetter(press, plan, whole, work);
  if (work.isStrict) setter.placed(await press.missingIn(whole.data, work.signal));
  if (!cut) return setter.atOnce(Number.POSITIVE_INFINITY);
  let pages = cut.about(whole.data);
  if (pages <= pagesBeyondTrying) {
    const made = await setter.atOnce(mostPages);
    if (made.isTaken) return made;
    [pages = pages] = made.pages;
  }
  return setter.inVolumes(cut.into(whole.data, Math.max(2, Math.ceil(pages / pagesOfVolume))));
}
