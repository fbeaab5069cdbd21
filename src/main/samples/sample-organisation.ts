import { generateNKeysBetween } from 'fractional-indexing';
import { v7 as newId } from 'uuid';
import type { Draft } from '#domain/plan/draft.ts';
import { type Language, languages } from '#texts/languages.ts';

/** A text in the languages that the samples are told in: English, in which the others read it too, and Indonesian. */
export type Both = readonly [en: string, id: string];
export const inLanguage = (text: Both, language: Language): string =>
  text[languages.indexOf(language)] ?? text[0];

const people = [
  ['dewi', 'Dewi Lestari', ['Head of field sales', 'Kepala penjualan lapangan'], 'field'],
  ['bagus', 'Bagus Pratama', ['Head of partner sales', 'Kepala penjualan mitra'], 'partner'],
  ['sari', 'Sari Wulandari', ['Head of customer success', 'Kepala layanan pelanggan'], 'success'],
  ['andi', 'Andi Saputra', ['Sales representative', 'Tenaga penjual'], 'field'],
  ['maya', 'Maya Putri', ['Sales representative', 'Tenaga penjual'], 'field'],
  ['rizky', 'Rizky Akbar', ['Partner representative', 'Tenaga penjual mitra'], 'partner'],
  ['nadia', 'Nadia Kusuma', ['Customer adviser', 'Penasihat pelanggan'], 'success'],
] as const satisfies readonly (readonly [string, string, Both, string])[];

const teams = [
  ['field', ['Field sales', 'Penjualan lapangan'], 'dewi'],
  ['partner', ['Partner sales', 'Penjualan mitra'], 'bagus'],
  ['success', ['Customer success', 'Layanan pelanggan'], 'sari'],
] as const satisfies readonly (readonly [string, Both, string])[];

export type SamplePerson = (typeof people)[number][0];
export type SampleTeam = (typeof teams)[number][0];

/** The ids of the sample company by the short names that the samples use. */
export interface SampleOrganisation {
  readonly people: Readonly<Record<SamplePerson, string>>;
  readonly teams: Readonly<Record<SampleTeam, string>>;
}

/** Writes the teams and people of the fictional company that both samples share. */
export function writeSampleOrganisation(
  draft: Draft,
  companyId: string,
  language: Language,
): SampleOrganisation {
  const personIds = Object.fromEntries(people.map(([key]) => [key, newId()])) as Record<SamplePerson, string>;
  const teamIds = Object.fromEntries(teams.map(([key]) => [key, newId()])) as Record<SampleTeam, string>;
  const personRanks = generateNKeysBetween(null, null, people.length);
  people.forEach(([key, name, jobTitle], index) => {
    draft.insert('person', {
      id: personIds[key],
      name,
      jobTitle: inLanguage(jobTitle, language),
      rank: personRanks[index] as string,
    });
  });
  const teamRanks = generateNKeysBetween(null, null, teams.length);
  teams.forEach(([key, name, lead], index) => {
    draft.insert('unit', {
      id: teamIds[key],
      parentId: companyId,
      kind: 'team',
      name: inLanguage(name, language),
      leadId: personIds[lead],
      rank: teamRanks[index] as string,
    });
  });
  for (const [key, , , team] of people) {
    draft.insert('membership', { unitId: teamIds[team], personId: personIds[key] });
  }
  draft.update('unit', companyId, { leadId: personIds.dewi });
  return { people: personIds, teams: teamIds };
}
