import { describe, expect, test } from 'vitest';
import { places, wayTo } from '#contract/screens.ts';
import { searchIndex } from '#domain/search/search.ts';
import { en } from '#texts/en/catalogue.ts';
import { id } from '#texts/id/catalogue.ts';
import { planInMemory } from '../../../tests/support/plan-in-memory.ts';
import type { ActionName } from '../window/action.ts';
import type { NamedPlace } from '../window/feature.ts';
import { answersTo, type Recent, recentOf } from './entries.ts';

const everyAction = Object.keys(en.action) as ActionName[];

const memory = planInMemory();
const index = searchIndex(memory.plan());

const choice = (recent: readonly Recent[] = []) => ({ doable: everyAction, index, recent });
const named = (title: string) => {
  const entry = index.entries.find((known) => known.title === title);
  if (!entry) throw new Error(`Nothing is called ${title}.`);
  return { kind: entry.kind, id: entry.id } as const;
};

describe('an action is found by its title and by what else people call it, in either language', () => {
  test.each([
    ['poster', 'print-poster'],
    ['wall', 'print-poster'],
    ['pajang', 'print-poster'],
    ['cetak poster', 'print-poster'],
    ['print', 'plan-book'],
    ['print', 'print-minutes'],
    ['cetak', 'print-worksheets'],
    ['pdf', 'print-one-pager'],
    ['sign', 'plan-book'],
    ['tanda tangan', 'plan-book'],
    ['notula', 'print-minutes'],
    ['risalah', 'print-minutes'],
    ['minutes', 'copy-minutes'],
    ['quarter', 'new-cycle'],
    ['kuartal', 'cycles'],
    ['undo', 'undo'],
    ['batalkan', 'undo'],
    ['urungkan', 'undo'],
    ['OKR', 'new-objective'],
    ['KPI', 'new-metric'],
    ['KPI', 'new-key-result'],
    ['add person', 'new-person'],
    ['karyawan', 'new-person'],
    ['department', 'new-team'],
    ['catatan baru', 'workshop-capture'],
    ['excel', 'paste-rows'],
    ['backup', 'backups'],
    ['cadangan', 'backups'],
    ['dark mode', 'switch-theme'],
    ['bahasa', 'switch-language'],
    ['papan', 'go-plan'],
    ['bantuan', 'help'],
    ['method', 'help'],
    ['pintasan', 'keys'],
    ['shortcuts', 'keys'],
    ['proyektor', 'project'],
  ] as const)('“%s” finds %s', (typed, name) => {
    for (const language of ['en', 'id'] as const) {
      const answers = answersTo(typed, choice(), language).slice(0, 12);
      expect(answers).toContainEqual({ kind: 'action', id: name });
    }
  });

  test.each(everyAction)('%s stands first for its whole title, in both languages', (name) => {
    for (const [language, { action }] of [
      ['en', en],
      ['id', id],
    ] as const) {
      // Two may be called alike: what opens an objective, and what opens a key result.
      const alike = everyAction.filter((other) => action[other] === action[name]);
      expect(alike).toContain(answersTo(action[name], choice(), language)[0]?.id);
    }
  });
});

describe('a screen stands first for what the rail calls it, and for how that begins', () => {
  const named = places.filter((place): place is NamedPlace => Object.hasOwn(en.app, place));
  test.each(named)('%s', (place) => {
    for (const [language, { app }] of [
      ['en', en],
      ['id', id],
    ] as const) {
      for (const typed of [app[place], app[place].toLowerCase(), app[place].slice(0, -1)])
        expect(answersTo(typed, choice(), language)[0], typed).toEqual({ kind: 'action', id: wayTo(place) });
    }
  });
});

describe('what is found of a plan', () => {
  test('a person, and the objectives of that person', () => {
    const answers = answersTo('maya', choice(), 'en').map((entry) =>
      'title' in entry ? entry.title : entry.id,
    );
    expect(answers[0]).toBe('Maya Putri');
    expect(answers).toContain('Offers that a customer can sign on the phone');
  });

  test('teams, cycles and workshops by their names', () => {
    expect(answersTo('field', choice(), 'en')[0]).toMatchObject(named('Field sales'));
  });
});

describe('what is recent', () => {
  const recent: Recent[] = [
    { kind: 'action', id: 'print-guide' },
    { kind: 'person', id: 'gone' },
  ];

  test('comes before what answers as well', () => {
    expect(answersTo('print the', choice(), 'en')[0]).not.toEqual({ kind: 'action', id: 'print-guide' });
    expect(answersTo('print the', choice(recent), 'en')[0]).toEqual({ kind: 'action', id: 'print-guide' });
  });

  test('does not come before what answers better', () => {
    expect(answersTo('wall', choice(recent), 'en')[0]).toEqual({ kind: 'action', id: 'print-poster' });
  });

  test('is listed as far as it is still there', () => {
    const maya = named('Maya Putri');
    expect(recentOf(choice([...recent, maya]))).toMatchObject([{ kind: 'action', id: 'print-guide' }, maya]);
    expect(recentOf({ ...choice(recent), doable: [] })).toEqual([]);
  });
});
