import type { DocumentSheet } from '#contract/document.ts';
import { currentCycle } from '#domain/cycle/cycle.ts';
import { teamTree } from '#domain/ownership/ownership.ts';
import { everybody, type Scope } from '#domain/ownership/scope.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { defaultAgenda } from '#domain/workshop/agenda.ts';
import { printDocument } from '../../src/main/documents/print-document.ts';
import type { PrintOptions } from '../../src/main/documents/registry.ts';
import { createPlan } from '../../src/main/samples/create-plan.ts';
import { testDay } from '../support/find-rows.ts';
import { planOnDisk, realPress, testFolder, windowOn } from '../support/plans.ts';
import { median, report, rising, timings } from './timing.ts';

/* Documents that are set, against the time that they may take. */
const press = realPress();
/** How many bytes the last document has. */
let size = 0;
const out = {
  add: async (pdf: Uint8Array) => {
    size = pdf.length;
  },
  clear: () => undefined,
};

const { signal } = new AbortController();

/** Opens a plan and holds a workshop in it with ideas and votes, for its minutes. */
async function prepare(path: string) {
  const window = await windowOn(path);
  const cycle = currentCycle(window.plan(), testDay);
  if (!cycle) throw new Error('A plan always has a cycle.');
  const people = window.plan().tables.person.sorted().slice(0, 8);
  const { workshop } = window.client;
  const { id: workshopId } = await workshop.create({
    kind: 'planning',
    cycleId: cycle.id,
    name: 'Planning',
    purpose: '',
    place: '',
    heldOn: testDay,
    facilitatorId: null,
    participantIds: people.map(({ id }) => id),
    agenda: defaultAgenda('planning'),
  });
  const texts = Array.from({ length: 60 }, (_, index) => `An idea that somebody had, number ${index + 1}`);
  await workshop.addIdeas({ workshopId, texts, authorId: null, clusterId: null, isHidden: false });
  for (const { id } of window.plan().tables.objective.where('cycleId', cycle.id).slice(0, 8)) {
    const round = await workshop.startRound({ workshopId, objectiveId: id });
    await workshop.revealRound({ roundId: round.id, isForced: true });
  }
  return { window, cycle, workshopId };
}

async function measure(
  what: string,
  plan: Parameters<typeof printDocument>[0],
  options: PrintOptions,
  rounds: number,
  aim: number,
): Promise<void> {
  const own = () => printDocument(plan, options, press, { signal, report: () => undefined, out });
  const {
    pages: [pages = 0],
  } = await own();
  const owns: number[] = [];
  for (let round = 0; round < rounds; round++) {
    owns.push(...(await timings(1, own)));
  }
  report(`${what}: pages`, pages);
  report(`${what}: median`, median(rising(owns)), 'ms', aim);
  report(`${what}: size per page`, size / pages / 1024, 'KB');
}

/** The team with the most people of its own, in a plan of a thousand. */
function largestTeam(plan: Plan): Scope {
  const sizes = teamTree(plan).map(({ team }) => ({
    unitId: team.id,
    size: plan.tables.membership.where('unitId', team.id).length,
  }));
  const [largest] = sizes.sort((a, b) => b.size - a.size);
  if (!largest) throw new Error('The reference plan has teams.');
  return { kind: 'team', unitId: largest.unitId };
}

function referencePlan(name: string, people: number): string {
  const path = `${testFolder()}/${name}.tangga`;
  createPlan(
    { path },
    {
      name,
      sample: 'reference',
      language: 'en',
      today: testDay,
      reference: { people, seed: 1 },
    },
  );
  return path;
}

const paper = 'A4';
for (const [name, path, rounds, mostTime, scopeIn] of [
  ['tour', planOnDisk('tour'), 5, 150, () => everybody],
  ['largest team of 1,000 people', referencePlan('Reference', 1000), 1, 4000, largestTeam],
  ['44 people', referencePlan('Large', 44), 3, 1200, () => everybody],
] as const) {
  const { window, cycle, workshopId } = await prepare(path);
  const file = window.window.planFile;
  const { plan } = file;
  const scope = scopeIn(plan);
  const about = { cycle, language: 'en', today: testDay } as const;
  const on = (sheet: DocumentSheet): PrintOptions => ({ ...sheet, ...about });
  const book = on({ kind: 'plan-book', paper, scope });
  await measure(`plan book, ${name}`, file, book, rounds, mostTime);
  for (const sheet of [
    { kind: 'one-pager', paper, scope },
    { kind: 'minutes', paper, workshopId },
    { kind: 'worksheets', paper, scope, areFilled: true },
  ] as const)
    await measure(`${sheet.kind}, ${name}`, file, on(sheet), rounds, mostTime);
  if (name === '44 people') {
    const cancel = new AbortController();
    const work = printDocument(file, book, press, { signal: cancel.signal, report: () => undefined, out });
    await new Promise((resolve) => setTimeout(resolve, 300));
    const start = performance.now();
    cancel.abort();
    await work.catch(() => undefined);
    report('cancelling the large plan book', performance.now() - start, 'ms', 1000);
  }
  await window.close();
}
report('peak memory of the process', process.resourceUsage().maxRSS / 1024, 'MB');
await press.close();
