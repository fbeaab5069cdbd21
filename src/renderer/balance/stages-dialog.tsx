import { ActionIcon, Button, CloseButton, Modal, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus } from '@tabler/icons-react';
import type { FormEvent } from 'react';
import { stageName } from '#contract/sentences/measure.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { removeAndTell } from '../plan-model/remove-and-tell.tsx';
import { useKept } from '../typing/kept.ts';
import { DraftInput } from '../ui/draft-field.tsx';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import styles from './stages.module.css';

/** The stages of this plan's sales cycle: names, order, new ones, and those that nothing names go. */
export function StagesDialog({ isOpen, close }: { readonly isOpen: boolean; readonly close: () => void }) {
  const t = useTexts();
  const language = useLanguage();
  const plan = usePlan();
  const stages = plan.tables.stage.sorted().filter((stage) => stage.kind === 'stage');
  const move = (id: string, position: number) => void attempt(client.stage.move({ id, position }));
  return (
    <Modal opened={isOpen} onClose={close} title={t('balance.editStages')}>
      {stages.map((stage, index) => {
        const name = stageName(stage, language);
        return (
          <div key={stage.id} className={styles.row}>
            <DraftInput
              aria-label={name}
              value={name}
              onCommit={(value) => attempt(client.stage.rename({ id: stage.id, name: value }))}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`${t('action.objective-up')}: ${name}`}
              disabled={index === 0}
              onClick={() => move(stage.id, index - 1)}
            >
              <IconArrowUp size={17} />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`${t('action.objective-down')}: ${name}`}
              disabled={index === stages.length - 1}
              onClick={() => move(stage.id, index + 1)}
            >
              <IconArrowDown size={17} />
            </ActionIcon>
            <CloseButton
              aria-label={`${t('app.remove')}: ${name}`}
              onClick={() => void removeAndTell(client.stage.remove({ id: stage.id }))}
            />
          </div>
        );
      })}
      <NewStage />
    </Modal>
  );
}

function NewStage() {
  const t = useTexts();
  const [name, setName, forget] = useKept(`stage ${usePlan().company.id}`, '');
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (await attempt(client.stage.add({ name }))) forget();
  };
  return (
    <form className={styles.row} onSubmit={(event) => void add(event)}>
      <TextInput
        aria-label={t('balance.newStage')}
        placeholder={t('balance.newStage')}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <Button
        type="submit"
        variant="light"
        leftSection={<IconPlus size={16} />}
        disabled={name.trim() === ''}
      >
        {t('app.add')}
      </Button>
    </form>
  );
}
