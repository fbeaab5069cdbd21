import { readDay, readPeriodEnd } from '../../date/read-day.ts';
import { plainDay } from '../columns/head-days.ts';
import type { FoundCycle, FoundKeyResult, Misread, MisreadCode, Place } from '../found.ts';
import type { ImportContext } from '../shapes/row-cells.ts';
import { confidenceSaid, isDoneWord } from '../status-words.ts';
import { type FigureReader, readMeasure, readShare, readValue } from './measured.ts';
import type { Growing } from './scope.ts';
import { asSpoken, type Spoken } from './spoken.ts';
import type { Said } from './take-apart.ts';

/** Reads the figures, shares and days of an outline, and keeps what it could not understand of them. */
export class Values {
  readonly misread: Misread[] = [];
  private readonly context: ImportContext;
  private readonly spoken: Spoken;

  constructor(context: ImportContext, spoken: Spoken) {
    this.context = context;
    this.spoken = spoken;
  }

  /** Reads what a title and what stands around it say of the figures of a key result. */
  measure(keyResult: Growing<FoundKeyResult>, said: Said, cycle: FoundCycle | null): void {
    const { at, title } = keyResult;
    const reader = this.readerIn(cycle);
    const first = readMeasure(title, said, reader);
    // A percentage in brackets is where one of percent began, and how another was scored.
    const isStart =
      said.percent !== undefined && first.measured.measure === 'percent' && said.baseline === undefined;
    const { measured, misread } =
      isStart && said.percent ? readMeasure(title, { ...said, baseline: said.percent }, reader) : first;
    for (const { code, text } of misread) this.fail(at, code, text);
    Object.assign(keyResult, measured);
    keyResult.baselinePeriod = said.baselinePeriod ?? '';
    if (said.commit) keyResult.commit = readValue(said.commit, keyResult, reader);
    if (said.stretch) keyResult.stretch = readValue(said.stretch, keyResult, reader);
    if (said.dueOn) keyResult.dueOn = this.dayOf(said.dueOn, at, cycle);
    keyResult.score = this.shareOf(said.score ?? (isStart ? undefined : said.percent), at);
    keyResult.confidence = this.confidenceOf(said, at);
    this.result(keyResult, said.current ?? said.progress, reader);
  }

  /** What came of a key result: a value, that it is done, or words. */
  private result(keyResult: Growing<FoundKeyResult>, text: string | undefined, reader: FigureReader): void {
    if (text === undefined) return;
    const value = readValue(text, keyResult, reader);
    const share = /%$/u.test(text) || /^[01][.,]\d/u.test(text) ? readShare(text) : null;
    if (value !== null) keyResult.current = { value, on: null };
    else if (isDoneWord(text)) keyResult.isDone = true;
    else if (share !== null && keyResult.score === null) keyResult.score = share;
    else keyResult.description = [keyResult.description, text].filter(Boolean).join('\n');
  }

  /** The day that a text names, in any language of files, or the end of a period. */
  dayOf(text: string | undefined, at: Place, cycle: FoundCycle | null): string | null {
    if (text === undefined) return null;
    const { days } = this.readerIn(cycle);
    const reading = readDay(plainDay(text), days);
    const day =
      reading.kind === 'day' ? reading.day : readPeriodEnd(asSpoken(plainDay(text), this.spoken), days);
    if (day === null) this.fail(at, 'no-day', text);
    return day;
  }

  /** The end of an objective in the line under its title, as a plan is told in Markdown: `Sales · 31 Dec 2026`. */
  endIn(text: string, cycle: FoundCycle | null): string | null {
    const [, written] = /^\S.{0,200} · (\d\S* .{1,30})$/u.exec(text) ?? [];
    const reading = written ? readDay(written, this.readerIn(cycle).days) : null;
    return reading?.kind === 'day' ? reading.day : null;
  }

  /** How sure somebody is, as a share or in words; else as it is said to stand. */
  private confidenceOf({ confidence, state }: Said, at: Place): number | null {
    if (confidence === undefined) return confidenceSaid(state ?? '');
    const said = confidenceSaid(confidence);
    const share = said === null ? this.shareOf(confidence, at) : null;
    return said ?? (share === null ? null : Math.round(share * 100));
  }

  /** A share of one. */
  shareOf(text: string | undefined, at: Place): number | null {
    if (text === undefined) return null;
    const share = readShare(text);
    if (share === null) this.fail(at, 'no-figure', text);
    return share;
  }

  private readerIn(cycle: FoundCycle | null): FigureReader {
    const { today, currency } = this.context;
    return { ...this.spoken, currency, days: { today, near: cycle?.endsOn ?? today } };
  }

  /** Says what is not understood. */
  fail(at: Place, code: MisreadCode, text: string): void {
    this.misread.push({ at, column: null, code, text });
  }
}
