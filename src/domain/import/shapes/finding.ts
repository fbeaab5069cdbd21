import { fold } from '../../search/fold.ts';
import { readCycleName } from '../cycle-name.ts';
import type {
  Found,
  FoundCheckIn,
  FoundCycle,
  FoundInitiative,
  FoundKeyResult,
  FoundObjective,
  FoundPerson,
  FoundTeam,
  LeftOut,
  Misread,
  NamedOwner,
  Place,
} from '../found.ts';
import type { TakenCell } from './row-cells.ts';

type Open<T> = { -readonly [K in keyof T]: T[K] };
export type OpenObjective = Open<FoundObjective>;
export type OpenKeyResult = Omit<Open<FoundKeyResult>, 'checkIns'> & { checkIns: FoundCheckIn[] };

/** A name of something that may come later or in another table. */
export interface Reference {
  readonly at: Place;
  readonly taken: TakenCell;
  readonly weight: number | null;
}

/** Where a row stands, as the key of what has no id. */
export const keyOfPlace = ({ file, sheet, row }: Place): string =>
  [file, sheet, row].filter(Boolean).join('#');

/** Each once, though several names lead to it. */
const byKey = <T extends { readonly key: string }>(named: ReadonlyMap<string, T>): readonly T[] => [
  ...new Map([...named.values()].map((one) => [one.key, one])).values(),
];

/** What is found while tables are read one after another, and how it is found again by id and by name. */
export class Finding {
  readonly cycles = new Map<string, FoundCycle>();
  readonly teams = new Map<string, FoundTeam>();
  readonly people = new Map<string, FoundPerson>();
  readonly objectives: OpenObjective[] = [];
  readonly keyResults: OpenKeyResult[] = [];
  readonly initiatives: FoundInitiative[] = [];
  readonly misread: Misread[] = [];
  readonly leftOut: LeftOut[] = [];
  private readonly objectiveBy = new Map<string, OpenObjective>();
  private readonly keyResultBy = new Map<string, OpenKeyResult>();
  private readonly parents: { objective: OpenObjective; reference: Reference }[] = [];

  cycle(name: string, at: Place): string {
    const key = fold(name);
    if (!this.cycles.has(key)) {
      const span = readCycleName(name);
      this.cycles.set(key, { at, key, name, startsOn: span?.startsOn ?? null, endsOn: span?.endsOn ?? null });
    }
    return this.cycles.get(key)?.key ?? key;
  }

  team(name: string, at: Place): string {
    const key = fold(name);
    if (!this.teams.has(key)) this.teams.set(key, { at, key, name, parentKey: null });
    return this.teams.get(key)?.key ?? key;
  }

  /** Owners that are named by the id of a table of people get its names. */
  owners(owners: readonly NamedOwner[]): readonly NamedOwner[] {
    return owners.map((owner) => {
      const person = this.people.get(fold(owner.email || owner.name)) ?? this.people.get(fold(owner.name));
      return person ? { ...owner, name: person.name, email: owner.email || person.email } : owner;
    });
  }

  /** Whether an owner is named by an id, where people have some, that none of them has. */
  isUnknownId({ name, email }: NamedOwner): boolean {
    const isId = email === '' && /^[\p{L}_-]{0,6}[-_ ]?\d+$/u.test(name);
    return isId && this.people.size > 0 && !this.people.has(fold(name)) && !this.teams.has(fold(name));
  }

  addObjective(objective: OpenObjective, id: string): boolean {
    if (id !== '' && this.objectiveBy.has(`id ${fold(id)}`)) return false;
    this.objectives.push(objective);
    const names = [
      `id ${fold(id)}`,
      `title ${fold(objective.title)}`,
      `in ${objective.cycleKey} ${fold(objective.title)}`,
    ];
    for (const name of id === '' ? names.slice(1) : names) {
      if (!this.objectiveBy.has(name)) this.objectiveBy.set(name, objective);
    }
    return true;
  }

  addKeyResult(keyResult: OpenKeyResult, id: string): boolean {
    if (id !== '' && this.keyResultBy.has(`id ${fold(id)}`)) return false;
    if (id !== '' && this.objectiveBy.has(`id ${fold(id)}`)) keyResult.key = `key-result-${id}`;
    this.keyResults.push(keyResult);
    const titled = fold(keyResult.title);
    const names = [`id ${fold(id)}`, `title ${titled}`, `in ${keyResult.objectiveKey} ${titled}`];
    for (const name of id === '' ? names.slice(1) : names) {
      if (!this.keyResultBy.has(name)) this.keyResultBy.set(name, keyResult);
    }
    return true;
  }

  /** The objective that an id or a title means, of a cycle where one is given. */
  objective(text: string, cycleKey?: string | null): OpenObjective | undefined {
    const name = fold(text);
    const byId = this.objectiveBy.get(`id ${name}`);
    if (byId || cycleKey) return byId ?? this.objectiveBy.get(`in ${cycleKey} ${name}`);
    return this.objectiveBy.get(`title ${name}`);
  }

  /** The key result that an id or a title means, of an objective where one is given. */
  keyResult(text: string, objective?: OpenObjective): OpenKeyResult | undefined {
    const within = objective && this.keyResultBy.get(`in ${objective.key} ${fold(text)}`);
    if (within) return within;
    return this.keyResultBy.get(`id ${fold(text)}`) ?? this.keyResultBy.get(`title ${fold(text)}`);
  }

  /** Says what an objective serves, which is looked for when everything is known. */
  serves(objective: OpenObjective, reference: Reference): void {
    this.parents.push({ objective, reference });
  }

  private parentOf({ taken }: Reference, objective: OpenObjective): string | undefined {
    const found = this.objective(taken.text) ?? this.keyResult(taken.text);
    if (found !== objective) return found?.key;
    return this.keyResult(taken.text)?.key ?? found.key;
  }

  private resolveParents(): void {
    const objectives = new Map(this.objectives.map((objective) => [objective.key, objective]));
    const over = new Map(this.keyResults.map((keyResult) => [keyResult.key, keyResult.objectiveKey]));
    /** Whether something hangs under another, at whatever depth. */
    const isAbove = (key: string, below: string): boolean => {
      const seen = new Set<string>();
      const open = [below];
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        if (next === key) return true;
        if (seen.has(next)) continue;
        seen.add(next);
        const objective = over.get(next);
        if (objective !== undefined) open.push(objective);
        for (const parent of objectives.get(next)?.parents ?? []) open.push(parent.key);
      }
      return false;
    };
    for (const { objective, reference } of this.parents) {
      const key = this.parentOf(reference, objective);
      const { at, taken, weight } = reference;
      const misread = { at, column: taken.column.at, text: taken.text } as const;
      if (key === undefined) this.misread.push({ ...misread, code: 'parent-unknown' });
      else if (isAbove(objective.key, key)) this.misread.push({ ...misread, code: 'parent-loop' });
      else objective.parents = [...objective.parents, { key, weight }];
    }
  }

  /** All that was found. */
  found(): Found {
    this.resolveParents();
    return {
      layout: null,
      cycles: byKey(this.cycles),
      teams: byKey(this.teams),
      people: byKey(this.people),
      objectives: this.objectives,
      keyResults: this.keyResults,
      initiatives: this.initiatives,
      misread: this.misread,
      leftOut: this.leftOut,
    };
  }
}
