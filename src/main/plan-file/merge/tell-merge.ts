import type { MergeTold } from '#contract/merge.ts';
import { mergeWords, type ToldEntry } from '#contract/sentences/merge.ts';
import type { Side } from '#domain/merge/copy.ts';
import type { Language } from '#texts/languages.ts';
import { bringsAnything, type Merging } from './merge-files.ts';

/** What two copies come to together, in words. */
export function tellMerge(merging: Merging, language: Language): MergeTold {
  const entryOf = (side: Side, id: string): ToldEntry => {
    const set = merging[side].journaled.get(id);
    if (!set) throw new Error(`No journal holds the change set ${id}.`);
    return set;
  };
  return mergeWords({ ...merging, entryOf }, bringsAnything(merging.merge), language);
}
