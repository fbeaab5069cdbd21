import { Button, Loader, Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { MergeTold } from '#contract/merge.ts';
import { instantWords } from '#contract/sentences/instant.ts';
import type { Side } from '#domain/merge/copy.ts';
import { currentLanguage, t as say, useLanguage, useTexts } from '../language/language.ts';
import { usePlanStore } from '../plan-model/plan-store.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { sayWithUndo } from '../window/say-with-undo.tsx';
import { setScreen, useScreen } from '../window/screen-state.ts';
import { ChooseCopy } from './choose-copy.tsx';
import { ConflictCard } from './conflict-card.tsx';
import { InTheRoom } from './in-the-room.tsx';
import styles from './merge.module.css';
import { MergeCounts, Together } from './merge-counts.tsx';
import { nameIn } from './open-merge.ts';

type Decisions = Readonly<Record<string, Side>>;

const close = () => setScreen({ dialog: null, copyToMerge: null });

/** What the open plan and another copy of it come to together: what needs a decision side by side, and one button. */
export function MergeDialog() {
  const t = useTexts();
  const isOpen = useScreen(({ dialog }) => dialog === 'merge');
  const copy = useScreen(({ copyToMerge }) => copyToMerge);
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      size={copy === null ? 'lg' : 1340}
      title={t(copy === null ? 'merge.choose' : 'merge.title')}
      classNames={{ title: styles.title ?? '', body: styles.body ?? '' }}
    >
      {copy === null ? <ChooseCopy /> : <Merging key={copy} copy={copy} />}
    </Modal>
  );
}

async function take(copy: string, decisions: Decisions): Promise<void> {
  const taken = await attempt(client.merge.take({ copy, decisions }));
  if (!taken) return;
  close();
  sayWithUndo(say('merge.done'));
}

/** What the copies come to, asked again with each decision: one may bring up another. */
function useMerge(copy: string, decisions: Decisions): MergeTold | null {
  const language = useLanguage();
  const [told, setTold] = useState<MergeTold | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void attempt(client.merge.look({ copy, decisions, language })).then((answer) => {
      if (!isCurrent) return;
      if (answer) setTold(answer);
      else close();
    });
    return () => {
      isCurrent = false;
    };
  }, [copy, decisions, language]);
  return told;
}

function Merging({ copy }: { readonly copy: string }) {
  const t = useTexts();
  const path = usePlanStore(({ file }) => file?.path ?? '');
  const [decisions, setDecisions] = useState<Decisions>({});
  const [isListed, setListed] = useState(false);
  const [isTaking, setTaking] = useState(false);
  const told = useMerge(copy, decisions);
  if (!told) return <Loader className={styles.waiting} aria-label={t('merge.reading')} />;
  if (!told.isNews) return <p className={styles.quiet}>{t('merge.same', { copy: nameIn(copy) })}</p>;
  const { conflicts, together, counts, brought, apartSince } = told;
  const open = conflicts.filter(({ id }) => decisions[id] === undefined).length;
  const merge = async () => {
    setTaking(true);
    await take(copy, decisions);
    setTaking(false);
  };
  const moment = instantWords(apartSince, currentLanguage());
  return (
    <>
      <header className={styles.head}>
        <MergeCounts together={together} conflicts={conflicts.length} open={open} />
        <div className={styles.ways}>
          <Button variant="default" aria-expanded={isListed} onClick={() => setListed(!isListed)}>
            {t('merge.show')}
          </Button>
          <Button disabled={open > 0} loading={isTaking} onClick={() => void merge()}>
            {t('merge.take')}
          </Button>
        </div>
      </header>
      <p className={styles.quiet}>
        {t('merge.apart', { plan: nameIn(path), copy: nameIn(copy), moment })} {t('merge.safe')}
      </p>
      {isListed && (
        <section className={styles.brought} aria-label={t('merge.what')}>
          <h3>{t('merge.what')}</h3>
          <ol>
            {brought.map(({ signature, sentence }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two entries may say the same, and none moves
              <li key={index}>
                <span>{signature}</span> {sentence}
              </li>
            ))}
          </ol>
        </section>
      )}
      {conflicts.map((conflict, index) => (
        <ConflictCard
          key={conflict.id}
          conflict={conflict}
          number={index + 1}
          taken={decisions[conflict.id] ?? null}
          take={(side) => setDecisions({ ...decisions, [conflict.id]: side })}
        />
      ))}
      <div className={styles.foot}>
        <Together counts={counts} />
        {conflicts.length > 0 && (
          <InTheRoom copy={copy} name={nameIn(copy)} conflicts={conflicts} decisions={decisions} />
        )}
      </div>
    </>
  );
}
