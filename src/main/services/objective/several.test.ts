import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { alignmentsOf, parentOf, primaryAlignment } from '#domain/alignment/alignment.ts';
import { ladderOf } from '#domain/ladder/ladder.ts';
import { levels } from '#domain/tables/objective.ts';
import { builtInTemplates } from '#domain/template/built-in.ts';
import { ownTemplateKey } from '#domain/template/template-of.ts';
import { edit } from '../../../../tests/support/edit.ts';
import { keyResultId, ladderTitles, objectiveId } from '../../../../tests/support/find-rows.ts';
import { planOnDisk, refusal, type TestWindow, windowOn } from '../../../../tests/support/plans.ts';

let window: TestWindow;
beforeEach(async () => {
  window = await windowOn(planOnDisk());
});
afterEach(() => window.close());

const rows = () => ({
  objectives: new Map(window.plan().tables.objective.rows),
  keyResults: new Map(window.plan().tables.keyResult.rows),
  alignments: new Map(window.plan().tables.alignment.rows),
});

describe('several at once', () => {
  test('are aligned together, and one undo takes all back', async () => {
    const before = rows();
    const childIds = ['Shorten', 'Build relations'].map((title) => objectiveId(window, title));
    const parent = { kind: 'objective', id: objectiveId(window, 'A better welcome') } as const;
    await window.client.alignment.align({ childIds, parent });
    for (const id of childIds) {
      const alignment = primaryAlignment(window.plan(), id);
      expect(alignment && parentOf(alignment)).toEqual(parent);
    }
    await window.client.history.undo();
    expect(rows()).toEqual(before);
  });

  test('where one may not, none is', async () => {
    const before = rows();
    const childIds = [
      objectiveId(window, 'Build relations'),
      objectiveId(window, 'Raise quarterly revenue by 10'),
    ];
    const parent = { kind: 'objective', id: objectiveId(window, 'Shorten') } as const;
    expect(await refusal(window.client.alignment.align({ childIds, parent }))).toBe('alignment/level');
    expect(rows()).toEqual(before);
  });

  test('a parent and its child are deleted together', async () => {
    const ids = ['Shorten', 'Close faster'].map((title) => objectiveId(window, title));
    const before = rows();
    await window.client.objective.remove({ ids });
    for (const id of ids) expect(window.plan().tables.objective.get(id)).toBeUndefined();
    await window.client.history.undo();
    expect(rows()).toEqual(before);
  });

  test('rungs of two ladders move into a third, in their order', async () => {
    const welcome = objectiveId(window, 'A better welcome');
    const ids = [keyResultId(window, '15 potential'), keyResultId(window, 'Online contracts')];
    await window.client.keyResult.move({ ids, objectiveId: welcome, position: 1 });
    expect(ladderTitles(window, welcome).slice(1, 3).sort()).toEqual([
      '15 potential partners met',
      'Online contracts that work on a phone',
    ]);
    expect(ladderTitles(window, welcome)).toHaveLength(5);
  });

  test('a ladder is sorted by its votes, stably, and those without votes keep their place', async () => {
    const objective = objectiveId(window, 'Shorten');
    const [one, two, three] = ladderOf(window.plan(), objective).map((rung) => rung.id) as [
      string,
      string,
      string,
    ];
    const [person] = [...window.plan().tables.person.rows.keys()] as [string];
    const vote = (id: string, estimate: number) =>
      edit(window.window.planFile, 'test.vote', (change) => {
        change.insert('difficultyVote', {
          keyResultId: id,
          personId: person,
          estimate,
        });
        return { id, subject: '' };
      });
    vote(one, 5);
    vote(three, 2);
    await window.client.keyResult.sortByDifficulty({ objectiveId: objective });
    expect(ladderOf(window.plan(), objective).map((rung) => rung.id)).toEqual([three, two, one]);
    const { sequence } = window.plan();
    await window.client.keyResult.sortByDifficulty({ objectiveId: objective });
    expect(window.plan().sequence).toBe(sequence);
  });
});

describe('copies', () => {
  test('a branch copied within its cycle keeps its alignment among the copies', async () => {
    const shorten = objectiveId(window, 'Shorten');
    const faster = objectiveId(window, 'Close faster');
    const cycleId = window.plan().tables.objective.get(shorten)?.cycleId as string;
    const { id } = await window.client.objective.duplicate({ ids: [shorten, faster], cycleId });
    const copies = [...window.plan().tables.objective.rows.values()].filter(
      (row) => row.title === window.plan().tables.objective.get(faster)?.title,
    );
    const copyOfFaster = copies.find((row) => row.id !== faster);
    const [alignment] = alignmentsOf(window.plan(), copyOfFaster?.id ?? '');
    expect(alignment && parentOf(alignment)).toEqual({ kind: 'objective', id });
    expect(ladderTitles(window, id)).toEqual(ladderTitles(window, shorten));
    expect(ladderOf(window.plan(), id).some((rung) => window.plan().standings.has(rung.id))).toBe(false);
  });

  test('into another cycle its days move along', async () => {
    const shorten = objectiveId(window, 'Shorten');
    const cycle = await window.client.cycle.add({
      name: 'Q1 2027',
      startsOn: '2027-01-01',
      endsOn: '2027-03-31',
    });
    const { id } = await window.client.objective.duplicate({ ids: [shorten], cycleId: cycle.id });
    expect(window.plan().tables.objective.get(id)).toMatchObject({
      cycleId: cycle.id,
      startsOn: '2027-01-01',
      endsOn: '2027-02-28',
      carriedFromId: null,
    });
    expect(alignmentsOf(window.plan(), id)).toEqual([]);
  });

  test('a leftover begins where it got to and remembers where it comes from', async () => {
    const shorten = objectiveId(window, 'Shorten');
    const rung = keyResultId(window, '10 members');
    const reached = window.plan().standings.get(rung)?.latestValue;
    const cycle = await window.client.cycle.add({
      name: 'Q1 2027',
      startsOn: '2027-01-01',
      endsOn: '2027-03-31',
    });
    const { id } = await window.client.objective.duplicate({
      ids: [shorten],
      cycleId: cycle.id,
      mode: 'leftover',
    });
    expect(window.plan().tables.objective.get(id)?.carriedFromId).toBe(shorten);
    expect(ladderOf(window.plan(), id)[0]).toMatchObject({
      baseline: reached,
      baselinePeriod: 'Q4 2026',
      carriedFromId: rung,
    });
  });

  test('a leftover that ran on leaves the last cycle that it lived in', async () => {
    const shorten = objectiveId(window, 'Shorten');
    const rung = keyResultId(window, '10 members');
    await window.client.cycle.add({ name: 'Q1 2027', startsOn: '2027-01-01', endsOn: '2027-03-31' });
    const spring = await window.client.cycle.add({
      name: 'Q2 2027',
      startsOn: '2027-04-01',
      endsOn: '2027-06-30',
    });
    await window.client.objective.update({ id: shorten, endsOn: '2027-03-31' });
    const { id } = await window.client.objective.duplicate({
      ids: [shorten],
      cycleId: spring.id,
      mode: 'leftover',
    });
    expect(window.plan().tables.objective.get(id)).toMatchObject({
      startsOn: '2027-04-01',
      endsOn: '2027-06-30',
    });
    expect(ladderOf(window.plan(), id)[0]).toMatchObject({ baselinePeriod: 'Q1 2027', carriedFromId: rung });
  });
});

describe('templates', () => {
  test('there is one for every stage and level in both languages', () => {
    const stages = new Set(builtInTemplates.map((template) => template.stage));
    expect(stages.size).toBe(10);
    for (const stage of stages) {
      for (const level of levels) {
        expect(
          builtInTemplates.some((template) => template.stage === stage && template.level === level),
          `${stage}, ${level}`,
        ).toBe(true);
      }
    }
    for (const template of builtInTemplates) {
      expect(template.keyResults.length).toBeGreaterThanOrEqual(2);
      for (const text of [
        template.title,
        template.description,
        ...template.keyResults.map((rung) => rung.title),
      ]) {
        expect(text.en.trim() !== '' && text.id.trim() !== '' && text.en !== text.id).toBe(true);
      }
    }
  });

  test('a saved one brings the ladder again, without people and values', async () => {
    const shorten = objectiveId(window, 'Shorten');
    const { id } = await window.client.template.save({ objectiveId: shorten });
    const cycleId = window.plan().tables.objective.get(shorten)?.cycleId as string;
    const made = await window.client.template.apply({
      key: ownTemplateKey({ id }),
      cycleId,
      owner: { kind: 'company' },
      startsOn: '2026-10-01',
      language: 'en',
    });
    expect(ladderTitles(window, made.id)).toEqual(ladderTitles(window, shorten));
    expect(
      ladderOf(window.plan(), made.id).every((rung) => rung.ownerId === null && rung.baseline === null),
    ).toBe(true);
    await window.client.template.remove({ id });
    expect(window.plan().tables.template.rows.size).toBe(0);
  });
});

test('an objective that is named twice is copied once', async () => {
  const window = await windowOn(planOnDisk());
  const id = objectiveId(window, 'Shorten');
  const cycleId = window.plan().tables.objective.get(id)?.cycleId ?? '';
  const before = window.plan().tables.objective.rows.size;
  await window.client.objective.duplicate({ ids: [id, id], cycleId });
  expect(window.plan().tables.objective.rows.size).toBe(before + 1);
  await window.close();
});
