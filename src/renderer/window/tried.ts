import { explainProblem } from '#contract/sentences/problems.ts';
import type { Command } from '#domain/commands/command.ts';
import { commands } from '#domain/commands/commands.ts';
import { type DryRun, dryRun } from '#domain/commands/dry-run.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { currentLanguage, t } from '../language/language.ts';
import type { Intent } from './intent.ts';

/** What a command would do to a plan, which stays as it is. */
const tryOn = (plan: Plan, { subject, name, input }: Intent): DryRun =>
  dryRun(plan, (commands[subject] as unknown as Record<string, Command>)[name] as Command, input as never);

/** What a command that is tried would do, in words; it is there to be sent where it changes anything. */
export interface Tried {
  readonly text: string;
  readonly isRefused: boolean;
  readonly intent: Intent | null;
}

/** Says what a command would do: its refusal, that everything is so already, or the words for what it changes. */
export function tried(
  plan: Plan,
  wanted: Intent,
  words: (does: Extract<DryRun, { kind: 'does' }>) => string,
  already = t('drop.alreadyThere'),
): Tried {
  const trial = tryOn(plan, wanted);
  switch (trial.kind) {
    case 'refused': {
      const { code, parameters } = trial.problem;
      const { sentence } = explainProblem(code, parameters, currentLanguage());
      return { text: sentence, isRefused: true, intent: null };
    }
    case 'nothing':
      return { text: already, isRefused: false, intent: null };
    case 'does':
      return { text: words(trial), isRefused: false, intent: wanted };
  }
}
