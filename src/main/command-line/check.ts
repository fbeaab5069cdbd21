import dayjs from 'dayjs';
import { explainHint, hintCountWords } from '#contract/sentences/hints.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { checkCycle } from '#domain/wording/check.ts';
import type { Hint } from '#domain/wording/hint.ts';
import { cycleFor } from './cycle-named.ts';
import { forTerminal, printLine } from './output.ts';
import { withPlan } from './with-plan.ts';

interface CheckOptions {
  cycle?: string;
  json?: true;
}

const titleOf = (plan: Plan, hint: Hint): string =>
  (hint.keyResultId
    ? plan.tables.keyResult.get(hint.keyResultId)?.title
    : plan.tables.objective.get(hint.objectiveId)?.title) ?? '';

/** `tangga check FILE`: tells what could be said better; hints are no failure, so it ends with 0. */
export async function checkCommand(file: string, options: CheckOptions): Promise<void> {
  await withPlan(file, async ({ plan }) => {
    const { language } = plan.about;
    const today = dayjs().format('YYYY-MM-DD');
    const hints = checkCycle(plan, cycleFor(plan, options.cycle, today), today);
    const explained = hints.map((hint) => ({
      ...hint,
      title: titleOf(plan, hint),
      hint: explainHint(hint, language),
    }));
    if (options.json) {
      await printLine(JSON.stringify({ hints: explained }, null, 2));
      return;
    }
    const lines = explained.map(
      ({ rule, severity, title, hint }) =>
        `${severity === 'warning' ? '!' : '·'} ${title}\n    ${hint.title}. ${hint.reason}  (${rule})`,
    );
    lines.push(hintCountWords(explained.length, language));
    await printLine(forTerminal(lines.join('\n')));
  });
}
