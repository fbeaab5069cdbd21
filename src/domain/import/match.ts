import type { ImportedRows } from '../commands/import/rows.ts';
import { isClosed } from '../cycle/archive.ts';
import type { Plan } from '../plan/plan.ts';
import { fold } from '../search/fold.ts';
import type { Found } from './found.ts';
import { type Destination, matchCycles } from './match-cycles.ts';
import { matchKeyResults } from './match-key-results.ts';
import { align, matchObjectives } from './match-objectives.ts';
import { Organisation } from './match-organisation.ts';
import { type Growing, hasPast, type Proposal, type ProposalOptions } from './proposal.ts';

/** What an import takes that brings nothing. */
export const noRows = (subject: string): ImportedRows => ({
  subject,
  cycles: { made: [], changed: [] },
  units: { made: [], changed: [] },
  people: { made: [], changed: [] },
  memberships: [],
  objectives: { made: [], changed: [] },
  alignments: [],
  keyResults: { made: [], changed: [] },
  steps: { made: [], changed: [] },
  initiatives: { made: [], changed: [] },
  checkIns: [],
});

/** The cycles that are made, closed where they are over and something is known of how they ended. */
function takeCycles(
  { found, plan, options, rows, entries, told }: Growing,
  cycles: ReadonlyMap<string, Destination>,
) {
  const scored = new Set(
    found.objectives.flatMap(({ key, score, cycleKey }) =>
      cycleKey !== null && (score !== null || told.has(key)) ? [cycles.get(cycleKey)] : [],
    ),
  );
  for (const destination of new Set(cycles.values())) {
    const { id, name, startsOn, endsOn, isMade } = destination;
    const at = found.cycles.find(({ key }) => cycles.get(key) === destination)?.at ?? null;
    entries.push({
      table: 'cycle',
      id,
      title: name,
      level: null,
      under: null,
      outcome: isMade ? 'created' : 'same',
      at,
    });
    if (!isMade) continue;
    rows.cycles.made.push({
      id,
      name,
      startsOn,
      endsOn,
      isOver: endsOn < options.today && scored.has(destination),
    });
  }
  return (id: string) => {
    const known = plan.tables.cycle.get(id);
    return known ? isClosed(known) : rows.cycles.made.some((row) => row.id === id && row.isOver);
  };
}

function tellOrganisation({ found, plan, organisation, rows, entries }: Growing): void {
  const made = new Set(rows.units.made.map(({ id }) => id));
  for (const { key, name, at } of found.teams) {
    const id = organisation.unitOf(key) ?? key;
    entries.push({
      table: 'unit',
      id,
      title: name,
      level: null,
      under: null,
      outcome: made.has(id) ? 'created' : 'same',
      at,
    });
  }
  const changed = new Set([
    ...rows.people.changed.map(({ id }) => id),
    ...rows.memberships.map(({ personId }) => personId),
  ]);
  const places = new Map(found.people.map((person) => [fold(person.name), person.at]));
  for (const { name, personId, isMade } of organisation.people) {
    const at = places.get(fold(name)) ?? null;
    const outcome = isMade ? 'created' : changed.has(personId) ? 'changed' : 'same';
    const title = plan.tables.person.get(personId)?.name ?? name;
    entries.push({ table: 'person', id: personId, title, level: null, under: null, outcome, at });
  }
}

/**
 * Holds what was found in files against a plan: what is the same by the files' own ids, else by its title under the
 * same parent, is changed where the files say something else, and never made a second time.
 */
export function propose(found: Found, plan: Plan, options: ProposalOptions): Proposal {
  const rows = noRows(options.subject);
  const organisation = new Organisation(found, plan, options.newId, options.decided, rows);
  const told = new Set(found.keyResults.filter(hasPast).map(({ objectiveKey }) => objectiveKey));
  const misread = [...found.misread];
  const growing: Growing = { found, plan, options, organisation, rows, entries: [], misread, told };
  const { cycles, undated } = matchCycles(found, plan, options.newId);
  misread.push(...undated);
  const isOver = takeCycles(growing, cycles);
  const objectives = matchObjectives(growing, cycles, isOver);
  align(growing, objectives, matchKeyResults(growing, objectives));
  tellOrganisation(growing);
  return { entries: growing.entries, people: organisation.people, misread, rows };
}

/** Whether there is anything that would be done. */
export const isAnythingNew = ({ entries }: Proposal): boolean =>
  entries.some(({ outcome }) => outcome !== 'same');
