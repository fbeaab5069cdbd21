import { useEffect, useState } from 'react';
import type { AnswerOf, InputOf, QuestionName } from '#contract/questions.ts';
import { client } from '../window/client.ts';
import { fetched } from '../window/later.ts';
import { attempt } from '../window/problems.tsx';
import { lastOf } from './last-changes.ts';
import { usePlanStore } from './plan-store.ts';

type Procedures = Record<string, Record<string, (input: unknown) => Promise<unknown>>>;

function ask<Name extends QuestionName>(name: Name, input: InputOf<Name>): Promise<AnswerOf<Name>> {
  const [group, procedure] = name.split('.') as [string, string];
  const call = (client as unknown as Procedures)[group]?.[procedure];
  if (!call) throw new Error(`Nothing is asked by ${name}.`);
  return call(input) as Promise<AnswerOf<Name>>;
}

/** Which tables each question is read from. */
export const asking = fetched(async () => (await import('#contract/questions.ts')).questions);

/** The same as soon as it is here; null before, and where nothing is asked. */
function useQuestions(isAsked: boolean) {
  const [questions, setQuestions] = useState(() => asking.here());
  useEffect(() => {
    // What cannot be had the window tells of.
    if (isAsked && !questions) asking.come().then(setQuestions, () => undefined);
  }, [isAsked, questions]);
  return questions;
}

/**
 * What the process answers to a question, of which null is none: undefined until it is there, and the answer before while
 * it is asked again, which is whenever a change set has a row of a table that it reads. An answer that comes too late is
 * dropped.
 */
export function useAnswer<Name extends QuestionName>(
  name: Name,
  input: InputOf<Name> | null,
): AnswerOf<Name> | undefined {
  const loads = usePlanStore((state) => state.loads);
  const questions = useQuestions(input !== null);
  const readAt = usePlanStore((state) => lastOf(state.lastChanges, questions?.get(name) ?? []));
  const question = JSON.stringify([loads, name, input]);
  const [answer, setAnswer] = useState<{ readonly question: string; readonly said: AnswerOf<Name> }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the question says what it is asked with, as text
  useEffect(() => {
    if (input === null || !questions) return;
    let isCurrent = true;
    void attempt(ask(name, input)).then((said) => {
      if (isCurrent && said !== null) setAnswer({ question, said });
    });
    return () => {
      isCurrent = false;
    };
  }, [question, questions, readAt]);
  return answer?.question === question ? answer.said : undefined;
}
