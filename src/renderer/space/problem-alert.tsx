import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ProblemData } from '#contract/base.ts';
import { explainProblem } from '#contract/sentences/problems.ts';
import { useLanguage } from '../language/language.ts';

/** Why something in a dialog was not done: what happened, and what to do. */
export function ProblemAlert({ problem }: { readonly problem: ProblemData | null }) {
  const language = useLanguage();
  if (!problem) return null;
  const { title, sentence, advice } = explainProblem(problem.code, problem.parameters, language);
  return (
    <Alert color="red" icon={<IconAlertTriangle size={18} />} title={title} role="alert">
      {sentence} {advice}
    </Alert>
  );
}
