import { fold } from '../search/fold.ts';

/** A team that was typed or pasted, with its people; the first one leads it. */
export interface ListedTeam {
  readonly name: string;
  readonly people: readonly string[];
}

/** What may want a second look; nothing of it keeps anybody from being taken. */
export type PeopleWarning =
  | { readonly kind: 'single-name' | 'doubled'; readonly name: string }
  | { readonly kind: 'several-teams'; readonly name: string; readonly count: number }
  | { readonly kind: 'cut'; readonly count: number };

/** People as they were typed or pasted, each name once in its team. */
export interface PeopleList {
  readonly teams: readonly ListedTeam[];
  /** Who stands in no team: people of the company. */
  readonly people: readonly string[];
  readonly warnings: readonly PeopleWarning[];
}

/** As many people, teams and letters of a name as are taken at once. */
export const mostPeople = 1000;
export const mostTeams = 300;
export const longestName = 200;

/** Two names that differ in case, accents or spaces only are one person. */
export const nameKey = fold;

/** How many people a list names, whoever stands in several teams counted once. */
export const peopleIn = ({ teams, people }: Pick<PeopleList, 'teams' | 'people'>): string[] => {
  const byKey = new Map<string, string>();
  for (const name of [...teams.flatMap((team) => team.people), ...people]) {
    if (!byKey.has(nameKey(name))) byKey.set(nameKey(name), name);
  }
  return [...byKey.values()];
};

/** What a column of people is called in a table, in either language. */
const columnNames = {
  person: [
    'name',
    'names',
    'full name',
    'person',
    'people',
    'member',
    'members',
    'employee',
    'salesperson',
  ].concat(['nama', 'nama lengkap', 'orang', 'anggota', 'karyawan', 'pegawai', 'staf']),
  team: ['team', 'teams', 'department', 'division', 'group', 'unit', 'squad'].concat([
    'tim',
    'departemen',
    'divisi',
    'bagian',
    'kelompok',
    'regu',
  ]),
} as const;

const bullet = /^\s*(?:[-–—•*·▪◦]\s+|\d{1,3}[.)]\s+)/u;
const lead = /\s*[([](?:team\s*)?(?:lead(?:er)?|head|ketua(?:\s+tim)?|pimpinan)[)\]]\s*$/iu;
const address = /\s*<[^<>]*@[^<>]*>|^[^\s@]+@[^\s@]+$/gu;

/** A cell or name without spaces around it, bullets, quotes and mail addresses. */
function clean(text: string): string {
  const plain = text.replace(/\s+/gu, ' ').replace(bullet, '').trim().replace(address, '').trim();
  const quoted = /^["“”'](.*)["“”']$/u.exec(plain);
  const whole = (quoted?.[1] ?? plain).replace(/""/gu, '"').trim();
  return [...whole].slice(0, longestName).join('').trim();
}

/** The names in a stretch of text; one that is marked as the lead comes first. */
function namesIn(text: string): string[] {
  const names = text
    .split(/[,;\t，、；]/u)
    .map(clean)
    .filter((name) => /[\p{L}\p{N}]/u.test(name));
  const leads = names.filter((name) => lead.test(name));
  const rest = names.filter((name) => !lead.test(name));
  return [...leads, ...rest].map((name) => name.replace(lead, ''));
}

/** People by the key of their name, in the order in which they were named. */
type Gathering = Map<string, string>;

interface Gathered {
  readonly teams: Map<string, { readonly name: string; readonly people: Gathering }>;
  readonly people: Gathering;
  readonly doubled: string[];
}

/** Adds people to a team, or to the company where none is named. */
function put({ teams, people, doubled }: Gathered, teamName: string, names: readonly string[]): void {
  const key = nameKey(teamName);
  if (key !== '' && !teams.has(key)) teams.set(key, { name: teamName, people: new Map() });
  const place = teams.get(key)?.people ?? people;
  for (const name of names) {
    if (place.has(nameKey(name))) doubled.push(name);
    else place.set(nameKey(name), name);
  }
}

/** `Team: name, name`, a line each. Names below a team that stands alone are its people, until an empty line. */
function gatherLines(lines: readonly string[], into: Gathered): void {
  let open = '';
  for (const line of lines) {
    if (line.trim() === '') {
      open = '';
      continue;
    }
    const colon = /[:：]/u.exec(line);
    if (!colon) {
      put(into, open, namesIn(line));
      continue;
    }
    const team = clean(line.slice(0, colon.index));
    const names = namesIn(line.slice(colon.index + 1));
    put(into, team, names);
    open = names.length === 0 ? team : '';
  }
}

/** Which column of a table says the team, and which ones name people; null where a row is a team. */
function columnsOf(rows: readonly string[][]): { team: number; person: number; hasHead: boolean } | null {
  const head = (rows[0] ?? []).map(nameKey);
  const named = (names: readonly string[]) => head.findIndex((cell) => names.includes(cell));
  const person = named(columnNames.person);
  if (person >= 0) return { team: named(columnNames.team), person, hasHead: true };
  if (named(columnNames.team) >= 0 || rows.length < 2) return null;
  if (rows.some((row) => row.filter(Boolean).length !== 2 || row.length !== 2)) return null;
  // Of two columns the one that repeats itself is the teams'.
  const kinds = [0, 1].map((column) => new Set(rows.map((row) => nameKey(row[column] as string))).size);
  const [first, second] = kinds as [number, number];
  if (first === second) return null;
  return first < second ? { team: 0, person: 1, hasHead: false } : { team: 1, person: 0, hasHead: false };
}

/** Rows of a spreadsheet: a person and their team, or a team and its people; an empty team is the one above. */
function gatherTable(lines: readonly string[], into: Gathered): void {
  const rows = lines.filter((line) => line.trim() !== '').map((line) => line.split('\t').map(clean));
  const columns = columnsOf(rows);
  let above = '';
  for (const row of columns?.hasHead ? rows.slice(1) : rows) {
    if (columns) {
      const team = columns.team < 0 ? '' : row[columns.team] || above;
      above = team;
      put(into, team, namesIn(row[columns.person] ?? ''));
      continue;
    }
    const [first = '', ...cells] = row;
    const team = first.replace(/\s*[:：]$/u, '') || above;
    if (row === rows[0] && columnNames.team.some((name) => name === nameKey(team)) && rows.length > 1)
      continue;
    above = team;
    put(into, team, cells.flatMap(namesIn));
  }
}

/**
 * Reads people as somebody types or pastes them: `Team: name, name` a line, a name or several of the company
 * in a line without a colon, or rows of a spreadsheet.
 *
 * @example readPeopleList('Field: Dewi Lestari, Andi Pratama').teams[0].people // the first one leads
 */
export function readPeopleList(text: string): PeopleList {
  const lines = text.normalize('NFC').replace(/\r\n?/gu, '\n').split('\n');
  const filled = lines.filter((line) => line.trim() !== '');
  const gathered: Gathered = { teams: new Map(), people: new Map(), doubled: [] };
  const isTable =
    filled.length > 0 && filled.filter((line) => line.includes('\t')).length * 2 >= filled.length;
  if (isTable && !filled.some((line) => /[:：]\s*[^\t]*,/u.test(line))) gatherTable(lines, gathered);
  else gatherLines(lines, gathered);
  return limited(gathered);
}

/** The list within its limits, and what of it wants a second look. */
function limited({ teams, people, doubled }: Gathered): PeopleList {
  let room = mostPeople;
  let cut = 0;
  const taken = (names: Gathering) => {
    const some = [...names.values()].slice(0, room);
    room -= some.length;
    cut += names.size - some.length;
    return some;
  };
  const all = [...teams.values()];
  const kept = all.slice(0, mostTeams).map(({ name, people }) => ({ name, people: taken(people) }));
  cut += all.slice(mostTeams).reduce((sum, team) => sum + team.people.size, 0);
  const list = { teams: kept, people: taken(people) };
  const once = (names: readonly string[]) => peopleIn({ teams: [], people: names });
  const names = peopleIn(list);
  const places = new Map<string, number>();
  for (const name of [...list.teams.flatMap((team) => team.people), ...list.people])
    places.set(nameKey(name), (places.get(nameKey(name)) ?? 0) + 1);
  return {
    ...list,
    warnings: [
      ...once(doubled).map((name): PeopleWarning => ({ kind: 'doubled', name })),
      ...names.flatMap((name): PeopleWarning[] => {
        const count = places.get(nameKey(name)) ?? 0;
        return count > 1 ? [{ kind: 'several-teams', name, count }] : [];
      }),
      ...names
        .filter((name) => !/\s/u.test(name))
        .map((name): PeopleWarning => ({ kind: 'single-name', name })),
      ...(cut > 0 ? [{ kind: 'cut', count: cut } as const] : []),
    ],
  };
}
