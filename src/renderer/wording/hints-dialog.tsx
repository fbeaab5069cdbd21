import { Modal } from '@mantine/core';
import { IconAlertTriangle, IconBulb } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { explainHint } from '#contract/texts/hints.ts';
import { checkCycle } from '#domain/wording/check.ts';
import type { Hint } from '#domain/wording/hint.ts';
import { setScreen, useScreen } from '../app/screen-state.ts';
import { revealOnBoard } from '../board/reveal.ts';
import { useLanguage } from '../i18n/i18n.ts';
import { today, useCycle, usePlan } from '../plan-model/plan-store.ts';
import styles from './wording.module.css';

/** More than these nobody goes through in one sitting. */
const mostShown = 200;

const order = { warning: 0, note: 1 } as const;

/** Everything the wording check has to say of the cycle; each entry leads to its place. */
export function HintsDialog() {
  const { t } = useTranslation();
  const isOpen = useScreen((state) => state.dialog === 'hints');
  return (
    <Modal opened={isOpen} onClose={() => setScreen({ dialog: null })} size="lg" title={t('hints.title')}>
      <HintList />
    </Modal>
  );
}

function HintList() {
  const { t } = useTranslation();
  const plan = usePlan();
  const cycle = useCycle();
  const hints = useMemo(
    () => checkCycle(plan, cycle, today()).sort((a, b) => order[a.severity] - order[b.severity]),
    [plan, cycle],
  );
  if (hints.length === 0) return <p className={styles.none}>{t('hints.none')}</p>;
  return (
    <ul className={styles.list}>
      {hints.slice(0, mostShown).map((hint) => (
        <li key={`${hint.rule} ${hint.objectiveId} ${hint.keyResultId}`}>
          <HintEntry hint={hint} />
        </li>
      ))}
      {hints.length > mostShown && (
        <li className={styles.none}>{t('hints.more', { count: hints.length - mostShown })}</li>
      )}
    </ul>
  );
}

function HintEntry({ hint }: { readonly hint: Hint }) {
  const plan = usePlan();
  const language = useLanguage();
  const { title, reason } = explainHint(hint, language);
  const subject = hint.keyResultId
    ? plan.tables.keyResult.get(hint.keyResultId)?.title
    : plan.tables.objective.get(hint.objectiveId)?.title;
  const Icon = hint.severity === 'warning' ? IconAlertTriangle : IconBulb;
  const open = () => {
    setScreen({ dialog: null });
    revealOnBoard(hint.objectiveId, hint.keyResultId);
  };
  return (
    <button type="button" className={styles.entry} onClick={open}>
      <Icon size={17} stroke={1.75} aria-hidden="true" />
      <span>
        <b>{title}</b>
        <span>{subject}</span>
        <span>{reason}</span>
      </span>
    </button>
  );
}
