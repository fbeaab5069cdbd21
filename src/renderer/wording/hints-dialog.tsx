import { Loader, Modal } from '@mantine/core';
import { IconAlertTriangle, IconBulb } from '@tabler/icons-react';
import { useMemo } from 'react';
import { explainHint } from '#contract/sentences/hints.ts';
import { groupedHints, type Hint } from '#domain/wording/hint.ts';
import { revealOnBoard } from '../board/reveal.ts';
import { useCycleHints } from '../board/use-cycle-hints.ts';
import { useLanguage, useNumbers, useTexts } from '../language/language.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { useMoreAndMore } from '../ui/more-and-more.ts';
import { setScreen, useScreen } from '../window/screen-state.ts';
import styles from './wording.module.css';

/** More places than these of one hint nobody goes through in one sitting. */
const mostShown = 50;

const order = { warning: 0, note: 1 } as const;

/** Everything the wording check has to say of the cycle; each entry leads to its place. */
export function HintsDialog() {
  const t = useTexts();
  const isOpen = useScreen((state) => state.dialog === 'hints');
  return (
    <Modal opened={isOpen} onClose={() => setScreen({ dialog: null })} size="lg" title={t('hints.title')}>
      <HintList />
    </Modal>
  );
}

function HintList() {
  const t = useTexts();
  const language = useLanguage();
  const hints = useCycleHints(true);
  const groups = useMemo(() => {
    const inOrder = hints?.toSorted((a, b) => order[a.severity] - order[b.severity]) ?? [];
    return groupedHints(inOrder, (hint) => explainHint(hint, language).title);
  }, [hints, language]);
  const drawn = useMoreAndMore(groups, 2);
  if (!hints) return <Loader aria-label={t('app.loading')} />;
  if (groups.length === 0) return <p className={styles.none}>{t('hints.none')}</p>;
  return (
    <ul className={styles.list}>
      {drawn.map(({ title, hints }) => (
        <li key={title}>
          <HintGroup hints={hints} />
        </li>
      ))}
    </ul>
  );
}

/** One thing that could be better, said once, with every place where it could. */
function HintGroup({ hints }: { readonly hints: readonly Hint[] }) {
  const t = useTexts();
  const language = useLanguage();
  const written = useNumbers();
  const [first] = hints;
  if (!first) return null;
  const { title, reason } = explainHint(first, language);
  const Icon = first.severity === 'warning' ? IconAlertTriangle : IconBulb;
  return (
    <section className={styles.group} aria-label={title}>
      <Icon size={17} stroke={1.75} aria-hidden="true" />
      <div>
        <b>
          {title} {hints.length > 1 && <small>{written(hints.length)}</small>}
        </b>
        <p>{reason}</p>
        <ul className={styles.places}>
          {hints.slice(0, mostShown).map((hint) => (
            <li key={`${hint.objectiveId} ${hint.keyResultId}`}>
              <HintPlace hint={hint} />
            </li>
          ))}
        </ul>
        {hints.length > mostShown && <p>{t('hints.more', { count: hints.length - mostShown })}</p>}
      </div>
    </section>
  );
}

/** Where a hint speaks of; leads there. */
function HintPlace({ hint }: { readonly hint: Hint }) {
  const plan = usePlan();
  const subject = hint.keyResultId
    ? plan.tables.keyResult.get(hint.keyResultId)?.title
    : plan.tables.objective.get(hint.objectiveId)?.title;
  const open = () => {
    setScreen({ dialog: null });
    revealOnBoard(hint.objectiveId, hint.keyResultId);
  };
  return (
    <button type="button" className={styles.place} onClick={open}>
      {subject}
    </button>
  );
}
