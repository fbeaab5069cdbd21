import { Modal, NativeSelect, Text } from '@mantine/core';
import { causeWords, changedObjectiveWords, changeWords } from '#contract/sentences/agreement.ts';
import { signatureWords } from '#contract/sentences/history.ts';
import { agreementsOf } from '#domain/agreement/agreed.ts';
import { asksForCause, causeOf, type ExplainedChange } from '#domain/agreement/since.ts';
import { formatDate } from '#domain/number-format/number-format.ts';
import { type ChangeCauseName, changeCauses } from '#domain/tables/agreement.ts';
import type { Objective } from '#domain/tables/tables.ts';
import { revealOnBoard } from '../board/reveal.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { PastPlan } from '../plan-model/past-plan.tsx';
import { isClosedCycle, useCycle, usePlan } from '../plan-model/plan-store.ts';
import { setScreen, useScreen } from '../window/screen-state.ts';
import styles from './agreement.module.css';
import { explain } from './asked.ts';
import { useExplained } from './use-explained.ts';

const close = () => setScreen({ dialog: null });

/** What was signed of the cycle on the screen, and everything that changed since, with its causes. */
export function ChangesDialog() {
  const t = useTexts();
  const isOpen = useScreen(({ dialog }) => dialog === 'agreement');
  return (
    <Modal opened={isOpen} onClose={close} size="xl" title={t('action.changes-since')}>
      <PastPlan>
        <Agreements />
        <Changes />
      </PastPlan>
    </Modal>
  );
}

function Agreements() {
  const t = useTexts();
  const language = useLanguage();
  const plan = usePlan();
  const agreements = agreementsOf(plan, useCycle().id).toReversed();
  return (
    <ul className={styles.agreements}>
      {agreements.map(({ id, name, signedOn, fingerprint }) => {
        const who = plan.tables.signatory.where('agreementId', id).map((row) => row.name);
        return (
          <li key={id}>
            <b dir="auto">{name}</b>
            <small>
              {[formatDate(signedOn, language), who.join(', ') || t('agreement.nobody')].join(' · ')}
            </small>
            <span className={styles.fingerprint}>{fingerprint}</span>
          </li>
        );
      })}
    </ul>
  );
}

function Changes() {
  const t = useTexts();
  const language = useLanguage();
  const plan = usePlan();
  const explained = useExplained();
  if (!explained) return <Text>{t('agreement.none')}</Text>;
  const { agreement, changes } = explained;
  const groups = Map.groupBy(changes, ({ objectiveId }) => objectiveId);
  return (
    <>
      <h3 className={styles.heading}>{t('agreement.since', { name: agreement.name })}</h3>
      {changes.length === 0 && <Text>{t('agreement.unchanged')}</Text>}
      {[...groups].map(([objectiveId, own]) => (
        <section key={objectiveId}>
          <button
            type="button"
            className={styles.objective}
            // One that was removed is nowhere to be shown.
            disabled={!plan.tables.objective.get(objectiveId as Objective['id'])}
            onClick={() => {
              close();
              revealOnBoard(objectiveId);
            }}
          >
            {changedObjectiveWords(plan, own[0] as ExplainedChange, language)}
          </button>
          <ul className={styles.changes}>
            {own.map((change) => (
              <Change key={JSON.stringify(change.difference)} change={change} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Change({ change }: { readonly change: ExplainedChange }) {
  const t = useTexts();
  const language = useLanguage();
  const plan = usePlan();
  const words = changeWords(plan, change, language);
  const last = change.touches.at(-1);
  return (
    <li>
      <span>
        {words}
        {last && <small>{signatureWords(last, language)}</small>}
      </span>
      {!asksForCause(change) ? null : !last || isClosedCycle() ? (
        <small>{causeWords(change, language)}</small>
      ) : (
        <NativeSelect
          size="xs"
          aria-label={t('agreement.causeOf', { change: words })}
          value={causeOf(plan, last) ?? ''}
          data={[
            { value: '', label: t('agreement.notSaid') },
            ...changeCauses.map((value) => ({ value, label: t(`agreement.causes.${value}`) })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            void explain(last, value === '' ? null : (value as ChangeCauseName))
          }
        />
      )}
    </li>
  );
}
