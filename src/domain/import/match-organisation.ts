import type { ImportedRows } from '../commands/import/rows.ts';
import { nameKey } from '../organisation/people-list.ts';
import { teamTree } from '../ownership/ownership.ts';
import type { Plan } from '../plan/plan.ts';
import type { Person } from '../tables/tables.ts';
import type { Found, NamedOwner } from './found.ts';
import { differing } from './proposal.ts';

/** A person of the files: who is there by the same name, who may be meant, and who is taken. */
export interface PersonMatch {
  readonly name: string;
  readonly kind: 'same' | 'similar' | 'new';
  /** People of the plan who may be meant; one where the name is the same. */
  readonly candidates: readonly string[];
  /** Who is taken: a person of the plan, or the one that is made. */
  readonly personId: string;
  readonly isMade: boolean;
}

/** What people decided of a name: a person of the plan, or null for a new one; undefined where nobody has. */
export type Decided = (name: string) => string | null | undefined;

/** Whether two names may be of one person: all words of one stand in the other, or one letter is different. */
function isSimilar(one: string, other: string): boolean {
  const [few = [], many = []] = [one.split(' '), other.split(' ')].sort((a, b) => a.length - b.length);
  const isPart = few.some((word) => word.length > 2) && few.every((word) => many.includes(word));
  return isPart || (Math.min(one.length, other.length) > 4 && differsByOne(one, other));
}

function differsByOne(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  return short.slice(long.length === short.length ? at + 1 : at) === long.slice(at + 1);
}

/** Teams and people of files, held against those of a plan. */
export class Organisation {
  readonly people: PersonMatch[] = [];
  private readonly unitIds = new Map<string, string>();
  private readonly unitNames: Map<string, string>;
  private readonly persons = new Map<string, PersonMatch>();
  private readonly nameByEmail = new Map<string, string>();
  private readonly known: Map<string, Person>;
  private readonly knownByEmail: Map<string, Person>;
  private readonly teamOfPerson = new Map<string, string>();

  constructor(
    private readonly found: Found,
    private readonly plan: Plan,
    private readonly newId: () => string,
    private readonly decided: Decided,
    private readonly rows: ImportedRows,
  ) {
    this.unitNames = new Map([
      ...teamTree(plan)
        .reverse()
        .map(({ team }) => [nameKey(team.name), team.id] as const),
      [nameKey(plan.company.name), plan.company.id],
    ]);
    this.known = new Map([...plan.tables.person.sorted()].reverse().map((row) => [nameKey(row.name), row]));
    this.knownByEmail = new Map(
      [...this.known.values()].flatMap((row) => (row.email === '' ? [] : [[nameKey(row.email), row]])),
    );
    for (const { name, email } of found.people) if (email) this.nameByEmail.set(nameKey(email), name);
    this.takeTeams();
    this.takePeople();
  }

  /** The unit of a key of the files, or of a name. */
  unitOf(key: string | null): string | null {
    if (key === null) return null;
    return this.unitIds.get(key) ?? this.unitNames.get(nameKey(key)) ?? null;
  }

  /** The team or the company that is named where people mostly are. */
  unitNamed(owner: NamedOwner | undefined): string | null {
    return (owner && this.unitNames.get(nameKey(owner.name))) ?? null;
  }

  /** The person who is named, who is made where the plan has nobody of that name; null where nobody is. */
  personOf(owner: NamedOwner | null | undefined): string | null {
    const name = owner ? this.nameOf(owner) : '';
    if (name === '' || this.unitNamed(owner ?? undefined)) return null;
    return this.match(name, owner?.email ?? '').personId;
  }

  /** A team of a person, of the files or of the plan. */
  teamOf(personId: string | null): string | null {
    if (personId === null) return null;
    const inPlan = this.plan.tables.membership
      .where('personId', personId)
      .find(({ unitId }) => unitId !== this.plan.company.id)?.unitId;
    return this.teamOfPerson.get(personId) ?? inPlan ?? null;
  }

  private nameOf({ name, email }: Pick<NamedOwner, 'name' | 'email'>): string {
    return (name.trim() || this.nameByEmail.get(nameKey(email)) || email).trim();
  }

  private match(name: string, email: string, jobTitle = ''): PersonMatch {
    const key = nameKey(name);
    const met = this.persons.get(key);
    if (met) return met;
    const match = this.newMatch(name, email);
    this.persons.set(key, match);
    this.people.push(match);
    if (match.isMade) this.rows.people.made.push({ id: match.personId, name, email, jobTitle });
    return match;
  }

  private newMatch(name: string, email: string): PersonMatch {
    const key = nameKey(name);
    const same = this.known.get(key) ?? (email === '' ? undefined : this.knownByEmail.get(nameKey(email)));
    const decided = this.decided(name);
    const candidates = same
      ? [same.id]
      : [...this.known].flatMap(([known, { id }]) => (isSimilar(known, key) ? [id] : []));
    const kind = same ? 'same' : candidates.length > 0 ? 'similar' : 'new';
    const taken = decided === undefined ? same?.id : (decided ?? undefined);
    return { name, kind, candidates, personId: taken ?? this.newId(), isMade: taken === undefined };
  }

  private takeTeams(): void {
    const { found, plan, rows } = this;
    const byKey = new Map(found.teams.map((team) => [team.key, team]));
    for (const { key, name } of found.teams) {
      const known = this.unitNames.get(nameKey(name));
      const id = known ?? this.newId();
      this.unitIds.set(key, id);
      this.unitNames.set(nameKey(name), id);
      if (!known) rows.units.made.push({ id, name, parentId: plan.company.id });
    }
    // A team stands under its own in the end, unless that leads back to it.
    for (const row of rows.units.made) {
      const team = found.teams.find(({ key }) => this.unitIds.get(key) === row.id);
      const seen = new Set([row.id]);
      for (let at = team; at?.parentKey != null; at = byKey.get(at.parentKey)) {
        const above = this.unitOf(at.parentKey);
        if (above === null || seen.has(above)) break;
        seen.add(above);
        if (at === team) row.parentId = above;
      }
    }
    rows.units.made.sort((a, b) => this.depthOf(a.id) - this.depthOf(b.id));
  }

  private depthOf(unitId: string): number {
    const seen = new Set<string>();
    for (let id: string | null = unitId; id !== null && !seen.has(id); ) {
      seen.add(id);
      const at: string = id;
      id = this.rows.units.made.find((row) => row.id === at)?.parentId ?? null;
    }
    return seen.size;
  }

  private takePeople(): void {
    for (const person of this.found.people) {
      const name = this.nameOf(person);
      if (name === '') continue;
      const match = this.match(name, person.email, person.jobTitle);
      const row = this.plan.tables.person.get(match.personId);
      if (row) {
        const { email, jobTitle } = person;
        const changed = differing(row, { email: email || undefined, jobTitle: jobTitle || undefined });
        if (Object.keys(changed).length > 0) this.rows.people.changed.push({ ...changed, id: row.id });
      }
      for (const teamKey of person.teamKeys) {
        const unitId = this.unitOf(teamKey);
        if (!unitId) continue;
        this.teamOfPerson.set(match.personId, unitId);
        const isIn = this.plan.tables.membership
          .where('personId', match.personId)
          .some((membership) => membership.unitId === unitId);
        if (!isIn) this.rows.memberships.push({ unitId, personId: match.personId });
      }
    }
  }
}
