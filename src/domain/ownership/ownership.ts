import type { Plan } from '../plan/plan.ts';
import type { Id } from '../tables/column.ts';
import { type Level, levels } from '../tables/objective.ts';
import type { Objective, Unit } from '../tables/tables.ts';

/** Who an objective belongs to; the level follows from it [product: Levels and ownership]. */
export type Owner =
  | { readonly kind: 'company' }
  | { readonly kind: 'team'; readonly unitId: Id<'unit'> }
  | { readonly kind: 'individual'; readonly personId: Id<'person'> };

export function ownerOf(objective: Objective): Owner {
  switch (objective.level) {
    case 'company':
      return { kind: 'company' };
    case 'team':
      return { kind: 'team', unitId: objective.unitId as string };
    case 'individual':
      return { kind: 'individual', personId: objective.ownerId as string };
  }
}

/** A stable key of an owner, for maps and lists. */
export function ownerKey(owner: Owner): string {
  switch (owner.kind) {
    case 'company':
      return 'company';
    case 'team':
      return `team:${owner.unitId}`;
    case 'individual':
      return `person:${owner.personId}`;
  }
}

/** The owner that `ownerKey` made this key of. */
export function ownerFromKey(key: string): Owner {
  const [kind, id] = key.split(':');
  if (kind === 'team' && id) return { kind: 'team', unitId: id };
  if (kind === 'person' && id) return { kind: 'individual', personId: id };
  return { kind: 'company' };
}

export function ownerName(plan: Plan, owner: Owner): string {
  switch (owner.kind) {
    case 'company':
      return plan.company.name;
    case 'team':
      return plan.tables.unit.get(owner.unitId)?.name ?? '';
    case 'individual':
      return plan.tables.person.get(owner.personId)?.name ?? '';
  }
}

/** What stands deeper in the tree of units than anybody plans stands in no further than this. */
const deepest = 10;

/** The teams in tree order, each with its depth below the company (0 for a team of the company), up to a deepest one. */
export function teamTree(plan: Plan): { readonly team: Unit; readonly depth: number }[] {
  const list: { team: Unit; depth: number }[] = [];
  // No call within a call: teams may stand below each other as deep as somebody likes.
  const ahead = [{ team: plan.company, depth: -1 }];
  for (let next = ahead.pop(); next; next = ahead.pop()) {
    list.push(next);
    for (const team of plan.tables.unit.where('parentId', next.team.id).toReversed())
      ahead.push({ team, depth: Math.min(next.depth + 1, deepest) });
  }
  return list.slice(1);
}

/** Whether a unit is `ancestorId` itself or lies below it in the tree of units. */
export function isWithin(plan: Plan, unitId: Id<'unit'>, ancestorId: string): boolean {
  for (let unit = plan.tables.unit.get(unitId); unit; unit = plan.tables.unit.get(unit.parentId)) {
    if (unit.id === ancestorId) return true;
  }
  return false;
}

/** Every owner a plan has, in the order of the organisation: company, teams, people by name. */
export function allOwners(plan: Plan): Owner[] {
  return [
    { kind: 'company' },
    ...teamTree(plan).map(({ team }): Owner => ({ kind: 'team', unitId: team.id })),
    ...plan.tables.person.sorted().map((person): Owner => ({ kind: 'individual', personId: person.id })),
  ];
}

/** What a reader takes for letters. */
export const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** What is seen as one sign, be it a letter with its marks, a flag or a family; empty where there is none. */
const firstLetter = (word: string): string => {
  for (const { segment } of graphemes.segment(word)) return segment;
  return '';
};

/** The level of what would serve an objective of a level: the next one that has somebody to take it. */
export function levelBelow(plan: Plan, level: Level): Level {
  const kinds = new Set(allOwners(plan).map(({ kind }) => kind));
  return levels.slice(levels.indexOf(level) + 1).find((below) => kinds.has(below)) ?? level;
}

/** The initials for a person's disc: first letters of the first and last word. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return letters.map((word) => firstLetter(word ?? '').toUpperCase()).join('');
}
