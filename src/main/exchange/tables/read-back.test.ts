import { describe, expect, test } from 'vitest';
import { readSources } from '#domain/import/read.ts';
import { ladderOf } from '#domain/ladder/ladder.ts';
import { busyPlan } from '../../../../tests/support/busy-plan.ts';
import { planOnDisk, windowOn } from '../../../../tests/support/plans.ts';
import { planAsCsv } from '../csv/plan-as-csv.ts';
import { readFile } from '../reading/read-file.ts';
import { planAsXlsx } from '../xlsx/plan-as-xlsx.ts';

describe.each(['en', 'id'] as const)('a plan in %s', (language) => {
  test.each([
    ['plan.xlsx', planAsXlsx],
    ['plan.zip', planAsCsv],
  ] as const)('comes back from the tables of %s as it left', async (name, write) => {
    const window = await windowOn(planOnDisk('sales', language));
    await busyPlan(window);
    const { planFile } = window.window;
    const { plan } = planFile;
    const bytes = await write(planFile, language);
    const found = readSources(await readFile({ name, bytes }), {
      language,
      currency: plan.about.currency,
      today: '2026-11-25',
    });
    expect(found.misread).toEqual([]);
    const objectives = plan.tables.objective.sorted();
    expect(
      found.objectives.map(({ key, title, startsOn, endsOn }) => ({ key, title, startsOn, endsOn })),
    ).toEqual(objectives.map(({ id, title, startsOn, endsOn }) => ({ key: id, title, startsOn, endsOn })));
    const rungs = objectives.flatMap(({ id }) => ladderOf(plan, id));
    expect(
      found.keyResults.map(({ key, title, measure, comparison, baseline, target, dueOn, confidence }) => [
        key,
        title,
        measure,
        comparison,
        baseline,
        target,
        dueOn,
        confidence,
      ]),
    ).toEqual(
      rungs.map(({ id, title, kind, measure, comparison, baseline, target, dueOn, confidence }) => [
        id,
        title,
        measure ?? (kind === 'milestone' || kind === 'steps' ? null : kind),
        comparison,
        baseline,
        target,
        dueOn,
        confidence,
      ]),
    );
    const checkIns = planFile.checkIns.of([...plan.tables.keyResult.rows.keys()]);
    expect(checkIns).not.toEqual([]);
    const value = (read: number | null) => read && Number(read.toPrecision(12));
    expect(
      found.keyResults
        .flatMap(({ key, checkIns: own }) =>
          own.map(({ on, value: read, confidence, note }) => [key, on, value(read), confidence, note]),
        )
        .toSorted(),
    ).toEqual(
      checkIns
        .map((row) => [row.keyResultId, row.checkedOn, value(row.value), row.confidence, row.note])
        .toSorted(),
    );
    expect(
      found.objectives.flatMap(({ key, parents }) => parents.map((parent) => [key, parent.key])).toSorted(),
    ).toEqual(
      plan.tables.alignment
        .sorted()
        .map(({ childId, parentObjectiveId, parentKeyResultId }) => [
          childId,
          parentObjectiveId ?? parentKeyResultId,
        ])
        .toSorted(),
    );
    expect(found.people.map(({ key, name }) => [key, name])).toEqual(
      plan.tables.person.sorted().map(({ id, name }) => [id, name]),
    );
    expect(found.initiatives.map(({ key, title }) => [key, title])).toEqual(
      plan.tables.initiative.sorted().map(({ id, title }) => [id, title]),
    );
    await window.close();
  });
});
