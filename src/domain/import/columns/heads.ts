import { once } from '../../once.ts';
import { fold } from '../../search/fold.ts';
import type { ColumnRole } from '../mapping.ts';
import { columnWords, type Subject, subjects, subjectWords, weekWords } from './column-words.ts';
import { readHeadDay } from './head-days.ts';

/** What a head says of its column. */
export interface NamedHead {
  readonly role: ColumnRole | null;
  /** Of what the column speaks, where its head says so: an owner of the objective, the id of a person. */
  readonly subject: Subject | null;
  /** The number of the item that it is of, as in `KR 2 target`; null where it has none. */
  readonly number: number | null;
  /** What the head itself says that its figures are in. */
  readonly unit: string;
}

const connecting = new Set([
  'of',
  'the',
  'de',
  'del',
  'do',
  'da',
  'dos',
  'das',
  'der',
  'des',
  'von',
  'vom',
  'fk',
]);

/** What stands in brackets behind a head, such as what its figures are in; empty where nothing does. */
export const inBrackets = (head: string): string => /[([]([^)\]]*)[)\]]\s*$/u.exec(head)?.[1]?.trim() ?? '';

/** A head in words: no brackets and marks, words that are written as one apart. */
const namesIn = (head: string): string =>
  fold(head.replace(/[([（][^)\]）]*[)\]）]/gu, ' ').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
    .replace(/[\p{Script=Han}\p{Script=Hangul}]+/gu, ' $& ')
    .replace(/(\p{L})(\d)/gu, '$1 $2')
    .replace(/[^\p{L}\p{M}\p{N}%]+/gu, ' ')
    .trim();

/** What heads are made of, by its name. */
const known = once(() => {
  const roles = new Map(
    (Object.entries(columnWords) as [ColumnRole, readonly string[]][]).flatMap(([role, words]) =>
      words.map((word) => [namesIn(word), role] as const),
    ),
  );
  const things = new Map(
    subjects.flatMap((subject) => subjectWords[subject].map((word) => [namesIn(word), subject] as const)),
  );
  // A sign alone has no name, and a head of figures alone none either.
  roles.delete('');
  // The shortest words for an objective and a key result stand in the heads of ids.
  for (const word of ['obj', 'objetivo', 'okr', 'o']) things.set(word, 'objective');
  for (const word of ['kr', 'rc', 'hk']) things.set(word, 'keyResult');
  return { roles, things, weeks: new Set(weekWords.map(namesIn)) };
});

/** Of what a name speaks, such as that of a sheet or a file. */
export function subjectOf(name: string): Subject | null {
  const words = namesIn(name.replace(/\.\w{2,5}$/u, ''))
    .replace(/\d+/gu, ' ')
    .trim()
    .split(/\s+/u);
  for (let length = words.length; length > 0; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const found = known().things.get(words.slice(from, from + length).join(' '));
      if (found && words.slice(from, from + length).join('').length > 1) return found;
    }
  }
  return null;
}

/** Titles are of what they are titles of. */
const titled: Readonly<Partial<Record<Subject, ColumnRole>>> = {
  objective: 'objective',
  keyResult: 'keyResult',
  initiative: 'initiative',
  person: 'owner',
  cycle: 'cycle',
  team: 'team',
  parent: 'parent',
};
const subjectOfRole: Readonly<Partial<Record<ColumnRole, Subject>>> = {
  objective: 'objective',
  keyResult: 'keyResult',
  initiative: 'initiative',
};

/** Of a cycle, a person or a team a head says who or when; a figure beside it is another's: "Baseline period". */
const canStandBy = (subject: Subject, role: ColumnRole): boolean =>
  ['objective', 'keyResult', 'initiative', 'parent'].includes(subject) ||
  ['id', 'title', 'startsOn', 'endsOn', 'email', 'owner', 'note'].includes(role);

function namedByWords(words: readonly string[]): Pick<NamedHead, 'role' | 'subject'> | null {
  const name = words.join(' ');
  const exact = known().roles.get(name);
  if (exact) return { role: exact, subject: subjectOfRole[exact] ?? null };
  for (let cut = 1; cut < words.length; cut += 1) {
    const sides = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')] as const;
    for (const [of, what] of [sides, [sides[1], sides[0]] as const]) {
      const subject = known().things.get(of);
      const role = known().roles.get(what);
      if (!subject || !role || !canStandBy(subject, role)) continue;
      if (role === 'id') return { role: subject === 'parent' ? 'parentId' : 'id', subject };
      if (role === 'title') return { role: titled[subject] ?? 'title', subject };
      return { role, subject };
    }
  }
  // The id of a parent, which may say of what it is one: `id_obj_pai`.
  const isId = words.some((word) => known().roles.get(word) === 'id');
  const isParent = words.some((word) => known().things.get(word) === 'parent');
  return isId && isParent ? { role: 'parentId', subject: 'parent' } : null;
}

/** What a head says that its column holds, in any of the languages. */
export function namedHead(head: string): NamedHead {
  const plain = { role: null, subject: null, number: null, unit: '' };
  if (/^\s*#\s*$/u.test(head)) return { ...plain, role: 'number' };
  const both = head
    .split(/\s*(?:[/&+]|\s(?:and|dan|und|e|y)\s)\s*/iu)
    .map((part) => known().roles.get(namesIn(part)));
  if (both.includes('objective') && both.includes('keyResult')) return { ...plain, role: 'title' };
  const all = namesIn(head)
    .split(' ')
    .filter((word) => word !== '');
  const telling = all.filter((word) => !connecting.has(word));
  const words = telling.length > 0 ? telling : all;
  const numbers = words.filter((word) => /^\d+$/u.test(word));
  const named = words.filter((word) => !/^\d+$/u.test(word));
  if (named.length > 0 && named.every((word) => known().weeks.has(word)) && numbers.length > 0) {
    return { ...plain, role: 'week', number: Number(numbers[0]) };
  }
  const number = numbers.length === 1 && Number(numbers[0]) < 100 ? Number(numbers[0]) : null;
  const found =
    namedByWords(all) ??
    namedByWords(words) ??
    namedByWords(named) ??
    namedByWords(named.filter((word) => !/^[qh]$/u.test(word)));
  if (found) return { ...plain, ...found, number, unit: inBrackets(head) };
  return readHeadDay(head) ? { ...plain, role: 'week' } : plain;
}
