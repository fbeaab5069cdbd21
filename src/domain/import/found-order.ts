import type { Found, FoundObjective, FoundParent } from './found.ts';

/** A parent of an objective that stands in the files. */
export interface NamedParent extends Pick<FoundParent, 'weight'> {
  /** The key of the objective or of the key result that is served. */
  readonly key: string;
  /** The objective that this is or belongs to. */
  readonly objectiveKey: string;
  readonly isKeyResult: boolean;
}

export interface OrderedObjectives {
  /** Parents before what serves them. */
  readonly order: readonly FoundObjective[];
  /** What an objective serves without leading back to itself, what counts most first. */
  readonly parentsOf: (objective: FoundObjective) => readonly NamedParent[];
  /** What objectives are served by others. */
  readonly served: ReadonlySet<string>;
  /** Those that serve something which leads back to them. */
  readonly looping: readonly FoundObjective[];
}

/** Puts objectives in an order in which each comes after what it serves; what would lead back to itself is cut. */
export function inOrder({ objectives, keyResults }: Found): OrderedObjectives {
  const keys = new Set(objectives.map(({ key }) => key));
  const ofKeyResult = new Map(keyResults.map(({ key, objectiveKey }) => [key, objectiveKey]));
  const parents = new Map<string, readonly NamedParent[]>();
  for (const objective of objectives) {
    const named = objective.parents.flatMap(({ key, weight }): NamedParent[] => {
      const isKeyResult = !keys.has(key);
      const objectiveKey = isKeyResult ? ofKeyResult.get(key) : key;
      return objectiveKey !== undefined && keys.has(objectiveKey)
        ? [{ key, weight, objectiveKey, isKeyResult }]
        : [];
    });
    // A weight of 0 is linked and not counted.
    parents.set(
      objective.key,
      named.sort((a, b) => Number(a.weight === 0) - Number(b.weight === 0)),
    );
  }
  const left = new Set(objectives);
  const order = sorted(left, parents);
  const looping = [...left].filter(({ key }) => {
    const own = parents.get(key) ?? [];
    const straight = own.filter(({ objectiveKey }) => !leadsTo(parents, objectiveKey, key));
    parents.set(key, straight);
    return straight.length < own.length;
  });
  return {
    order: [...order, ...sorted(left, parents)],
    parentsOf: ({ key }) => parents.get(key) ?? [],
    served: new Set([...parents.values()].flat().map(({ objectiveKey }) => objectiveKey)),
    looping,
  };
}

type Parents = ReadonlyMap<string, readonly NamedParent[]>;

/** Takes those out of some objectives, in order, that serve none that is left; the rest is in loops or behind them. */
function sorted(left: Set<FoundObjective>, parents: Parents): FoundObjective[] {
  const byKey = new Map([...left].map((objective) => [objective.key, objective]));
  const waiting = new Map<string, number>();
  const serving = new Map<string, FoundObjective[]>();
  for (const objective of left) {
    const above = new Set((parents.get(objective.key) ?? []).map(({ objectiveKey }) => objectiveKey));
    const open = [...above].filter((key) => byKey.has(key));
    waiting.set(objective.key, open.length);
    for (const key of open) {
      const list = serving.get(key);
      if (list) list.push(objective);
      else serving.set(key, [objective]);
    }
  }
  const order = [...left].filter(({ key }) => waiting.get(key) === 0);
  for (const { key } of order)
    for (const child of serving.get(key) ?? []) {
      const count = (waiting.get(child.key) ?? 0) - 1;
      waiting.set(child.key, count);
      if (count === 0) order.push(child);
    }
  for (const objective of order) left.delete(objective);
  return order;
}

/** Whether what an objective serves, near and far, is another, or whether it is that one itself. */
function leadsTo(parents: Parents, from: string, to: string): boolean {
  const met = new Set([from]);
  for (const key of met) {
    if (key === to) return true;
    for (const { objectiveKey } of parents.get(key) ?? []) met.add(objectiveKey);
  }
  return false;
}
