import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { livingKeyResults, testDay } from '../../../tests/support/find-rows.ts';

import { type PlanInMemory, planInMemory } from '../../../tests/support/plan-in-memory.ts';
import { commands } from '../commands/commands.ts';
import { currentCycle } from '../cycle/cycle.ts';
import { noRows } from '../import/match.ts';
import { ladderOf } from '../ladder/ladder.ts';
import { progressIn } from '../progress/progress.ts';
import { ladderScores, objectiveScore, scoresOtherwise } from '../review/score.ts';
import type { Agreement, Cycle, KeyResult } from '../tables/tables.ts';
import { agreedOf, agreementsOf, contentOf } from './agreed.ts';
import { asAgreed } from './as-agreed.ts';
import { fingerprintOf, readFingerprint } from './fingerprint.ts';
import { changesSince } from './since.ts';

const { keyResult, objective, checkIn, organisation, agreement } = commands;

const cycleOf = ({ plan }: PlanInMemory): Cycle => currentCycle(plan(), testDay) as Cycle;

const nowOf = (file: PlanInMemory): string => fingerprintOf(contentOf(agreedOf(file.plan(), cycleOf(file))));

function sign(file: PlanInMemory, name = 'July'): Agreement {
  file.run(agreement.sign, { cycleId: cycleOf(file).id, name, signedOn: testDay, signatories: [] });
  return agreementsOf(file.plan(), cycleOf(file).id).at(-1) as Agreement;
}

/** A key result with figures, of an objective with several. */
function measured({ plan }: PlanInMemory): KeyResult {
  const found = livingKeyResults(plan()).find(
    ({ target, baseline, kind, objectiveId }) =>
      kind === 'number' && target !== null && baseline !== null && ladderOf(plan(), objectiveId).length > 1,
  );
  if (!found) throw new Error('The sample has such a key result.');
  return found;
}

/** What is agreed, each changed by what people do. */
const inside: Readonly<Record<string, (file: PlanInMemory, rung: KeyResult) => unknown>> = {
  target: (file, { id, target }) => file.run(keyResult.update, { id, target: (target ?? 0) + 1 }),
  baseline: (file, { id, baseline }) => file.run(keyResult.update, { id, baseline: (baseline ?? 0) - 1 }),
  weight: (file, { id, weight }) => file.run(keyResult.update, { id, weight: weight + 1 }),
  'day of a key result': (file, { id, objectiveId }) =>
    file.run(keyResult.update, {
      id,
      dueOn: file.plan().tables.objective.get(objectiveId)?.startsOn ?? null,
    }),
  'owner of a key result': (file, { id, ownerId }) => {
    const other = [...file.plan().tables.person.rows.keys()].find((person) => person !== ownerId);
    return file.run(keyResult.update, { id, ownerId: other ?? null });
  },
  'order of a ladder': (file, { id, objectiveId }) => {
    const ladder = ladderOf(file.plan(), objectiveId);
    const position = ladder[0]?.id === id ? ladder.length : 0;
    return file.run(keyResult.move, { ids: [id], objectiveId, position });
  },
  'a rung less': (file, { id }) => file.run(keyResult.remove, { ids: [id] }),
  'title of a key result': (file, { id, title }) => file.run(keyResult.update, { id, title: `${title}!` }),
  'title of an objective': (file, { objectiveId }) =>
    file.run(objective.update, { id: objectiveId, title: 'Other' }),
  'a key result postponed': (file, { id }) => file.run(keyResult.postpone, { ids: [id] }),
  'an objective postponed': (file, { objectiveId }) => file.run(objective.postpone, { ids: [objectiveId] }),
  'an objective less': (file, { objectiveId }) => file.run(objective.remove, { ids: [objectiveId] }),
};

/** What is no part of it. */
const outside: Readonly<Record<string, (file: PlanInMemory, rung: KeyResult) => unknown>> = {
  'a check-in': (file, { id }) =>
    file.run(checkIn.record, {
      entries: [{ keyResultId: id, value: 3, checkedOn: testDay, confidence: 50, note: 'Late' }],
    }),
  'a description': (file, { id }) => file.run(keyResult.update, { id, description: 'More' }),
  confidence: (file, { id }) => file.run(keyResult.update, { id, confidence: 40 }),
  'an initiative': (file, { id }) => file.run(keyResult.addInitiative, { keyResultId: id, title: 'Calls' }),
  'the name of a person': (file) => {
    const [id = ''] = file.plan().tables.person.rows.keys();
    return file.run(organisation.updatePerson, { id, name: 'Another' });
  },
  'another agreement': (file) => sign(file, 'Again'),
};

describe('the fingerprint of what is agreed', () => {
  test.each(Object.entries(inside))('is another one by %s, and the same again as agreed', (_, change) => {
    const file = planInMemory('sales');
    const signed = sign(file);
    expect(nowOf(file)).toBe(signed.fingerprint);
    change(file, measured(file));
    expect(nowOf(file)).not.toBe(signed.fingerprint);
    const then = agreedOf(asAgreed(file.plan(), signed), cycleOf(file));
    expect(fingerprintOf(contentOf(then))).toBe(signed.fingerprint);
  });

  test.each(Object.entries(outside))('does not change by %s', (_, change) => {
    const file = planInMemory('sales');
    const { fingerprint } = sign(file);
    change(file, measured(file));
    expect(nowOf(file)).toBe(fingerprint);
  });

  test('comes back from any changes, and is what a plan as agreed has', () => {
    const changes = [...Object.values(inside), ...Object.values(outside)];
    fc.assert(
      fc.property(fc.array(fc.nat(changes.length - 1), { maxLength: 6 }), (picked) => {
        const file = planInMemory('sales');
        const signed = sign(file);
        for (const at of picked) changes[at]?.(file, measured(file));
        const then = agreedOf(asAgreed(file.plan(), signed), cycleOf(file));
        expect(contentOf(then)).toBe(signed.content);
      }),
      { numRuns: 30 },
    );
  });

  test('is read however it was typed', () => {
    const fingerprint = fingerprintOf('{}');
    expect(fingerprint).toMatch(/^[A-HJ-NP-Z]{4}(?:-[A-HJ-NP-Z]{4}){3}$/u);
    const plain = fingerprint.replaceAll('-', '');
    for (const typed of [fingerprint, fingerprint.toLowerCase(), ` ${plain} `, `TANGGA:${fingerprint}`])
      expect(readFingerprint(typed)).toBe(fingerprint);
    for (const typed of ['', 'book.pdf', plain.slice(1), `I${plain.slice(1)}`])
      expect(readFingerprint(typed)).toBeNull();
  });
});

test('an empty cycle is not signed', () => {
  const file = planInMemory('empty');
  expect(() => sign(file)).toThrow('agreement/nothing-to-sign');
});

describe('the score of a review', () => {
  const scoreOf = (file: PlanInMemory, { id, objectiveId }: KeyResult) =>
    ladderScores(file.plan(), cycleOf(file).id, objectiveId).find(({ rung }) => rung.id === id);

  test('is proposed by the latest agreement, beside those by what stands now and by the first', () => {
    const file = planInMemory('sales');
    const rung = measured(file);
    const { id } = rung;
    file.run(keyResult.update, { id, baseline: 0, target: 10 });
    file.run(checkIn.record, {
      entries: [{ keyResultId: id, value: 5, checkedOn: testDay, confidence: null, note: '' }],
    });
    sign(file, 'First');
    expect(scoreOf(file, rung)).toMatchObject({ proposed: 0.5, score: 0.5 });
    expect(scoreOf(file, rung)?.otherwise).toBeUndefined();
    file.run(keyResult.update, { id, target: 20 });
    sign(file, 'Second');
    file.run(keyResult.update, { id, target: 50 });
    expect(scoreOf(file, rung)).toMatchObject({ proposed: 0.25, otherwise: { now: 0.1, first: 0.5 } });
    // Cards and weekly states go by what stands now.
    expect(progressIn(file.plan(), file.plan().tables.keyResult.get(id) as KeyResult)).toBe(0.1);
  });

  test('counts how often a value held against the threshold that was agreed', () => {
    const file = planInMemory('sales');
    const { objectiveId } = measured(file);
    const kind = { kind: 'keep', measure: 'number', comparison: 'at-most', target: 4 } as const;
    const title = 'Open complaints';
    const { id } = file.run(keyResult.create, { objectiveId, title, baseline: 4, ...kind });
    const days = ['2026-11-01', '2026-11-02', '2026-11-03', '2026-11-04'];
    days.forEach((checkedOn, at) => {
      const entry = { keyResultId: id, value: at + 3, checkedOn, confidence: null, note: '' };
      file.run(checkIn.record, { entries: [entry] });
    });
    const rung = file.plan().tables.keyResult.get(id as KeyResult['id']) as KeyResult;
    sign(file);
    file.run(keyResult.update, { id, target: 6 });
    expect(scoreOf(file, rung)).toMatchObject({ proposed: 0.5, otherwise: { now: 1, first: null } });
  });

  test('counts the steps that were agreed, whatever they are called now', () => {
    const file = planInMemory('sales');
    const { objectiveId } = measured(file);
    const title = 'New stock list';
    const { id: keyResultId } = file.run(keyResult.create, { objectiveId, title, kind: 'steps' });
    const [first, second] = ['Shelves counted', 'List printed'].map(
      (step) => file.run(keyResult.addStep, { keyResultId, title: step }).id,
    );
    file.run(keyResult.updateStep, { id: first ?? '', doneOn: testDay });
    const rung = file.plan().tables.keyResult.get(keyResultId as KeyResult['id']) as KeyResult;
    sign(file);
    file.run(keyResult.addStep, { keyResultId, title: 'List read out' });
    file.run(keyResult.updateStep, { id: second ?? '', title: 'List written' });
    expect(scoreOf(file, rung)?.proposed).toBe(0.5);
    expect(scoreOf(file, rung)?.otherwise?.now).toBeCloseTo(1 / 3);
  });

  test('weighs as it was agreed', () => {
    const file = planInMemory('sales');
    const rung = measured(file);
    const { id, objectiveId } = rung;
    file.run(keyResult.update, { id, baseline: 0, target: 10 });
    file.run(checkIn.record, {
      entries: [{ keyResultId: id, value: 10, checkedOn: testDay, confidence: null, note: '' }],
    });
    sign(file);
    const before = objectiveScore(file.plan(), cycleOf(file).id, objectiveId);
    file.run(keyResult.update, { id, weight: 100 });
    expect(objectiveScore(file.plan(), cycleOf(file).id, objectiveId)).toBe(before);
    const { now } = scoresOtherwise(ladderScores(file.plan(), cycleOf(file).id, objectiveId));
    expect(now).toBeGreaterThan(before as number);
  });
});

describe('what changed since signing', () => {
  test('of a rung that went to another objective is that it moved, and it comes back', () => {
    const file = planInMemory('sales');
    const signed = sign(file);
    const { id, objectiveId } = measured(file);
    const other = [...file.plan().tables.objective.rows.keys()].find((one) => one !== objectiveId) ?? '';
    file.run(keyResult.move, { ids: [id], objectiveId: other, position: 0 });
    expect(changesSince(file.plan(), signed)).toMatchObject([{ aspect: 'ladder', keyResultId: id }]);
    expect(contentOf(agreedOf(asAgreed(file.plan(), signed), cycleOf(file)))).toBe(signed.content);
  });

  test('of an objective that went into another cycle is that it went, and of nobody who only looks', () => {
    const file = planInMemory('sales');
    const signed = sign(file);
    const { objectiveId } = measured(file);
    const { id: cycleId } = file.run(commands.cycle.add, {
      name: 'Next year',
      startsOn: '2027-01-01',
      endsOn: '2027-03-31',
    });
    const moved = { id: objectiveId, cycleId, startsOn: '2027-01-01', endsOn: '2027-03-31' };
    file.run(commands.import.take, {
      ...noRows('targets.csv'),
      objectives: { made: [], changed: [moved] },
    });
    expect(changesSince(file.plan(), signed)).toMatchObject([
      { aspect: 'date', objectiveId },
      { aspect: 'date', objectiveId },
    ]);
    expect(contentOf(agreedOf(asAgreed(file.plan(), signed), cycleOf(file)))).toBe(signed.content);
  });

  test.each(Object.entries(inside))('names %s as one change, and nothing else', (_, change) => {
    const file = planInMemory('sales');
    const signed = sign(file);
    const rung = measured(file);
    expect(changesSince(file.plan(), signed)).toEqual([]);
    change(file, rung);
    const [first, ...others] = changesSince(file.plan(), signed);
    expect(first?.objectiveId).toBe(rung.objectiveId);
    expect(others).toEqual([]);
  });
});
