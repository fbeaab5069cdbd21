import { ownerName, ownerOf } from '../ownership/ownership.ts';
import type { Plan } from '../plan/plan.ts';
import { type Findable, findable, queryOf, type Relevance, relevanceOf } from './relevance.ts';

/** What of a plan can be looked for. */
export const foundKinds = ['objective', 'key-result', 'person', 'team', 'cycle', 'workshop'] as const;
export type FoundKind = (typeof foundKinds)[number];

/** Something of a plan that a search found. */
export interface Found {
  readonly kind: FoundKind;
  readonly id: string;
  readonly title: string;
  /** What stands beside its title: owner, objective or role. */
  readonly detail: string;
}

interface Entry extends Found {
  readonly findable: Findable;
}

export type SearchIndex = readonly Entry[];

/** All that has a name in a plan, ready to be searched at each keystroke; objectives also by their owner. */
export function searchIndex(plan: Plan): SearchIndex {
  const { tables } = plan;
  const entries: Entry[] = [];
  const add = (kind: FoundKind, id: string, title: string, detail: string, words = detail) => {
    entries.push({ kind, id, title, detail, findable: findable(title, words) });
  };
  for (const person of tables.person.rows.values()) add('person', person.id, person.name, person.jobTitle);
  for (const unit of tables.unit.rows.values()) add('team', unit.id, unit.name, '');
  for (const objective of tables.objective.rows.values()) {
    add('objective', objective.id, objective.title, ownerName(plan, ownerOf(objective)));
  }
  for (const { id, title, objectiveId } of tables.keyResult.rows.values()) {
    add('key-result', id, title, tables.objective.get(objectiveId)?.title ?? '', '');
  }
  for (const cycle of tables.cycle.rows.values()) add('cycle', cycle.id, cycle.name, '');
  for (const workshop of tables.workshop.rows.values()) {
    add('workshop', workshop.id, workshop.name, tables.cycle.get(workshop.cycleId)?.name ?? '');
  }
  return entries;
}

/** Something found, and how well it answers. */
export interface Ranked extends Found {
  readonly relevance: Relevance;
}

/** What answers what was typed, the best first, then in the order of the plan. */
export function searchIn(index: SearchIndex, typed: string, most: number): Ranked[] {
  const query = queryOf(typed);
  const byRelevance: Record<Relevance, Ranked[]> = { 0: [], 1: [], 2: [], 3: [], 4: [], 5: [], 6: [] };
  for (const entry of index) {
    const relevance = relevanceOf(entry.findable, query);
    const alike = byRelevance[relevance];
    if (relevance > 0 && alike.length < most) alike.push({ ...entry, relevance });
  }
  return Object.values(byRelevance).reverse().flat().slice(0, most);
}
