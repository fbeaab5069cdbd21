import { describe, expect, test } from 'vitest';
import { type Language, languages } from '#texts/languages.ts';
import { objectiveId } from '../../../tests/support/find-rows.ts';
import { planInMemory } from '../../../tests/support/plan-in-memory.ts';
import { objectiveOfParent, parentOf, primaryAlignment } from '../alignment/alignment.ts';
import { mostRead } from '../beginning.ts';
import { currentCycle } from '../cycle/cycle.ts';
import { ladderOf } from '../ladder/ladder.ts';
import type { Change } from '../plan/change.ts';
import type { Plan } from '../plan/plan.ts';
import type { KeyResult, Objective, Row } from '../tables/tables.ts';
import { checkCycle, keyResultTitleHints, objectiveTitleHints } from './check.ts';
import { type RuleId, ruleIds } from './hint.ts';
import { languageOf } from './language.ts';

/** Six sentences a language that are fine by themselves, for the rules that look at more than words. */
const sentences: Record<Language, readonly string[]> = {
  en: [
    'Close rate from 22 % to 30 %',
    'Qualified leads from 120 to 180',
    'Churn down to 2 %',
    'Deals closed with 8 partners',
    '20 contracts signed on a phone',
    'Reply within 4 hours to 95 % of questions',
  ],
  id: [
    'Tingkat penutupan dari 22 % ke 30 %',
    'Prospek memenuhi syarat dari 120 menjadi 180',
    'Churn turun ke 2 %',
    'Kesepakatan dengan 8 mitra tercapai',
    '20 kontrak ditandatangani di ponsel',
    'Membalas 95 % pertanyaan dalam 4 jam',
  ],
};

const fineRung: Partial<KeyResult> = {
  kind: 'number',
  baseline: 10,
  baselinePeriod: 'Q3',
  target: 20,
  dueOn: null,
  confidence: 60,
};

/** How each rule is made to be met, by other columns of the rung or of its objective. */
const broken: Partial<Record<RuleId, { rung?: Partial<KeyResult>; objective?: Partial<Objective> }>> = {
  'key-result/no-baseline': { rung: { baseline: null } },
  'key-result/target-equals-baseline': { rung: { target: 10 } },
  'key-result/due-outside': { rung: { dueOn: '2031-01-01' } },
  'key-result/no-owner': { rung: { ownerId: null } },
  'key-result/not-ambitious': { rung: { confidence: 90 } },
  'key-result/out-of-reach': { rung: { confidence: 10 } },
  'objective/no-owner': { objective: { ownerId: null } },
  'objective/no-timeframe': { objective: { startsOn: '2026-10-01', endsOn: '2026-10-01' } },
};

const memory = planInMemory();
// Before anything was checked in.
const started = memory.plan();
const plan = started.apply([], started.sequence, [], [...started.standings.keys()]);

const update = (table: Change['table'], rowId: string, after: Record<string, unknown>): Change => ({
  table,
  rowId,
  before: {},
  after,
});

/** The first day of the tour's running quarter: it is still being planned. */
const firstDay = '2026-10-01';

function hintsWith(changes: readonly Change[], day = firstDay): readonly RuleId[] {
  const changed = plan.apply(changes);
  const cycle = currentCycle(changed, day);
  return cycle ? checkCycle(changed, cycle, day).map((hint) => hint.rule) : [];
}

function subject() {
  const objective = plan.tables.objective.get(objectiveId(memory, 'Shorten')) as Objective;
  const [rung] = ladderOf(plan, objective.id);
  return { objective, rung: rung as KeyResult };
}

describe('rules that look at more than words', () => {
  for (const language of ['en', 'id'] as const) {
    for (const [rule, { rung: rungColumns, objective: objectiveColumns }] of Object.entries(broken)) {
      test.each(sentences[language])(`${rule}, ${language}: “%s”`, (title) => {
        const { objective, rung } = subject();
        const fine = [
          update('keyResult', rung.id, { ...fineRung, title, ownerId: objective.ownerId }),
          update('objective', objective.id, { ambition: 'aspirational' }),
        ];
        const before = hintsWith(fine).filter((id) => id === rule).length;
        const after = hintsWith([
          ...fine,
          ...(rungColumns ? [update('keyResult', rung.id, rungColumns)] : []),
          ...(objectiveColumns ? [update('objective', objective.id, objectiveColumns)] : []),
        ]);
        expect(after.filter((id) => id === rule).length).toBe(before + 1);
      });
    }

    test.each(sentences[language])(`a title that stands twice, ${language}: “%s”`, (title) => {
      const { objective, rung } = subject();
      const [, second] = ladderOf(plan, objective.id);
      const once = [update('keyResult', rung.id, { title })];
      expect(hintsWith(once)).not.toContain('key-result/duplicate-title');
      const twice = [
        ...once,
        update('keyResult', (second as KeyResult).id, { title: ` ${title.toUpperCase()}` }),
      ];
      expect(hintsWith(twice).filter((id) => id === 'key-result/duplicate-title').length).toBe(2);
      const twin = [...plan.tables.objective.rows.values()].find(
        (row) => row.level === 'company' && row.cycleId === objective.cycleId,
      ) as Objective;
      const other = [...plan.tables.objective.rows.values()].findLast(
        (row) => row.level === 'company' && row.cycleId === objective.cycleId,
      ) as Objective;
      expect(hintsWith([update('objective', twin.id, { title })])).not.toContain('objective/duplicate-title');
      expect(
        hintsWith([update('objective', twin.id, { title }), update('objective', other.id, { title })]).filter(
          (id) => id === 'objective/duplicate-title',
        ).length,
      ).toBe(2);
    });
  }

  test.each([
    ['Raise the close rate', 38, 17, true],
    ['Raise the close rate', 38, 55, false],
    ['Reduce churn', 5, 8, true],
    ['Reduce churn', 5, 2, false],
    ['Menaikkan tingkat penutupan', 38, 17, true],
    ['Turunkan biaya akuisisi', 100, 90, false],
    ['Close rate', 38, 17, false],
  ])('“%s” from %d to %d goes against its title: %s', (title, baseline, target, isTold) => {
    const { rung } = subject();
    const told = (columns: Partial<KeyResult>) =>
      hintsWith([update('keyResult', rung.id, columns)]).filter((id) => id === 'key-result/against-title')
        .length;
    const without = told({ ...fineRung, title, baseline: null, target });
    expect(told({ ...fineRung, title, baseline, target }) - without).toBe(Number(isTold));
  });

  test('fewer than two, more than five key results, and more than five objectives an owner', () => {
    const { objective, rung } = subject();
    const ladder = ladderOf(plan, objective.id);
    const count = (rules: readonly RuleId[], rule: RuleId) => rules.filter((id) => id === rule).length;
    const few = count(hintsWith([]), 'objective/few-key-results');
    const less = ladder
      .slice(1)
      .map((row): Change => ({ table: 'keyResult', rowId: row.id, before: {}, after: null }));
    expect(count(hintsWith(less), 'objective/few-key-results')).toBe(few + 1);
    const more = Array.from({ length: 3 }, (_, index): Change => {
      const id = `extra-${index}`;
      return { table: 'keyResult', rowId: id, before: null, after: { ...rung, id, title: `Extra ${index}` } };
    });
    expect(hintsWith(more)).toContain('objective/many-key-results');
    expect(hintsWith([])).not.toContain('objective/many-key-results');
    // A person answers for objectives of every level, and is told of the sixth.
    const owned = [...plan.tables.objective.rows.values()].filter(
      (row) => row.ownerId === objective.ownerId && row.cycleId === objective.cycleId,
    ).length;
    const further = Array.from({ length: 6 - owned }, (_, index): Change => {
      const id = `more-${index}`;
      const level = index % 2 ? 'individual' : objective.level;
      return {
        table: 'objective',
        rowId: id,
        before: null,
        after: { ...objective, id, level, title: `More ${index}` },
      };
    });
    expect(hintsWith(further.slice(1))).not.toContain('owner/many-objectives');
    expect(hintsWith(further)).toContain('owner/many-objectives');
  });

  test('a bold or timid confidence is told while one plans, not of what is checked in or half over', () => {
    const { objective, rung } = subject();
    const bold = [
      update('objective', objective.id, { ambition: 'aspirational' }),
      update('keyResult', rung.id, { confidence: 95 }),
    ];
    const count = (changed: Plan, day: string) => {
      const cycle = currentCycle(changed, day);
      const hints = cycle ? checkCycle(changed, cycle, day) : [];
      return hints.filter((hint) => hint.rule === 'key-result/not-ambitious' && hint.keyResultId === rung.id)
        .length;
    };
    const changed = plan.apply(bold);
    expect(count(changed, objective.startsOn)).toBe(1);
    expect(count(changed, '2026-11-24')).toBe(0);
    const standing = memory.plan().standings.get(rung.id);
    expect(count(changed.apply([], changed.sequence, standing ? [standing] : []), objective.startsOn)).toBe(
      0,
    );
  });

  test('what serves an objective that has ended is unaligned, as on the board', () => {
    const { objective } = subject();
    const unaligned = (changes: readonly Change[]) => {
      const changed = plan.apply(changes);
      const cycle = currentCycle(changed, firstDay);
      const hints = cycle ? checkCycle(changed, cycle, firstDay) : [];
      return hints.some((hint) => hint.rule === 'objective/unaligned' && hint.objectiveId === objective.id);
    };
    const parent = objectiveOfParent(
      plan,
      parentOf(primaryAlignment(plan, objective.id) as Row<'alignment'>),
    ) as Objective;
    const earlier = [...plan.tables.cycle.rows.values()].find(({ endsOn }) => endsOn < firstDay);
    const ended = update('objective', parent.id, {
      cycleId: earlier?.id,
      startsOn: earlier?.startsOn,
      endsOn: earlier?.endsOn,
    });
    expect(unaligned([])).toBe(false);
    expect(unaligned([ended])).toBe(true);
  });

  test('what serves nothing, and a ladder against its votes', () => {
    const { objective, rung } = subject();
    const rows = plan.tables.alignment.where('childId', objective.id);
    const alone = rows.map((row): Change => ({ table: 'alignment', rowId: row.id, before: {}, after: null }));
    const unaligned = (rules: readonly RuleId[]) => rules.filter((id) => id === 'objective/unaligned').length;
    expect(unaligned(hintsWith(alone))).toBe(unaligned(hintsWith([])) + 1);
    const [, second] = ladderOf(plan, objective.id);
    const vote = (keyResultId: string, estimate: number): Change => {
      const id = `vote-${keyResultId}`;
      const row = { id, keyResultId, workshopId: null, personId: objective.ownerId, round: 1, estimate };
      return { table: 'difficultyVote', rowId: id, before: null, after: row };
    };
    const harderBelow = [vote(rung.id, 5), vote((second as KeyResult).id, 2)];
    expect(hintsWith(harderBelow)).toContain('ladder/against-estimates');
    expect(hintsWith([vote(rung.id, 2), vote((second as KeyResult).id, 2)])).not.toContain(
      'ladder/against-estimates',
    );
  });
});

test('every rule has a severity and an id that says where it looks', () => {
  for (const rule of ruleIds) expect(rule).toMatch(/^(?:objective|key-result|owner|ladder)\/[a-z-]+$/u);
});

test('of sentences as long as they can be the rules read the beginning', () => {
  // Each would be told, were it read.
  const tails = [
    ' 20 %',
    ' happier and better',
    ' lebih baik dan cepat',
    ' organise workshops and hire staff',
  ];
  const bare = { kind: 'number', target: null } as const;
  for (const language of languages)
    for (const tail of tails) {
      const beginning = 'Nama '.repeat(mostRead / 5);
      const whole = `${beginning}${tail.repeat(100)}`;
      expect(languageOf(whole, language)).toBe(languageOf(beginning, language));
      expect(objectiveTitleHints(whole, false, language)).toEqual(
        objectiveTitleHints(beginning, false, language),
      );
      expect(keyResultTitleHints(whole, bare, language)).toEqual(
        keyResultTitleHints(beginning, bare, language),
      );
    }
});
