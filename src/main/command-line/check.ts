import dayjs from 'dayjs';
import { explainHint, hintCountWords } from '#contract/sentences/hints.ts';
import { objectivesIn } from '#domain/cycle/cycle.ts';
import { ladderOf } from '#domain/ladder/ladder.ts';
import { isObjectivePostponed, isRungPostponed } from '#domain/ladder/postponed.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Cycle, KeyResult, Objective } from '#domain/tables/tables.ts';
import { checkCycle } from '#domain/wording/check.ts';
import type { Hint } from '#domain/wording/hint.ts';
import { textsOf } from '#texts/texts.ts';
import { forTerminal } from '../for-terminal.ts';
import { cycleFor } from './cycle-named.ts';
import { forScripts, printLine } from './output.ts';
import { withPlan } from './with-plan.ts';

interface CheckOptions {
  cycle?: string;
  json?: true;
}

const titleOf = (plan: Plan, hint: Hint): string =>
  (hint.keyResultId
    ? plan.tables.keyResult.get(hint.keyResultId)?.title
    : plan.tables.objective.get(hint.objectiveId)?.title) ?? '';

const named = ({ id, title }: Objective | KeyResult) => ({ id, title });

/** What of a cycle is postponed, of which nothing is told: objectives, and key results that are so by themselves. */
const postponedIn = (plan: Plan, cycle: Cycle): { readonly id: string; readonly title: string }[] =>
  objectivesIn(plan, cycle).flatMap((objective) =>
    isObjectivePostponed(plan, objective)
      ? [named(objective)]
      : ladderOf(plan, objective.id)
          .filter((rung) => isRungPostponed(plan, rung))
          .map(named),
  );

/** `tangga check FILE`: tells what could be said better; hints are no failure, so it ends with 0. */
export async function checkCommand(file: string, options: CheckOptions): Promise<void> {
  await withPlan(file, async ({ plan }) => {
    const { language } = plan.about;
    const today = dayjs().format('YYYY-MM-DD');
    const cycle = cycleFor(plan, options.cycle, today);
    const hints = checkCycle(plan, cycle, today);
    const explained = hints.map((hint) => ({
      ...hint,
      title: titleOf(plan, hint),
      hint: explainHint(hint, language),
    }));
    const postponed = postponedIn(plan, cycle);
    if (options.json) {
      const told = postponed.length > 0 ? { hints: explained, postponed } : { hints: explained };
      await printLine(forScripts(told));
      return;
    }
    const lines = explained.map(
      ({ rule, severity, title, hint }) =>
        `${severity === 'warning' ? '!' : '·'} ${title}\n    ${hint.title}. ${hint.reason}  (${rule})`,
    );
    if (postponed.length > 0)
      lines.push(
        `${textsOf(language)('state.postponed')}: ${postponed.map(({ title }) => title).join('; ')}`,
      );
    lines.push(hintCountWords(explained.length, language));
    await printLine(forTerminal(lines.join('\n')));
  });
}
