import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostPeople, peopleIn, readPeopleList } from './people-list.ts';

const shown = (text: string) => {
  const { teams, people } = readPeopleList(text);
  return [...teams.map((team) => `${team.name}: ${team.people.join(', ')}`), ...people];
};

const field = 'Field: Dewi Lestari, Andi Pratama';

describe('a list of people', () => {
  const cases: readonly [what: string, typed: string, read: readonly string[]][] = [
    ['a team a line', `${field}\nPartner: Bagus Santoso`, [field, 'Partner: Bagus Santoso']],
    [
      'people of the company',
      'Dewi Lestari\nAndi Pratama, Yoga Saputra',
      ['Dewi Lestari', 'Andi Pratama', 'Yoga Saputra'],
    ],
    ['a team without people yet', 'Field:', ['Field: ']],
    [
      'names below their team',
      'Field:\n- Dewi Lestari\n- Andi Pratama\n\nYoga Saputra',
      [field, 'Yoga Saputra'],
    ],
    ['numbered names', 'Field:\n1. Dewi Lestari\n2) Andi Pratama', [field]],
    ['no team before the colon', ': Dewi Lestari', ['Dewi Lestari']],
    ['a team named twice', 'Field: Dewi Lestari\nfield : Andi Pratama', [field]],
    ['stray commas and spaces', ' Field :  Dewi   Lestari ,, Andi\u00a0Pratama, ', [field]],
    ['semicolons', 'Field: Dewi Lestari; Andi Pratama', [field]],
    ['signs of other scripts', 'Field：Dewi Lestari、Andi Pratama', [field]],
    [
      'line ends of another system',
      'Field: Dewi Lestari, Andi Pratama\r\nYoga Saputra\r\n',
      [field, 'Yoga Saputra'],
    ],
    ['mail addresses', 'Field: Dewi Lestari <dewi@niaga.id>, Andi Pratama, andi@niaga.id', [field]],
    ['a lead named later', 'Field: Andi Pratama, Dewi Lestari (lead)', ['Field: Dewi Lestari, Andi Pratama']],
    [
      'a row a team',
      'Field\tDewi Lestari\tAndi Pratama\nPartner\tBagus Santoso',
      [field, 'Partner: Bagus Santoso'],
    ],
    ['a row a team, with colons', 'Field:\tDewi Lestari\tAndi Pratama', [field]],
    [
      'a row a person, team first',
      'Field\tDewi Lestari\nField\tAndi Pratama\nPartner\tBagus Santoso',
      [field, 'Partner: Bagus Santoso'],
    ],
    ['a row a person, team last', 'Dewi Lestari\tField\nAndi Pratama\tField', [field]],
    ['a head', 'Nama\tJabatan\tTim\nDewi Lestari\tManajer\tField\nAndi Pratama\tSales\tField', [field]],
    ['a head of people alone', 'Name\tE-mail\nDewi Lestari\td@niaga.id', ['Dewi Lestari']],
    ['merged cells', 'Tim\tNama\nField\tDewi Lestari\n\tAndi Pratama', [field]],
    ['quoted cells', '"Field"\t"Dewi Lestari"\t"Andi Pratama"', [field]],
    ['commas in a cell', 'Field\tDewi Lestari, Andi Pratama', [field]],
    ['nothing', ' \n\t\n', []],
  ];
  it.each(cases)('reads %s', (_, typed, read) => {
    expect(shown(typed)).toEqual(read);
  });

  it('counts who stands in several teams once, and says so', () => {
    const list = readPeopleList('Field: Dewi Lestari\nPartner: DEWI  LESTARI, Andi Pratama');
    expect(peopleIn(list)).toEqual(['Dewi Lestari', 'Andi Pratama']);
    expect(list.warnings).toEqual([{ kind: 'several-teams', name: 'Dewi Lestari', count: 2 }]);
  });

  it('takes a name that a team has twice once, and says so', () => {
    const list = readPeopleList('Field: Dewi Lestari, Andi Pratama, dewi lestari');
    expect(list.teams[0]?.people).toEqual(['Dewi Lestari', 'Andi Pratama']);
    expect(list.warnings).toEqual([{ kind: 'doubled', name: 'dewi lestari' }]);
  });

  it('asks about a name without a second one', () => {
    expect(readPeopleList('Toko: Sari Wulandari, Hendra').warnings).toEqual([
      { kind: 'single-name', name: 'Hendra' },
    ]);
  });

  it('says how many it leaves out of a list that is a file', () => {
    const names = Array.from({ length: mostPeople + 5 }, (_, index) => `Person ${index}`);
    const list = readPeopleList(`Field: ${names.join(', ')}`);
    expect(peopleIn(list)).toHaveLength(mostPeople);
    expect(list.warnings).toEqual([{ kind: 'cut', count: 5 }]);
  });

  const word = fc.stringMatching(/^[A-Z][a-z]{1,8}$/u);
  const name = fc.tuple(word, word).map((words) => words.join(' '));
  const team = fc.record({ name: word, people: fc.uniqueArray(name, { minLength: 1, maxLength: 5 }) });
  const teams = fc.uniqueArray(team, { maxLength: 5, selector: (one) => one.name.toLowerCase() });

  it('reads every list that it would write', () => {
    fc.assert(
      fc.property(teams, fc.uniqueArray(name, { maxLength: 4 }), (list, people) => {
        const text = [...list.map((one) => `${one.name}: ${one.people.join(', ')}`), ...people].join('\n');
        expect(readPeopleList(text)).toMatchObject({ teams: list, people });
      }),
    );
  });

  it('takes any text without an empty, overlong or doubled name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const list = readPeopleList(text);
        for (const place of [...list.teams.map((one) => one.people), list.people]) {
          expect(new Set(place.map((one) => one.toLowerCase())).size).toBe(place.length);
          for (const one of place) expect(one.trim()).not.toBe('');
        }
        for (const one of list.teams) expect(one.name.trim()).not.toBe('');
      }),
    );
  });
});
