import { noFigure } from './number-format/number-format.ts';

/**
 * What stands in a list under a name that a plan says, or whoever sends something; nothing under names that every object
 * has, such as `constructor`.
 */
export const saidIn = <Name extends string, Value>(
  list: Readonly<Partial<Record<Name, Value>>>,
  name: string,
): Value | undefined => (Object.hasOwn(list, name) ? list[name as Name] : undefined);

/** The first of some names that has anything to be seen; a dash where none has. */
export const firstSaid = (...names: readonly (string | null | undefined)[]): string =>
  names.find((name) => name?.trim()) ?? noFigure;
