import { basename, extname, resolve } from 'node:path';
import dayjs from 'dayjs';
import {
  type BonusEnding,
  bonusEndings,
  type ExportFormat,
  exported,
  exportFormats,
} from '#contract/document.ts';
import { bonusReadingOf } from '#domain/bonus/reading.ts';
import { everybody } from '#domain/ownership/scope.ts';
import type { Language } from '#texts/languages.ts';
import { bonusAs } from '../exchange/bonus/bonus-as.ts';
import { calendarOf } from '../exchange/ics/calendar.ts';
import { minutesAsMarkdown } from '../exchange/markdown/minutes.ts';
import { planAsMarkdown } from '../exchange/markdown/plan.ts';
import { wholePlanAs } from '../exchange/whole-plan-as.ts';
import { forTerminal } from '../for-terminal.ts';
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

/** What has to be said of a format: nothing of the whole plan, else the cycle, and of minutes the workshop. */
function refuseMisfit({ as, ...options }: ExportOptions): void {
  const isOf: Readonly<Record<'cycle' | 'workshop', readonly string[]>> = {
    cycle: ['cycle', 'workshop'],
    workshop: ['workshop'],
  };
  for (const flag of ['cycle', 'workshop'] as const) {
    if (options[flag] === undefined || isOf[flag].includes(exported[as].of)) continue;
    const fitting = exportFormats.filter((format) => isOf[flag].includes(exported[format].of));
    throw misused(
      said('commandLine.usage.isFor', { flag: `--${flag}`, kinds: fitting.join(', '), kind: as }),
    );
  }
}

/** What a table for payroll is by the name of its file; text where it goes to standard output. */
function bonusEndingOf(out: string | undefined): BonusEnding {
  if (out === undefined) return 'csv';
  const written = extname(out).slice(1).toLowerCase();
  const ending = bonusEndings.find((one) => one === written);
  if (ending) return ending;
  const endings = bonusEndings.map((one) => `.${one}`).join(', ');
  throw misused(said('commandLine.usage.ending', { format: 'bonus', endings, path: basename(out) }));
}

/** What a format makes of a plan: text, or the bytes of a file. */
function contentOf(
  file: PlanFile,
  { as, workshop, out, ...options }: ExportOptions,
): string | Uint8Array | Promise<Uint8Array> {
  const { plan } = file;
  const language = options.language ?? plan.about.language;
  const today = dayjs().format('YYYY-MM-DD');
  const cycle = () => cycleFor(plan, options.cycle, today);
  switch (as) {
    case 'ics':
      return calendarOf(plan, cycle(), everybody, language);
    case 'plan-markdown':
      return planAsMarkdown(file.readings.planOf(cycle(), today), cycle(), language);
    case 'bonus':
      return bonusAs[bonusEndingOf(out)](
        bonusReadingOf(file.readings.planOf(cycle(), today), plan, cycle()),
        language,
      );
    case 'minutes-markdown': {
      const held = workshopFor(plan, cycle(), workshop);
      if (!held) throw misused(said('commandLine.usage.noWorkshop', { cycle: cycle().name }));
      return minutesAsMarkdown(file.readings.ofWorkshop(held, today), held, language);
    }
    default:
      return wholePlanAs[as](file, language);
  }
}

/** `tangga export FILE --as FORMAT`: to a file, or to standard output without one. */
export async function exportCommand(file: string, options: ExportOptions): Promise<void> {
  refuseMisfit(options);
  if (options.as === 'bonus') bonusEndingOf(options.out);
  const out = options.out === undefined ? null : resolve(options.out);
  if (out) refusePlan(out, exported[options.as].ending);
  await withPlan(file, async (planFile) => {
    const content = await contentOf(planFile, options);
    if (!out) {
      // Whoever looks at it sees it in a terminal; whatever takes it up takes it as it is.
      await print(process.stdout.isTTY && typeof content === 'string' ? forTerminal(content) : content);
      return;
    }
    await printLine(await saveFinished({ kind: 'chosen', path: out }, content));
  });
}
