import type { z } from 'zod';
import { personNamed } from '../commands/organisation/add-people.ts';
import type { answerCommands } from '../commands/workshop/answers.ts';
import type { Plan } from '../plan/plan.ts';
import { Problem } from '../problem.ts';
import { participantsOf } from '../workshop/participants.ts';
import type { Answers } from './answers.ts';
import { noteIdOf } from './note-key.ts';

/** Who is meant by the name in a form, and what that makes of them. */
export type AnswersOf =
  /** Somebody who takes part. */
  | { readonly kind: 'participant'; readonly name: string }
  /** A person of the plan, who takes part from now on. */
  | { readonly kind: 'person'; readonly name: string }
  /** Nobody of that name: a person who is new in the plan. */
  | { readonly kind: 'new'; readonly name: string }
  /** Their name is written nowhere, as the form promised. */
  | { readonly kind: 'unnamed'; readonly name: string };

/** What a file of answers would do to a plan. */
export interface TakenAnswers {
  readonly input: z.input<typeof answerCommands.takeAnswers.input>;
  readonly of: AnswersOf;
  /** Whether some of them came in before. */
  readonly isAgain: boolean;
}

/**
 * What answers come to in a plan: one command. Where ideas are unnamed, nothing that comes with them says whose they are: they
 * stand in the journal together.
 * @throws Problem `answers/other-plan`, `answers/other-workshop`
 */
export function takenAnswers(
  plan: Plan,
  answers: Answers,
  file: string,
  expected: string | null = null,
): TakenAnswers {
  if (answers.planId !== plan.about.id) throw new Problem('answers/other-plan', { file });
  const workshop = plan.tables.workshop.get(answers.workshopId);
  if (!workshop || (expected !== null && workshop.id !== expected))
    throw new Problem('answers/other-workshop', { file });
  const rows = <Words>(list: readonly (Words & { readonly key: string })[]) =>
    list.map(({ key, ...words }) => ({ id: noteIdOf(key), ...words }));
  const [ideas, gaps, drafts] = [rows(answers.ideas), rows(answers.gaps), rows(answers.drafts)];
  const { idea, gap, proposal } = plan.tables;
  const isAgain =
    ideas.some(({ id }) => idea.get(id)) ||
    gaps.some(({ id }) => gap.get(id)) ||
    drafts.some(({ id }) => proposal.get(id));
  const isNamed = workshop.areIdeasNamed && answers.areNamed;
  const { person } = answers;
  const known = plan.tables.person.get(person.id) ?? personNamed(plan, person.name);
  const isHere = participantsOf(plan, workshop.id).some(({ id }) => id === known?.id);
  const name = known?.name ?? person.name;
  return {
    input: {
      workshopId: workshop.id,
      person: isNamed ? person : null,
      ideas,
      gaps,
      drafts,
      removedIds: answers.removed.map(noteIdOf),
    },
    of: { kind: !isNamed ? 'unnamed' : !known ? 'new' : isHere ? 'participant' : 'person', name },
    isAgain,
  };
}
