import { ORPCError, safe } from '@orpc/client';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type ProblemData, problemData } from '#contract/base.ts';
import { explainProblem } from '#contract/sentences/problems.ts';
import { currentLanguage } from '../language/language.ts';
import { say } from './say.ts';

/** What a failed call says, as a problem with a code. */
export function problemOf(error: unknown): ProblemData {
  if (error instanceof ORPCError) {
    const parsed = problemData.safeParse(error.data);
    if (parsed.success) return parsed.data;
  }
  return {
    code: 'unexpected',
    parameters: { detail: error instanceof Error ? error.message : String(error) },
  };
}

/** Shows a problem in the user's language: what happened, and what to do next. */
export function showProblem({ code, parameters }: ProblemData): void {
  const { title, sentence, advice } = explainProblem(code, parameters, currentLanguage());
  say(`problem-${code}`, {
    color: 'red',
    icon: <IconAlertTriangle size={18} />,
    title,
    message: `${sentence} ${advice}`,
    autoClose: 10_000,
  });
}

/** Carries a call out; where it is refused the user is told and the answer is null. */
export async function attempt<T>(call: Promise<T>): Promise<T | null> {
  const { error, data } = await safe(call);
  if (error === null) return data as T;
  showProblem(problemOf(error));
  return null;
}
