import { Button } from '@mantine/core';
import type { ProblemData } from '#contract/base.ts';
import { explainProblem } from '#contract/sentences/problems.ts';
import { recoveryLines } from '#contract/sentences/recovery.ts';
import { t, useLanguage, useTexts } from '../language/language.ts';
import { isPlanOpen, loadPlan } from '../plan-model/plan-store.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { runAction } from '../window/registry.ts';
import { say } from '../window/say.ts';
import { setScreen } from '../window/screen-state.ts';
import styles from './backups.module.css';

/** What is no plan of this program, but may once have been one. */
const recoverable: ReadonlySet<ProblemData['code']> = new Set<ProblemData['code']>([
  'plan-file/damaged',
  'plan-file/not-a-plan',
  'plan-file/foreign-parts',
  'plan-file/unsound',
]);

interface TroubleProps {
  readonly path: string;
  readonly problem: ProblemData;
  readonly tell: (lines: readonly string[]) => void;
}

/** What can be done where a plan lay that cannot be opened, beside restoring a copy. */
export function Trouble({ path, problem, tell }: TroubleProps) {
  const t = useTexts();
  const language = useLanguage();
  const { sentence } = explainProblem(problem.code, problem.parameters, language);
  const recover = async () => {
    const recovered = await attempt(client.backup.recover({ path }));
    if (!recovered) return;
    await loadPlan();
    tell([t('backups.recoveredTo', { path, made: recovered.path }), ...recoveryLines(recovered, language)]);
  };
  const isRecoverable = recoverable.has(problem.code);
  return (
    <section className={styles.trouble} aria-label={t('backups.help')}>
      <p role="alert">{sentence}</p>
      <div className={styles.ways}>
        {isRecoverable && (
          <Button size="xs" onClick={() => void recover()}>
            {t('backups.recover')}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={openElsewhere}>
          {t('backups.openElsewhere')}
        </Button>
        {isPlanOpen() && (
          <Button size="xs" variant="default" onClick={() => void saveElsewhere()}>
            {t('backups.saveMemory')}
          </Button>
        )}
      </div>
      {isRecoverable && <p className={styles.quiet}>{t('backups.recoverText')}</p>}
    </section>
  );
}

function openElsewhere(): void {
  setScreen({ dialog: null });
  runAction('open');
}

async function saveElsewhere(): Promise<void> {
  const saved = await attempt(client.backup.saveElsewhere());
  if (saved) say('history', { message: t('backups.savedElsewhere', { path: saved.path }) });
}

/** What became of a damaged plan, once it was recovered. */
export function RecoveryReport({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul className={styles.report} role="status">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
