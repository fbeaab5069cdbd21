import { Button } from '@mantine/core';
import { useTexts } from '../language/language.ts';
import { usePlanStore } from '../plan-model/plan-store.ts';
import { copyText } from '../ui/copy.ts';
import { useShown } from '../window/address.ts';
import { runAction } from '../window/registry.ts';
import styles from './failures.module.css';

const detailOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);

/** What whoever looks after the program is to be told of something that could not be drawn. */
export function FailureReport({ error }: { readonly error: unknown }) {
  const t = useTexts();
  const version = usePlanStore((state) => state.version);
  const { screen } = useShown();
  const report = `Tangga ${version} · ${screen}\n${detailOf(error)}`;
  return (
    <details className={styles.report}>
      <summary>{t('diagnostics.failure.report')}</summary>
      <p>{t('diagnostics.failure.reportText')}</p>
      <pre>{report}</pre>
      <Button
        size="xs"
        variant="default"
        mr="xs"
        onClick={() => void copyText(report, t('diagnostics.failure.copied'))}
      >
        {t('diagnostics.failure.copy')}
      </Button>
      <Button size="xs" variant="default" onClick={() => runAction('diagnostics')}>
        {t('action.diagnostics')}
      </Button>
    </details>
  );
}
