import { Button } from '@mantine/core';
import { ORPCError, safe } from '@orpc/client';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type ProblemData, problemData } from '#contract/base.ts';
import { explainProblem } from '#contract/sentences/problems.ts';
import { currentLanguage, t } from '../language/language.ts';
import { say } from './say.ts';
import { setScreen } from './screen-state.ts';
import styles from './toasts.module.css';

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

/** What is the matter with a file of a plan that has copies, or of which something can be recovered. */
const withCopies: ReadonlySet<ProblemData['code']> = new Set<ProblemData['code']>([
  'plan-file/not-found',
  'plan-file/not-a-plan',
  'plan-file/newer-version',
  'plan-file/damaged',
  'plan-file/damaged-with-backup',
  'plan-file/mended',
  'plan-file/foreign-parts',
  'plan-file/unsound',
  'plan-file/too-costly',
  'plan-file/look-ended',
  'plan-file/moved',
  'plan-file/replaced',
]);

/** The path of the plan whose copies a problem leads to; null where there are none of it. */
const copiesOf = ({ code, parameters: { path } }: ProblemData): string | null =>
  withCopies.has(code) && typeof path === 'string' ? path : null;

/** The way to the copies of the plan that a problem is about; nothing where there are none of it. */
export function CopiesButton({ problem }: { readonly problem: ProblemData }) {
  const path = copiesOf(problem);
  if (path === null) return null;
  return (
    <Button
      size="compact-sm"
      variant="light"
      onClick={() => setScreen({ dialog: 'backups', copiesOf: path })}
    >
      {t('backups.help')}
    </Button>
  );
}

/** Shows a problem in the user's language: what happened, and what to do next. */
export function showProblem(problem: ProblemData): void {
  const { code, parameters } = problem;
  const { title, sentence, advice } = explainProblem(code, parameters, currentLanguage());
  say(`problem-${code}`, {
    color: 'red',
    icon: <IconAlertTriangle size={18} />,
    title,
    message: (
      <span className={styles.words}>
        <span>
          {sentence} {advice}
        </span>
        <CopiesButton problem={problem} />
      </span>
    ),
    // What leads to the copies of a plan stays until somebody has read it.
    autoClose: copiesOf(problem) !== null ? false : 10_000,
  });
}

/** Carries a call out; where it is refused the user is told and the answer is null. */
export async function attempt<T>(call: Promise<T>): Promise<T | null> {
  const { error, data } = await safe(call);
  if (error === null) return data as T;
  showProblem(problemOf(error));
  return null;
}
