import { z } from 'zod';
import { isWithinBounds } from '../date/bounds.ts';

/*
 * What columns hold. Names are camelCase here and snake_case in SQL. Instants are UTC ISO strings, dates are
 * `YYYY-MM-DD`, ranks are fractional order keys.
 */

/** A day that a plan may speak of. */
export const date = z.iso.date().refine(isWithinBounds);
export const instant = z.iso.datetime();
export const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
export const rank = z.string().min(1);
export const text = z.string().max(20_000);
export const title = z.string().trim().min(1).max(10_000);
/** A name that one line has room for. */
export const label = z.string().max(200);
export const unit = z.string().max(60);
export const currency = z.string().regex(/^[A-Z]{3}$/);
export const amount = z.number().finite();
export const percent = z.number().int().min(0).max(100);
export const votes = z.number().int().min(0);
/** Dots that one person has, or gives. */
export const mostDots = 20;
export const dots = z.number().int().min(0).max(mostDots);
export const round = z.number().int().min(1);

export const measures = ['number', 'percent', 'currency'] as const;
export const measure = z.enum(measures);
/** How a value is written: plain, in percent points, or as money of `currency`. */
export type Measure = z.infer<typeof measure>;

/** The id of a row of one table: refused where a row of another is meant, while plain text passes. */
export type Id<T extends string> = string & { readonly rowOf?: T };

/** A column that holds the id of a row of a table. */
export const idOf = <T extends string>() => z.string().min(1).max(64) as unknown as z.ZodType<Id<T>, Id<T>>;

/** What a row has to do with the deletion of the one that it names: it goes along, refuses, or forgets it. */
export interface Bond {
  readonly table: string;
  readonly kind: 'owned' | 'needs' | 'forgets';
}

const bonds = z.registry<Bond>();

function naming<T extends string>(table: T, kind: Bond['kind']) {
  const column = idOf<T>();
  bonds.add(column, { table, kind });
  return column;
}

/**
 * Whether something has the form of an id: letters, figures, dashes and spaces within, harmless wherever it stands, and not
 * what every object has by that name.
 */
export const isId = (id: unknown): id is string =>
  typeof id === 'string' && /^[\w-][\w -]{0,63}$/u.test(id) && !(id in Object.prototype);

/** Names the row that owns this one, which goes along with it. */
export const ownedBy = <const T extends string>(table: T) => naming(table, 'owned');

/** Names a row that cannot be removed before this one was told to do without it. */
export const needs = <const T extends string>(table: T) => naming(table, 'needs');

/** Names a row that may go: the column is empty then. */
export const forgets = <const T extends string>(table: T) => naming(table, 'forgets').nullable();

/** Whether a text, which somebody else may have written, is JSON of that form. */
export function isJsonOf(schema: z.ZodType, text: string): boolean {
  try {
    return schema.safeParse(JSON.parse(text)).success;
  } catch {
    // No JSON at all.
    return false;
  }
}

/** What a column may hold where it holds anything. */
export const contentOf = (column: z.core.$ZodType): z.core.$ZodType =>
  column instanceof z.ZodNullable ? column.unwrap() : column;

/** A day that can be read, also where a plan of today would not speak of it: earlier ones did. */
const anyDay = z.iso.date();

/** Whether a plan may hold a value in a column, be it one that nobody could give it today. */
export const mayBeHeld = (column: z.core.$ZodType, value: unknown): boolean =>
  z.safeParse(column, value).success || (contentOf(column) === date && anyDay.safeParse(value).success);

/** The row that a column names; undefined where it names none. */
export const bondOf = (column: z.core.$ZodType): Bond | undefined => bonds.get(contentOf(column));
