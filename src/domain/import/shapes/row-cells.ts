import type { Language } from '#texts/languages.ts';
import { isDayInBothOrders, readDay } from '../../date/read-day.ts';
import { currenciesOf } from '../../figure/currency.ts';
import { shifted } from '../../figure/decimal.ts';
import { type FigurePlace, type FigureValue, openPlace } from '../../figure/figure.ts';
import { outcomeOf, readFigure } from '../../figure/read-figure.ts';
import { isFilled } from '../columns/column-values.ts';
import { plainDay } from '../columns/head-days.ts';
import type { Misread, MisreadCode, NamedOwner } from '../found.ts';
import { largeNumberIn } from '../large-numbers.ts';
import type { ColumnRole } from '../mapping.ts';
import { ownersIn } from '../owners.ts';
import type { Cell } from '../source.ts';
import { columnsFor, type Table, type TableColumn, type TableRow } from './table-rows.ts';

/** What is known where files are read. */
export interface ImportContext {
  readonly language: Language;
  /** The currency of the plan. */
  readonly currency: string;
  readonly today: string;
}

/** A cell that holds something, in its column. */
export interface TakenCell {
  readonly cell: Cell;
  readonly column: TableColumn;
  readonly text: string;
}

/** What stands where nothing is known. */
const nothing =
  /^(?:[-–—?./\s]+|n\.?\s?\/?\s?a\.?|none|null|tbd|tba|belum ada|kosong|k\.\s?a\.|없음|无|暂无)$/iu;

/** What a title may stand in. */
export const titleRoles: readonly ColumnRole[] = ['title', 'objective', 'keyResult', 'initiative'];

/** The cells of one row, by what they hold; what cannot be understood of them is kept with its place. */
export class RowCells {
  readonly misread: Misread[] = [];
  constructor(
    readonly table: Table,
    readonly row: TableRow,
    readonly context: ImportContext,
  ) {}

  /** The first cell of a role that holds something. */
  take(role: ColumnRole, among: (column: TableColumn) => boolean = () => true): TakenCell | null {
    for (const column of columnsFor(this.table, role)) {
      const cell = this.row.cells[column.at];
      if (!cell || !isFilled(cell) || !among(column)) continue;
      // A title that was merged over a whole row says nothing of its other columns.
      if (this.row.isMerged && !titleRoles.includes(role)) continue;
      const text = cell.text.trim();
      if (cell.value === null && cell.day === null && nothing.test(text)) continue;
      return { cell, column, text };
    }
    return null;
  }

  text(role: ColumnRole, among?: (column: TableColumn) => boolean): string {
    return this.take(role, among)?.text ?? '';
  }

  /** Everybody whom the first cell of some roles names. */
  owners(roles: readonly ColumnRole[], among?: (column: TableColumn) => boolean): readonly NamedOwner[] {
    const taken = roles.map((role) => this.take(role, among)).find((found) => found !== null);
    return taken ? ownersIn(taken.text, taken.column.isLastFirst) : [];
  }

  /** Says that a cell, or the row where none is given, is not understood. */
  refuse(code: MisreadCode, taken: TakenCell | null, text = taken?.text ?? ''): null {
    this.misread.push({ at: this.row.at, column: taken?.column.at ?? null, code, text });
    return null;
  }

  day(taken: TakenCell | null): string | null {
    if (taken === null) return null;
    if (taken.cell.day !== null) return taken.cell.day;
    const { dayOrder, hasMixedOrders } = taken.column;
    const text = plainDay(taken.text);
    if (hasMixedOrders && isDayInBothOrders(text)) return this.refuse('day-unclear', taken);
    const found = readDay(text, { today: this.context.today, order: dayOrder ?? undefined });
    if (found.kind === 'day') return found.day;
    const swapped = hasMixedOrders && found.kind === 'no-such-month' ? found.swapped : null;
    return swapped ?? this.refuse('no-day', taken);
  }

  /** The figure of a cell where it stands, changes of the baseline made to what they come to. */
  figure(taken: TakenCell | null, place: FigurePlace): FigureValue | null {
    if (taken === null) return null;
    const { cell, column } = taken;
    if (typeof cell.value === 'number') return figureOfCell(cell, place);
    const written = plainFigure(taken.text, place);
    const reading = readFigure(written.text, {
      ...place,
      unit: written.unit,
      decimalMark: column.decimalMark,
    });
    if (reading.kind === 'refused') return this.refuse('no-figure', taken);
    if (reading.kind === 'question') return this.refuse('figure-unclear', taken);
    if (reading.kind === 'value') return reading;
    const value = outcomeOf(reading, place);
    if (value === null) return this.refuse('figure-unclear', taken);
    return { kind: 'value', value, measure: place.measure, currency: place.currency, unit: place.unit };
  }

  /** A share from 0 to 1: `0.7`, `70 %`, `7/10`, `7` in a column that goes to ten. */
  share(taken: TakenCell | null): number | null {
    if (taken === null) return null;
    const whole = this.table.wholes.get(taken.column.role) ?? 1;
    const [, part, of] = /^(\d+(?:[.,]\d+)?)\s*\/\s*(\d+)$/u.exec(taken.text) ?? [];
    if (part && Number(of) > 0) return within(Number(part.replace(',', '.')) / Number(of));
    const found = this.figure(taken, openPlace(this.context.language, this.context.currency));
    if (found === null) return null;
    const isPercent = found.measure === 'percent';
    const share = shifted(found.value, isPercent ? -2 : whole === 100 ? -2 : whole === 10 ? -1 : 0);
    return share < 0 || share > (isPercent || whole === 100 ? 10 : 1)
      ? this.refuse('no-figure', taken)
      : within(share);
  }
}

/** Currencies that stand behind their figures in one letter. */
const letters: Readonly<Record<string, string>> = { 元: 'CNY', 圆: 'CNY', 円: 'JPY', 원: 'KRW' };
/** A figure without what only its column or language gives it: `约 120万元`, `35家`, `~ 20`. */
function plainFigure(text: string, { unit }: FigurePlace): { text: string; unit: string } {
  const plain = text.normalize('NFC').replace(/^(?:[~≈]|约|약)\s*/u, '');
  const [, digits = '', word = ''] = /^(.*\d)\s*([\p{Script=Han}\p{Script=Hangul}]{1,8})$/u.exec(plain) ?? [];
  if (digits === '') return { text: plain, unit };
  const large = largeNumberIn(word);
  const counted = large ? large.rest : word;
  const figure = large ? String(shifted(Number(digits.replace(/,/gu, '')), large.zeros)) : digits;
  const currency = letters[counted];
  return currency === undefined
    ? { text: figure, unit: unit || counted }
    : { text: `${figure} ${currency}`, unit };
}

const within = (share: number): number => Math.min(1, Math.max(0, share));

/** The currency that a number format writes: `#,##0 [$€-407]`, `"Rp" #,##0`, `$#,##0`. */
function currencyIn(format: string, own: string): string | null {
  const [, sign = ''] =
    /\[\$([^\]-]+)/u.exec(format) ?? /"([^"]+)"/u.exec(format) ?? /(\p{Sc})/u.exec(format) ?? [];
  return currenciesOf(sign.trim().replace(/\.$/u, ''), own)[0] ?? null;
}

/** The figure of a cell that holds a number; percent formats show a hundred times of what they hold. */
function figureOfCell({ value, format }: Cell, place: FigurePlace): FigureValue {
  const { measure, currency, unit } = place;
  const own = { kind: 'value', value: value as number, measure, currency, unit } as const;
  if (/%/u.test(format)) return { ...own, value: shifted(own.value, 2), measure: 'percent', unit: '' };
  const written = currencyIn(format, currency);
  return written === null ? own : { ...own, measure: 'currency', currency: written, unit: '' };
}
