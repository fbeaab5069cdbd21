import { Loader, Modal, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import type { CopiesOfPlan, KeptCopy } from '#contract/backup.ts';
import { copyTitle, sinceWords } from '#contract/sentences/backups.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { useAnswer } from '../plan-model/use-answer.ts';
import { setScreen, useScreen } from '../window/screen-state.ts';
import styles from './backups.module.css';
import { CopyPreview } from './copy-preview.tsx';
import { RecoveryReport, Trouble } from './trouble.tsx';

/** The copies that are kept of a plan: what each holds, and how to have it back; also of one that cannot be opened. */
export function BackupsDialog() {
  const t = useTexts();
  const isOpen = useScreen(({ dialog }) => dialog === 'backups');
  const path = useScreen(({ copiesOf }) => copiesOf);
  return (
    <Modal
      opened={isOpen}
      onClose={() => setScreen({ dialog: null })}
      size="min(1560px, 96vw)"
      title={t('backups.title')}
      classNames={{ body: styles.body ?? '' }}
    >
      {path !== null && <Copies key={path} path={path} />}
    </Modal>
  );
}

function Copies({ path }: { readonly path: string }) {
  const t = useTexts();
  const found = useAnswer('backup.list', { path });
  const [chosen, choose] = useState<string | null>(null);
  const [report, tell] = useState<readonly string[] | null>(null);
  if (report) return <RecoveryReport lines={report} />;
  if (!found) return <Loader className={styles.waiting} aria-label={t('backups.reading')} />;
  const copy = found.copies.find((one) => one.path === chosen) ?? found.copies[0];
  return (
    <>
      {found.problem && <Trouble path={path} problem={found.problem} tell={tell} />}
      <p className={styles.quiet}>{t(copy ? 'backups.of' : 'backups.none', { path })}</p>
      {copy ? (
        <div className={styles.columns}>
          <CopyList of={found} chosen={copy} choose={choose} />
          <CopyPreview key={copy.path} of={found} copy={copy} />
        </div>
      ) : (
        <p className={styles.quiet}>{t('backups.whenTaken')}</p>
      )}
    </>
  );
}

interface ListProps {
  readonly of: CopiesOfPlan;
  readonly chosen: KeptCopy;
  readonly choose: (path: string) => void;
}

function CopyList({ of: { copies, planId }, chosen, choose }: ListProps) {
  const t = useTexts();
  const language = useLanguage();
  return (
    <ul className={styles.copies} aria-label={t('backups.title')} onKeyDown={goAlong}>
      {copies.map((copy) => (
        <li key={copy.path}>
          <UnstyledButton
            className={styles.copy}
            aria-pressed={copy === chosen}
            {...(copy === copies[0] ? { 'data-autofocus': true } : {})}
            onClick={() => choose(copy.path)}
          >
            <b>
              {copy.problem && <IconAlertTriangle size={15} aria-hidden="true" />}
              {copyTitle(copy, language)}
            </b>
            <span>{copy.problem ? t('backups.notToBeOpened') : sinceWords(copy, planId, language)}</span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}

/** Goes from copy to copy by the arrow keys. */
function goAlong(event: KeyboardEvent<HTMLUListElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const next = buttons[buttons.indexOf(document.activeElement as HTMLButtonElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
