import { ActionIcon, Button, Menu, TextInput } from '@mantine/core';
import { IconDots, IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ladderOf } from '#domain/ladder/ladder.ts';
import type { KeyResult, Objective } from '#domain/plan/rows.ts';
import { progressIn } from '#domain/progress/progress.ts';
import { client } from '../app/client.ts';
import { attempt } from '../app/problems.tsx';
import { setScreen, useScreen } from '../app/screen-state.ts';
import cardStyles from '../board/card.module.css';
import { RungBody } from '../board/card.tsx';
import { RungMenu } from '../board/card-menu.tsx';
import { usePlan } from '../plan-model/plan-store.ts';
import { KeyResultEditor } from './key-result-editor.tsx';
import styles from './panel.module.css';

/** The ladder in the panel: each rung unfolds into its fields, a new one is typed at its foot. */
export function LadderEditor({ objective }: { readonly objective: Objective }) {
  const { t } = useTranslation();
  const plan = usePlan();
  const rungs = ladderOf(plan, objective.id);
  const { ladderUpsideDown } = plan.about;
  const drawn = ladderUpsideDown ? rungs : [...rungs].reverse();
  return (
    <section>
      <h3 className={styles.heading}>{t('panel.ladder')}</h3>
      {rungs.length > 1 && (
        <div className={styles.end}>{ladderUpsideDown ? t('panel.easiest') : t('panel.hardest')}</div>
      )}
      {drawn.map((rung) => (
        <Rung key={rung.id} rung={rung} number={rungs.indexOf(rung) + 1} />
      ))}
      {rungs.length > 1 && (
        <div className={styles.end}>{ladderUpsideDown ? t('panel.hardest') : t('panel.easiest')}</div>
      )}
      <NewRung objectiveId={objective.id} />
    </section>
  );
}

function Rung({ rung, number }: { readonly rung: KeyResult; readonly number: number }) {
  const { t } = useTranslation();
  const plan = usePlan();
  const isOpen = useScreen((state) => state.openKeyResultId === rung.id);
  const toggle = () => setScreen({ openKeyResultId: isOpen ? null : rung.id });
  return (
    <div>
      <div className={styles.rungLine}>
        <button
          type="button"
          className={`${styles.rungRow} ${cardStyles.rung}`}
          aria-expanded={isOpen}
          aria-label={t(isOpen ? 'keyResult.collapse' : 'keyResult.edit', { title: rung.title })}
          onClick={toggle}
        >
          <RungBody rung={rung} number={number} progress={progressIn(plan, rung)} />
        </button>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={t('board.menuOf', { title: rung.title })}>
              <IconDots size={17} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <RungMenu keyResultId={rung.id} />
          </Menu.Dropdown>
        </Menu>
      </div>
      {isOpen && <KeyResultEditor rung={rung} />}
    </div>
  );
}

function NewRung({ objectiveId }: { readonly objectiveId: string }) {
  const { t } = useTranslation();
  const [title, setTitle] = useState('');
  const add = async (event: FormEvent) => {
    event.preventDefault();
    const receipt = await attempt(client.keyResult.create({ objectiveId, title }));
    if (!receipt) return;
    setTitle('');
    setScreen({ openKeyResultId: receipt.id });
  };
  return (
    <form className={styles.addRow} onSubmit={(event) => void add(event)}>
      <TextInput
        label={t('panel.newKeyResult')}
        placeholder={t('panel.newKeyResultPlaceholder')}
        value={title}
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
      />
      <Button type="submit" variant="light" leftSection={<IconPlus size={16} />}>
        {t('app.add')}
      </Button>
    </form>
  );
}
