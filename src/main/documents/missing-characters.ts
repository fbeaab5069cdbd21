import type { MissingCharacter } from '#contract/printing.ts';
import { modelTables, type Plan } from '#domain/plan/plan.ts';
import { type AnyRow, hasTitle, referencesOf, type TableName, titleOf } from '#domain/tables/tables.ts';
import { codeOf } from '../paper/characters.ts';

type Place = MissingCharacter['places'][number];

/** More places than these help nobody to find a character. */
const mostPlaces = 20;

/**
 * Where characters stand that no font shows: the rows of the plan whose words are in a document and have them, each by
 * its title or by that of the row that it belongs to.
 */
export function placesOf(plan: Plan, missing: readonly string[], data: unknown): MissingCharacter[] {
  if (missing.length === 0) return [];
  const said = JSON.stringify(data);
  const isSaid = (text: string) => said.includes(JSON.stringify(text).slice(1, -1));
  const found = new Map(missing.map((character) => [character, new Map<string, Place>()]));
  for (const table of modelTables)
    for (const row of plan.tables[table].rows.values())
      for (const text of Object.values(row)) {
        if (typeof text !== 'string') continue;
        const here = missing.filter((character) => text.includes(character));
        const place = here.length > 0 && isSaid(text) ? placeOf(plan, table, row) : null;
        for (const character of here) {
          const places = found.get(character);
          if (place && places && places.size < mostPlaces) places.set(place.id, place);
        }
      }
  return [...found].map(([character, places]) => ({
    character,
    code: codeOf(character),
    places: [...places.values()],
  }));
}

/** A row by its title, or that of the nearest row above that has one. */
function placeOf(plan: Plan, table: TableName, row: AnyRow): Place | null {
  if (hasTitle(table)) return { table, id: row.id, title: titleOf(table, row) };
  for (const { column, to, kind } of referencesOf(table)) {
    const id = row[column];
    if (kind !== 'owned' || to === 'checkIn' || typeof id !== 'string') continue;
    const above: AnyRow | undefined = plan.tables[to].get(id);
    if (above) return placeOf(plan, to, above);
  }
  return null;
}
