import { ownerName, ownerOf } from '../ownership/ownership.ts';
import type { Plan } from '../plan/plan.ts';

/** Something a search found. */
export interface Found {
  readonly kind: 'objective' | 'key-result' | 'person';
  readonly id: string;
  /** The objective to show it in; empty for a person. */
  readonly objectiveId: string;
  readonly title: string;
  readonly detail: string;
}

interface Entry extends Found {
  readonly folded: string;
}

export type SearchIndex = readonly Entry[];

/** Lower case without accents, so that search forgives how something is written. */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** All titles of objectives and key results and all people of a plan, ready to be searched at each keystroke. */
export function searchIndex(plan: Plan): SearchIndex {
  const entries: Entry[] = [];
  for (const objective of plan.tables.objective.rows.values()) {
    const { id, title } = objective;
    const detail = ownerName(plan, ownerOf(objective));
    entries.push({ kind: 'objective', id, objectiveId: id, title, detail, folded: fold(title) });
  }
  for (const { id, title, objectiveId } of plan.tables.keyResult.rows.values()) {
    const detail = plan.tables.objective.get(objectiveId)?.title ?? '';
    entries.push({ kind: 'key-result', id, objectiveId, title, detail, folded: fold(title) });
  }
  for (const { id, name, jobTitle } of plan.tables.person.rows.values()) {
    entries.push({ kind: 'person', id, objectiveId: '', title: name, detail: jobTitle, folded: fold(name) });
  }
  return entries;
}

/** What holds every word of `query`: titles that begin with it first, then in the order of the plan. */
export function searchIn(index: SearchIndex, query: string, most: number): Found[] {
  const words = fold(query).split(/\s+/u).filter(Boolean);
  const [first] = words;
  if (first === undefined) return [];
  const leading: Found[] = [];
  const other: Found[] = [];
  for (const entry of index) {
    if (!words.every((word) => entry.folded.includes(word))) continue;
    if (entry.folded.startsWith(first)) leading.push(entry);
    else if (other.length < most) other.push(entry);
    if (leading.length >= most) break;
  }
  return [...leading, ...other].slice(0, most);
}
