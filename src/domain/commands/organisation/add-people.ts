import { z } from 'zod';
import { end, ranksBetween } from '../../ladder/ladder.ts';
import { longestName, mostPeople, mostTeams, nameKey, peopleIn } from '../../organisation/people-list.ts';
import { teamTree } from '../../ownership/ownership.ts';
import type { Draft } from '../../plan/draft.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Id } from '../../tables/column.ts';
import type { Person } from '../../tables/tables.ts';

const listedName = z.string().trim().min(1).max(longestName);
const listedPeople = z.array(listedName).max(mostPeople);

/** People as they were typed or pasted: in teams, of which the first one leads, and in none. */
export const listedOrganisation = z.object({
  teams: z.array(z.object({ name: listedName, people: listedPeople })).max(mostTeams),
  people: listedPeople,
});
type ListedOrganisation = z.infer<typeof listedOrganisation>;

/** A list as what it made or met: everybody's id by name, and each team's in the order of the list. */
export interface AddedPeople {
  readonly personIds: readonly string[];
  readonly teamIds: readonly string[];
}

/** The person of a name, however it is typed; of two of one name the first is meant. */
export const personNamed = (plan: Plan, name: string): Person | undefined =>
  plan.tables.person.sorted().find((person) => nameKey(person.name) === nameKey(name));

/** The people of a list by the key of their name; whom the plan does not have yet is added to it. */
function insertPeople(draft: Draft, names: readonly string[]): Map<string, string> {
  const { plan } = draft;
  const known = plan.tables.person.sorted();
  // Of two people of one name the first is meant.
  const ids = new Map([...known].reverse().map(({ id, name }) => [nameKey(name), id]));
  const strangers = names.filter((name) => !ids.has(nameKey(name)));
  const ranks = ranksBetween(known, end, strangers.length);
  strangers.forEach((name, index) => {
    const row = { name, rank: ranks[index] as string };
    ids.set(nameKey(name), draft.insert('person', row));
  });
  return ids;
}

/** The team of each name, in the order of the list; one that the plan does not have yet is a team of the company. */
function insertTeams(draft: Draft, names: readonly string[]): string[] {
  const { plan } = draft;
  const ids = new Map(teamTree(plan).map(({ team }) => [nameKey(team.name), team.id]));
  const strangers = names.filter((name) => !ids.has(nameKey(name)));
  const ranks = ranksBetween(plan.tables.unit.where('parentId', plan.company.id), end, strangers.length);
  strangers.forEach((name, index) => {
    const row = {
      kind: 'team',
      parentId: plan.company.id,
      name,
      leadId: null,
      rank: ranks[index] as string,
    } as const;
    ids.set(nameKey(name), draft.insert('unit', row));
  });
  return names.map((name) => ids.get(nameKey(name)) as string);
}

/** Adds teams and people; who stands in no team joins a unit. The first one leads a team that was empty. */
export function addPeople(draft: Draft, list: ListedOrganisation, unitId: Id<'unit'>): AddedPeople {
  const { plan } = draft;
  const people = insertPeople(draft, peopleIn(list));
  const teamIds = insertTeams(
    draft,
    list.teams.map(({ name }) => name),
  );
  const join = (id: string, names: readonly string[]) => {
    const unit = plan.tables.unit.get(id);
    const members = new Set(plan.tables.membership.where('unitId', id).map(({ personId }) => personId));
    const isEmpty = members.size === 0 && unit?.kind !== 'company' && !unit?.leadId;
    for (const name of names) {
      const personId = people.get(nameKey(name)) as string;
      if (isEmpty && members.size === 0) draft.update('unit', id, { leadId: personId });
      if (!members.has(personId)) draft.insert('membership', { unitId: id, personId });
      members.add(personId);
    }
  };
  list.teams.forEach((team, index) => {
    join(teamIds[index] as string, team.people);
  });
  join(unitId, list.people);
  return { personIds: peopleIn(list).map((name) => people.get(nameKey(name)) as string), teamIds };
}
