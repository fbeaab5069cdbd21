import { randomUUID } from 'node:crypto';
import { inputOf } from '#domain/commands/carry-out.ts';
import { answerCommands } from '#domain/commands/workshop/answers.ts';
import { Problem } from '#domain/problem.ts';
import { type Answers, mostAnswerBytes, readAnswers } from '#domain/room/answers.ts';
import { type AnswersOf, takenAnswers } from '#domain/room/taken-answers.ts';
import type { PlanFile } from '../plan-file/plan-file.ts';

/** A file that came back, by its name; its text is asked for only where it is no larger than one of answers. */
export interface AnswersFile {
  readonly name: string;
  readonly size: number;
  readonly text: () => Promise<string>;
}

/** What became of a file of answers. */
export type AnswersOutcome =
  | {
      readonly kind: 'taken' | 'replaced' | 'already';
      readonly file: string;
      readonly of: AnswersOf;
      readonly workshopId: string;
      readonly counts: { readonly ideas: number; readonly gaps: number; readonly drafts: number };
      /** The change set up to which the plan was written then. */
      readonly sequence: number;
    }
  | { readonly kind: 'refused'; readonly file: string; readonly problem: Problem };

async function read(file: AnswersFile): Promise<Answers> {
  if (file.size > mostAnswerBytes) throw new Problem('answers/too-large', { file: file.name });
  return readAnswers(file.name, await file.text());
}

function take(plan: PlanFile, file: string, answers: Answers, workshopId: string | null): AnswersOutcome {
  const { input, of, isAgain } = takenAnswers(plan.plan, answers, file, workshopId);
  const { takeAnswers } = answerCommands;
  const { author } = plan.signature();
  const changeSetId = randomUUID();
  const { sequence } = plan.run(takeAnswers, inputOf(takeAnswers, input), {
    author,
    changeSetId,
    newId: null,
  });
  const isDone = plan.hasWritten(changeSetId);
  const { ideas, gaps, drafts } = answers;
  return {
    kind: !isDone ? 'already' : isAgain ? 'replaced' : 'taken',
    file,
    of,
    workshopId: answers.workshopId,
    counts: { ideas: ideas.length, gaps: gaps.length, drafts: drafts.length },
    sequence,
  };
}

/**
 * Reads files that came back and takes each into the plan, one action each: of two of one form the later one comes last,
 * whatever their order. What cannot be taken is told and keeps nothing else back.
 * @throws Problem where the plan cannot be written
 */
export async function takeAnswerFiles(
  plan: PlanFile,
  files: readonly AnswersFile[],
  workshopId: string | null,
): Promise<AnswersOutcome[]> {
  const told = new Map<AnswersFile, AnswersOutcome>();
  const refuse = (file: AnswersFile, error: unknown) => {
    // The file of the plan is no matter of one file of answers.
    if (!(error instanceof Problem) || error.code.startsWith('plan-file/')) throw error;
    told.set(file, { kind: 'refused', file: file.name, problem: error });
  };
  const all: { file: AnswersFile; answers: Answers }[] = [];
  for (const file of files) {
    try {
      all.push({ file, answers: await read(file) });
    } catch (error) {
      refuse(file, error);
    }
  }
  all.sort((one, other) => (one.answers.savedAt < other.answers.savedAt ? -1 : 1));
  for (const { file, answers } of all) {
    try {
      told.set(file, take(plan, file.name, answers, workshopId));
    } catch (error) {
      refuse(file, error);
    }
  }
  return files.flatMap((file) => told.get(file) ?? []);
}
