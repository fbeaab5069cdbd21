import type { Found } from './found.ts';

/** What is found in several sources, as one; what two of them name by one key is there once. */
export function joined(found: readonly Found[]): Found {
  const once = <Row extends { readonly key: string }>(rows: readonly Row[]): Row[] =>
    [...new Map([...rows].reverse().map((row) => [row.key, row])).values()].reverse();
  return {
    layout: found.find(({ layout }) => layout !== null)?.layout ?? null,
    cycles: once(found.flatMap(({ cycles }) => cycles)),
    teams: once(found.flatMap(({ teams }) => teams)),
    people: once(found.flatMap(({ people }) => people)),
    objectives: found.flatMap(({ objectives }) => objectives),
    keyResults: found.flatMap(({ keyResults }) => keyResults),
    initiatives: found.flatMap(({ initiatives }) => initiatives),
    misread: found.flatMap(({ misread }) => misread),
    leftOut: found.flatMap(({ leftOut }) => leftOut),
  };
}
