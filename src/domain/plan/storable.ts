import { Problem } from '../problem.ts';

/**
 * A value as a plan file keeps it, wherever it stands in what it is part of: text without halves of surrogate
 * pairs and without NUL, zero without a sign. What is written to the journal is then what is read from the row.
 */
export function storable<T>(value: T): T {
  if (typeof value === 'string') return value.toWellFormed().replaceAll('\0', '') as T;
  if (value === 0) return 0 as T;
  if (Array.isArray(value)) return value.map(storable) as T;
  if (isPlain(value))
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, storable(part)])) as T;
  return value;
}

/** Whether a value is an object of named parts, be it of no kind at all. */
function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const kind = Object.getPrototypeOf(value);
  return kind === Object.prototype || kind === null;
}

/**
 * Whether a row still holds what a journal's image says; older journals hold what JSON made of it, and a space keeps no NUL
 * of what another program wrote.
 */
export function isAsJournaled(image: unknown, held: unknown): boolean {
  if (image === held) return true;
  if (typeof image === 'string') return storable(image) === storable(held);
  // JSON has no infinity: it says null.
  return image === null && typeof held === 'number' && !Number.isFinite(held);
}

/** How a value of a column is written. @throws Problem `plan/number-too-large` */
export type Keeping = (value: unknown) => unknown;

/** A value of a column as the file keeps what somebody says. */
export const kept: Keeping = (value) => storable(finite(value));

/** A value that was in the file before, as it was there: others' files hold text with NUL, which SQLite keeps as well. */
export const keptBefore: Keeping = (value) =>
  typeof value === 'string' ? value.toWellFormed() : storable(finite(value));

function finite(value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new Problem('plan/number-too-large');
  return value;
}
