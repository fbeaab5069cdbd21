import { fold } from '#domain/search/fold.ts';

/** Something to choose, as it is stored and as it is called. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** Options under a heading. */
export interface OptionGroup {
  readonly group: string;
  readonly items: readonly Option[];
}

export type Options = readonly (string | Option | OptionGroup)[];

export const isGroup = (item: string | Option | OptionGroup): item is OptionGroup =>
  typeof item !== 'string' && 'items' in item;

/** All options in the order they are shown. */
export const optionsOf = (data: Options): Option[] =>
  data.flatMap((item) =>
    isGroup(item) ? item.items : typeof item === 'string' ? [{ value: item, label: item }] : [item],
  );

/**
 * The option that a text means: the one that is called so, else the first that holds it, or, where nobody looks at
 * the list any more, the only one that holds it. Null where there is none.
 */
export function typedChoice(options: readonly Option[], text: string, how: 'first' | 'only'): string | null {
  const wanted = fold(text);
  if (wanted === '') return null;
  const found = options.filter(({ label }) => fold(label).includes(wanted));
  const exact = found.find(({ label }) => fold(label) === wanted);
  if (exact) return exact.value;
  return how === 'first' || found.length === 1 ? (found[0]?.value ?? null) : null;
}
