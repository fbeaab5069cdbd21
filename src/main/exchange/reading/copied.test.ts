import { expect, test } from 'vitest';
import { objectivesAsList } from '#contract/sentences/objective-list.ts';
import { commands } from '#domain/commands/commands.ts';
import { currentCycle } from '#domain/cycle/cycle.ts';
import { readSources } from '#domain/import/read.ts';
import { ladderOf } from '#domain/ladder/ladder.ts';
import { rowsAsHtml } from '#domain/pasted-rows/copied-rows.ts';
import { textsOf } from '#texts/texts.ts';
import { testDay } from '../../../../tests/support/find-rows.ts';
import { planInMemory } from '../../../../tests/support/plan-in-memory.ts';
import { readFile } from './read-file.ts';

const languages = ['en', 'id'] as const;
const awkward = ['=1+1', '-2 complaints', '@all <b>of</b> us & more'];

/** Objectives of a plan, some with titles that a spreadsheet or a page would take for something else. */
function copied() {
  const memory = planInMemory();
  const cycleId = currentCycle(memory.plan(), testDay)?.id ?? '';
  const owner = { kind: 'company' } as const;
  for (const title of awkward) {
    const { id } = memory.run(commands.objective.create, { title, cycleId, owner });
    memory.run(commands.keyResult.create, { objectiveId: id, title, kind: 'number', baseline: 1, target: 5 });
  }
  const plan = memory.plan();
  return { plan, objectives: plan.tables.objective.where('cycleId', cycleId) };
}

/** What an import finds in what was copied. */
async function foundIn(text: string, language: (typeof languages)[number]) {
  const sources = await readFile({ name: 'Clipboard', bytes: Buffer.from(text) });
  return readSources(sources, { language, today: testDay, currency: 'USD' });
}

test.each(languages)(
  'objectives that were copied as a table come back with their ladders, in %s',
  async (language) => {
    const { plan, objectives } = copied();
    const ids = objectives.map(({ id }) => id);
    const html = rowsAsHtml(plan, ids, language, textsOf(language)('pastedRows.columns'));
    expect(html.match(/<td>[=+\-@\t]/gu)).toBeNull();
    const found = await foundIn(html, language);
    expect(found.objectives.map(({ title }) => title)).toEqual(objectives.map(({ title }) => title));
    expect(found.keyResults.map(({ title }) => title)).toEqual(
      ids.flatMap((id) => ladderOf(plan, id).map(({ title }) => title)),
    );
  },
);

test.each(languages)(
  'objectives that were copied as a list are one that is read as such, in %s',
  async (language) => {
    const { plan, objectives } = copied();
    const list = objectivesAsList(
      plan,
      objectives.map(({ id }) => id),
      language,
    );
    const lines = list.split('\n');
    expect(lines.filter((line) => line.startsWith('- '))).toHaveLength(objectives.length);
    expect(lines.filter((line) => line.startsWith('\t- ')).length).toBeGreaterThan(0);
    const found = await foundIn(list, language);
    expect(found.objectives).toHaveLength(objectives.length);
    expect(found.keyResults).toHaveLength(objectives.flatMap(({ id }) => ladderOf(plan, id)).length);
  },
);
