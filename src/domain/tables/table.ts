import { z } from 'zod';
import { once } from '../once.ts';
import { idOf } from './column.ts';

type Columns = Record<string, z.ZodType>;
type Values<C extends Columns> = { readonly [K in keyof C]: z.output<C[K]> };

/** What else is to be said of a table. */
export interface Traits<C extends Columns = Columns> {
  /** The row of which nothing is known yet: what whoever adds one need not say. */
  readonly blank?: Partial<Values<C>>;
  /** Names the row with which this one is closed: what belongs to a closed cycle is read, not written. */
  readonly closesWith?: keyof C;
  /** The columns that are written all the same. */
  readonly staysOpen?: readonly (keyof C)[];
  /** The columns that a workshop's clock writes, which undo passes over. */
  readonly ofClock?: readonly (keyof C)[];
  /** Whether its rows are said of the history: undo passes over them, as they come and go with what they are said of. */
  readonly isRemark?: true;
  /** Whether it is worth saying that rows of it went along with a deletion; links and places between rows are not. */
  readonly isCounted?: true;
}

/**
 * Declares a table of plan files: its columns, what a row of it names, and what is known of a blank one. Its schemas are
 * made when somebody looks at them: forty tables of them are a good part of what a window does before its first paint.
 *
 * @example
 * const step = table('step', () => ({ keyResultId: ownedBy('keyResult'), title, rank }), { isCounted: true });
 */
export function table<
  const N extends string,
  C extends Columns,
  const T extends Traits<C> = Record<never, never>,
>(name: N, columnsOf: () => C, traits?: T) {
  const columns = once(() => ({ id: idOf<N>(), ...columnsOf() }));
  const schema = once(() => z.object(columns()));
  return {
    name,
    get columns() {
      return columns();
    },
    get schema() {
      return schema();
    },
    traits: (traits ?? {}) as T,
  };
}
