import { Alert, Button, Loader, Modal } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type { WaitingTold } from '#contract/waiting.ts';
import type { Side } from '#domain/merge/copy.ts';
import { t as say, useLanguage, useTexts } from '../language/language.ts';
import { ConflictCard } from '../merge/conflict-card.tsx';
import { usePlanStore } from '../plan-model/plan-store.ts';
import { saveTyped } from '../typing/leaving.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { say as tell } from '../window/say.ts';
import { sayWithUndo } from '../window/say-with-undo.tsx';
import { setScreen, useScreen } from '../window/screen-state.ts';
import styles from './space.module.css';

type Takes = Parameters<typeof client.space.settle>[0]['takes'];
type Settle = (waiting: WaitingTold, takes: Takes) => Promise<void>;

/** What was done here and does not fit what others did meanwhile: both side by side, settled one by one. */
export function InboxDialog() {
  const t = useTexts();
  const isOpen = useScreen(({ dialog }) => dialog === 'space-inbox');
  return (
    <Modal
      opened={isOpen}
      onClose={() => setScreen({ dialog: null })}
      title={t('sharedPlan.inbox.title')}
      size={1080}
    >
      {isOpen && <Inbox />}
    </Modal>
  );
}

/** What waits and what was decided, read anew with every change of the plan. */
function useWaiting() {
  const language = useLanguage();
  const sequence = usePlanStore(({ plan }) => plan?.sequence ?? 0);
  const count = usePlanStore(({ space }) => space?.waiting ?? 0);
  const [told, setTold] = useState<readonly WaitingTold[] | null>(null);
  const load = useCallback(
    () =>
      attempt(client.space.waiting({ language })).then((answer) => {
        if (answer) setTold(answer);
      }),
    [language],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is told follows the plan and what waits in it
  useEffect(() => {
    void load();
  }, [load, sequence, count]);
  return { told, load };
}

function Inbox() {
  const t = useTexts();
  const { told, load } = useWaiting();
  if (!told) return <Loader aria-label={t('sharedPlan.inbox.reading')} />;
  const settle: Settle = async ({ id }, takes) => {
    saveTyped();
    if (!(await attempt(client.space.settle({ id, takes })))) return;
    if (takes === 'theirs') tell('space', { message: say('sharedPlan.inbox.tookTheirs') });
    else sayWithUndo(say('sharedPlan.inbox.tookMine'));
    await load();
  };
  const open = told.filter(({ settled }) => settled === null);
  const left = told.filter(({ settled }) => settled?.takes === 'theirs');
  return (
    <div className={styles.fields}>
      {open.length > 0 ? (
        <p className={styles.text}>{t('sharedPlan.inbox.text')}</p>
      ) : (
        <div role="status">
          <b>{t('sharedPlan.inbox.nothing')}</b>
          <p className={styles.text}>{t('sharedPlan.inbox.nothingText')}</p>
        </div>
      )}
      {open.map((waiting) => (
        <Waiting key={waiting.id} waiting={waiting} settle={settle} />
      ))}
      {left.length > 0 && (
        <section aria-label={t('sharedPlan.inbox.settled')}>
          <h3 className={styles.text}>{t('sharedPlan.inbox.settled')}</h3>
          {left.map((waiting) => (
            <div key={waiting.id} className={styles.settled}>
              <span>{waiting.sentence}</span>
              <Button
                size="compact-sm"
                variant="subtle"
                disabled={waiting.obstacle !== null}
                onClick={() => void settle(waiting, 'mine')}
              >
                {t('sharedPlan.inbox.after')}
              </Button>
            </div>
          ))}
        </section>
      )}
    </div>
  );
}

interface WaitingProps {
  readonly waiting: WaitingTold;
  readonly settle: Settle;
}

/** One of them: why it waits, both sides of each thing that does not come together, and what is to hold. */
function Waiting({ waiting, settle }: WaitingProps) {
  const t = useTexts();
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const { sentence, signature, reason, conflicts, changes, obstacle } = waiting;
  const open = conflicts.filter(({ id }) => chosen[id] === undefined).length;
  const whose = { ours: t('sharedPlan.inbox.whose.ours'), theirs: t('sharedPlan.inbox.whose.theirs') };
  const takes = Object.fromEntries(
    conflicts.map(({ id }) => [id, chosen[id] === 'ours' ? ('mine' as const) : ('theirs' as const)]),
  );
  const isAllTheirs = Object.values(takes).every((side) => side === 'theirs');
  return (
    <article className={styles.waiting} aria-label={sentence}>
      <h3>{sentence}</h3>
      <p className={styles.text}>
        {signature} · {reason ? `${reason.sentence} ${reason.advice}` : t('sharedPlan.inbox.reason')}
      </p>
      {conflicts.map(({ mine, ...conflict }, index) => (
        <ConflictCard
          key={conflict.id}
          conflict={{ ...conflict, ours: mine }}
          number={index + 1}
          whose={whose}
          taken={chosen[conflict.id] ?? null}
          take={(side) => setChosen({ ...chosen, [conflict.id]: side })}
        />
      ))}
      {conflicts.length === 0 && changes.length > 0 && (
        <ul>
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
      {obstacle && conflicts.length === 0 && (
        <Alert color="orange">
          {t('sharedPlan.inbox.blocked')} {obstacle.sentence} {obstacle.advice}
        </Alert>
      )}
      <div className={styles.ways}>
        {conflicts.length > 0 ? (
          <Button disabled={open > 0} onClick={() => void settle(waiting, isAllTheirs ? 'theirs' : takes)}>
            {t('sharedPlan.inbox.settle')}
          </Button>
        ) : (
          <>
            <Button disabled={obstacle !== null} onClick={() => void settle(waiting, 'mine')}>
              {t('sharedPlan.inbox.mine')}
            </Button>
            <Button variant="default" onClick={() => void settle(waiting, 'theirs')}>
              {t('sharedPlan.inbox.theirs')}
            </Button>
          </>
        )}
        {open > 0 && <span className={styles.text}>{t('sharedPlan.inbox.undecided', { count: open })}</span>}
      </div>
    </article>
  );
}
