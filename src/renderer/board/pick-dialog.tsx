import { Modal, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { vocabulary } from '#contract/texts/vocabulary.ts';
import { alignmentObstacle } from '#domain/alignment/alignment.ts';
import { objectivesIn } from '#domain/cycle/cycle.ts';
import { ladderOf } from '#domain/ladder/ladder.ts';
import { allOwners, ownerKey, ownerName, ownerOf } from '#domain/ownership/ownership.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Cycle } from '#domain/plan/rows.ts';
import { client } from '../app/client.ts';
import { attempt } from '../app/problems.tsx';
import { type Picking, setScreen, useScreen } from '../app/screen-state.ts';
import { currentLanguage, i18n } from '../i18n/i18n.ts';
import { useCycle, usePlan } from '../plan-model/plan-store.ts';
import styles from './pick-dialog.module.css';

interface Choice {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
  readonly isIndented: boolean;
  readonly run: () => Promise<unknown>;
}

/** The same moves that dragging makes, as a list to choose from. Only what is allowed is in it. */
function choicesOf(plan: Plan, cycle: Cycle, picking: Picking): Choice[] {
  switch (picking.kind) {
    case 'parent': {
      const { objectiveId: childId } = picking;
      const align = picking.isFurther ? client.alignment.add : client.alignment.align;
      return objectivesIn(plan, cycle)
        .filter((objective) => !alignmentObstacle(plan, childId, { kind: 'objective', id: objective.id }))
        .flatMap((objective) => [
          {
            key: objective.id,
            title: objective.title,
            detail: `${ownerName(plan, ownerOf(objective))} · ${i18n.t('menu.wholeObjective')}`,
            isIndented: false,
            run: () => align({ childId, parent: { kind: 'objective', id: objective.id } }),
          },
          ...ladderOf(plan, objective.id).map((rung, index) => ({
            key: rung.id,
            title: `${index + 1}  ${rung.title}`,
            detail: '',
            isIndented: true,
            run: () => align({ childId, parent: { kind: 'key-result' as const, id: rung.id } }),
          })),
        ]);
    }
    case 'owner':
      return allOwners(plan).map((owner) => ({
        key: ownerKey(owner),
        title: ownerName(plan, owner),
        detail: vocabulary[currentLanguage()].level[owner.kind],
        isIndented: false,
        run: () => client.objective.reassign({ id: picking.objectiveId, owner }),
      }));
    case 'objective':
      return objectivesIn(plan, cycle).map((objective) => ({
        key: objective.id,
        title: objective.title,
        detail: ownerName(plan, ownerOf(objective)),
        isIndented: false,
        run: () =>
          client.keyResult.move({
            id: picking.keyResultId,
            objectiveId: objective.id,
            position: ladderOf(plan, objective.id).length,
          }),
      }));
  }
}

function titleOf(plan: Plan, picking: Picking): string {
  switch (picking.kind) {
    case 'parent':
      return i18n.t('menu.chooseParent');
    case 'owner':
      return i18n.t('menu.chooseOwner', {
        title: plan.tables.objective.get(picking.objectiveId)?.title ?? '',
      });
    case 'objective':
      return i18n.t('menu.chooseObjective', {
        title: plan.tables.keyResult.get(picking.keyResultId)?.title ?? '',
      });
  }
}

export function PickDialog() {
  const plan = usePlan();
  const picking = useScreen((state) => state.picking);
  const close = () => setScreen({ picking: null });
  return (
    <Modal opened={picking !== null} onClose={close} size="lg" title={picking && titleOf(plan, picking)}>
      {picking && <ChoiceList picking={picking} close={close} />}
    </Modal>
  );
}

function ChoiceList({ picking, close }: { readonly picking: Picking; readonly close: () => void }) {
  const { t } = useTranslation();
  const plan = usePlan();
  const cycle = useCycle();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const all = useMemo(() => choicesOf(plan, cycle, picking), [plan, cycle, picking]);
  const wanted = text.trim().toLowerCase();
  const shown = all.filter(({ title, detail }) => `${title} ${detail}`.toLowerCase().includes(wanted));
  const choose = (choice: Choice | undefined) => {
    if (!choice) return;
    close();
    void attempt(choice.run());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      const next = Math.max(0, Math.min(shown.length - 1, active + step));
      setActive(next);
      list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      choose(shown[active]);
    }
  };
  return (
    <>
      <TextInput
        data-autofocus
        role="combobox"
        aria-expanded
        aria-controls="choices"
        aria-activedescendant={shown[active] ? `choice-${shown[active].key}` : undefined}
        aria-label={t('menu.search')}
        placeholder={t('menu.search')}
        leftSection={<IconSearch size={16} />}
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id="choices" role="listbox" aria-label={t('menu.search')} className={styles.list} ref={list}>
        {shown.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are handled by the combobox above
          <div
            key={choice.key}
            id={`choice-${choice.key}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={choice.isIndented ? `${styles.choice} ${styles.indented}` : styles.choice}
            onClick={() => choose(choice)}
          >
            <span>{choice.title}</span>
            <small>{choice.detail}</small>
          </div>
        ))}
      </div>
      {shown.length === 0 && <p className={styles.nothing}>{t('menu.nothingFound')}</p>}
    </>
  );
}
