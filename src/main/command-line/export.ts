import { resolve } from 'node:path';
import dayjs from 'dayjs';
import { type ExportFormat, exported, exportFormats } from '#contract/document.ts';
import { everybody } from '#domain/ownership/scope.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';
import { calendarOf } from '../exchange/ics/calendar.ts';
import { minutesAsMarkdown } from '../exchange/markdown/minutes.ts';
import { planAsMarkdown } from '../exchange/markdown/plan.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';
import { refusePlan, saveFinished } from '../services/document/finished-file.ts';
import { cycleFor } from './cycle-named.ts';
import { print, printLine } from './output.ts';
import { misused, said } from './spoken.ts';
import { withPlan } from './with-plan.ts';
import { workshopFor } from './workshop-named.ts';

interface ExportOptions {
  as: ExportFormat;
  out?: string;
  language?: Language;
  cycle?: string;
  workshop?: string;
}

function textOf(
  file: PlanFile,
  cycle: Cycle,
  today: string,
  { as, workshop, ...options }: ExportOptions,
): string {
  const { plan } = file;
  const language = options.language ?? plan.about.language;
  switch (as) {
    case 'ics':
      return calendarOf(plan, cycle, everybody, language);
    case 'plan-markdown':
      return planAsMarkdown(file.readings.planOf(cycle, today), cycle, language);
    case 'minutes-markdown': {
      const held = workshopFor(plan, cycle, workshop);
      if (!held) throw misused(said('commandLine.usage.noWorkshop', { cycle: cycle.name }));
      return minutesAsMarkdown(file.readings.ofWorkshop(held, today), held, language);
    }
  }
}

/** `tangga export FILE --as FORMAT`: to a file, or to standard output without one. */
export async function exportCommand(file: string, options: ExportOptions): Promise<void> {
  const { ending, isOfWorkshop } = exported[options.as];
  if (options.workshop !== undefined && !isOfWorkshop) {
    const fitting = exportFormats.filter((format) => exported[format].isOfWorkshop);
    throw misused(
      said('commandLine.usage.isFor', { flag: '--workshop', kinds: fitting.join(', '), kind: options.as }),
    );
  }
  const out = options.out === undefined ? null : resolve(options.out);
  if (out) refusePlan(out, ending);
  await withPlan(file, async (planFile) => {
    const { plan } = planFile;
    const today = dayjs().format('YYYY-MM-DD');
    const cycle = cycleFor(plan, options.cycle, today);
    const text = textOf(planFile, cycle, today, options);
    if (!out) {
      await print(text);
      return;
    }
    await printLine(await saveFinished({ kind: 'chosen', path: out }, text));
  });
}
