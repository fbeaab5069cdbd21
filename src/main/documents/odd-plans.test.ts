import { expect, test } from 'vitest';
import { type DocumentKind, documentKinds, papersOf } from '#contract/document.ts';
import { cascadeOf } from '#domain/alignment/cascade.ts';
import { cyclesOf } from '#domain/cycle/cycle.ts';
import { layoutMap } from '#domain/drawing/map-layout.ts';
import { teamTree } from '#domain/ownership/ownership.ts';
import { everybody } from '#domain/ownership/scope.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { Problem } from '#domain/problem.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import { languages } from '#texts/languages.ts';
import { testDay } from '../../../tests/support/find-rows.ts';
import { hangLongChains } from '../../../tests/support/long-chains.ts';
import { oddPlan, planKinds } from '../../../tests/support/odd-plans.ts';
import { openPlan, planOnDisk, testFolder } from '../../../tests/support/plans.ts';
import { rounds, seed, timeFor } from '../../../tests/support/rounds.ts';
import { planAsMarkdown } from '../exchange/markdown/plan.ts';
import { jsonOf } from '../paper/characters.ts';
import { fontsFolder } from '../paper/fonts.ts';
import { templates } from '../paper/templates.ts';
import { Typesetter } from '../paper/typeset.ts';
import { lookAtStranger } from '../plan-file/door/look.ts';
import { settingOf } from './print-document.ts';
import type { PrintOptions } from './printable.ts';

/** What a document of a cycle is asked for; of a workshop where there is one. */
function optionsOf(kind: DocumentKind, plan: Plan, cycle: Cycle, turn: number): PrintOptions {
  const [workshop] = plan.tables.workshop.where('cycleId', cycle.id);
  const asked = {
    scope: everybody,
    workshopId: workshop?.id ?? null,
    areFilled: turn % 2 === 0,
    isOnePage: turn % 2 === 1,
    since: 0,
    until: null,
  };
  const papers = papersOf(kind);
  return {
    kind,
    ...asked,
    paper: papers[turn % papers.length],
    language: languages[turn % languages.length],
    cycle,
    today: testDay,
  } as unknown as PrintOptions;
}

test(
  `every document of whatever plan says what it has to, or why not (seed ${seed})`,
  async () => {
    const typesetter = new Typesetter({ kind: 'begin', templates: [...templates], fontsFolder });
    let said = 0;
    for (let round = 0; round < rounds(planKinds.length); round++) {
      const file = await openPlan(await oddPlan(seed + round));
      for (const [at, kind] of documentKinds.entries())
        for (const cycle of cyclesOf(file.plan).slice(0, 2)) {
          const what = `${kind} in round ${seed + round}`;
          try {
            const { document, data } = settingOf(file, optionsOf(kind, file.plan, cycle, round + at));
            said += 1;
            const json = jsonOf(data);
            // Setting takes time: of each plan another one.
            if (at !== round % documentKinds.length || json.length > 200_000) continue;
            const order = {
              kind: 'set',
              document,
              data: json,
              madeAt: 1_790_000_000,
              attachment: null,
            } as const;
            expect(typesetter.set(order, () => undefined).kind, what).toBe('set');
          } catch (error) {
            if (!(error instanceof Problem) || error.code === 'unexpected')
              throw new Error(what, { cause: error });
          }
        }
      file.close();
    }
    expect(said).toBeGreaterThan(documentKinds.length);
  },
  timeFor(planKinds.length, 20_000),
);

test('what hangs under each other deeper than a stack goes is printed, copied and exported', async () => {
  const path = hangLongChains(planOnDisk('empty'), 12_000);
  await lookAtStranger(path, testFolder());
  const file = await openPlan(path);
  const { plan } = file;
  const [cycle] = cyclesOf(plan);
  if (!cycle) throw new Error('The plan has a cycle.');
  for (const kind of ['plan-book', 'worksheets', 'poster', 'insights'] as const) {
    const { data } = settingOf(file, optionsOf(kind, plan, cycle, 0));
    expect(JSON.stringify(data), kind).not.toBe('');
  }
  expect(planAsMarkdown(plan, cycle, 'en')).toContain('O11999');
  expect(teamTree(plan)).toHaveLength(12_000);
  expect(
    layoutMap(plan, cascadeOf(plan, cycle), { collapsed: new Set(), ladders: new Set(), titleLines: () => 1 })
      .nodes,
  ).toHaveLength(12_000);
  file.close();
}, 60_000);
