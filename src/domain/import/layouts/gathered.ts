import { readCycleName } from '../cycle-name.ts';
import type { FoundCycle, FoundTeam, Place } from '../found.ts';

interface NamedSpan {
  readonly at: Place;
  readonly name: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

/**
 * The cycles that rows name, each with the dates that most of its rows have: some run on, or begin later. One whose
 * rows have none is as long as its name says.
 */
export function cyclesOf(rows: readonly NamedSpan[]): readonly FoundCycle[] {
  const byName = Map.groupBy(
    rows.filter(({ name }) => name !== ''),
    ({ name }) => name,
  );
  return [...byName].map(([name, named]) => {
    const spans = Map.groupBy(
      named.filter(({ startsOn, endsOn }) => startsOn !== null && endsOn !== null),
      ({ startsOn, endsOn }) => `${startsOn} ${endsOn}`,
    );
    const [usual] = [...spans.values()].sort((one, other) => other.length - one.length);
    const { at } = named[0] as NamedSpan;
    const { startsOn = null, endsOn = null } = usual?.[0] ?? readCycleName(name) ?? {};
    return { at, key: name, name, startsOn, endsOn };
  });
}

/** The teams that rows name, each where it is named first. */
export function teamsOf(
  rows: readonly { readonly at: Place; readonly name: string }[],
): readonly FoundTeam[] {
  const teams = new Map<string, FoundTeam>();
  for (const { at, name } of rows) {
    if (name !== '' && !teams.has(name)) teams.set(name, { at, key: name, name, parentKey: null });
  }
  return [...teams.values()];
}
