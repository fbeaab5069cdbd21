import { Modal, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { type AlignmentParent, alignmentObstacle } from '#domain/alignment/alignment.ts';
import { cyclesOf, objectivesIn } from '#domain/cycle/cycle.ts';
import { drawnLadder, ladderOf, rungNumber } from '#domain/ladder/ladder.ts';
import { formatTimeframe } from '#domain/number-format/number-format.ts';
import { allOwners, ownerKey, ownerName, ownerOf } from '#domain/ownership/ownership.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { holds } from '#domain/search/fold.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import { currentLanguage, t, useTexts } from '../language/language.ts';
import { useCycle, usePlan } from '../plan-model/plan-store.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { type Picking, setScreen, useScreen } from '../window/screen-state.ts';
import { firstAndMore } from './first-and-more.ts';
import styles from './pick-dialog.module.css';
import { revealOnBoard } from './reveal.ts';

/** More than these nobody reads; typing narrows the list. */
const mostChoices = 100;

interface Choice {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
  readonly isIndented: boolean;
  readonly run: () => Promise<unknown>;
}

/** What objectives can serve: only what none of them is kept from by a rule. */
function parentChoices(
  plan: Plan,
  cycle: Cycle,
  picking: Extract<Picking, { kind: 'parent' | 'further-parent' }>,
): Choice[] {
  const childIds = picking.kind === 'parent' ? [...picking.objectiveIds] : [picking.objectiveId];
  const align = (parent: AlignmentParent) =>
    picking.kind === 'parent'
      ? client.alignment.align({ childIds, parent })
      : client.alignment.add({ childId: picking.objectiveId, parent });
  return objectivesIn(plan, cycle)
    .filter(({ id }) =>
      childIds.every((childId) => !alignmentObstacle(plan, childId, { kind: 'objective', id })),
    )
    .flatMap((objective) => [
      {
        key: objective.id,
        title: objective.title,
        detail: `${ownerName(plan, ownerOf(objective))} · ${t('menu.wholeObjective')}`,
        isIndented: false,
        run: () => align({ kind: 'objective', id: objective.id }),
      },
      ...drawnLadder(plan, objective.id).map((rung) => ({
        key: rung.id,
        title: `${rungNumber(plan, rung)}  ${rung.title}`,
        detail: '',
        isIndented: true,
        run: () => align({ kind: 'key-result', id: rung.id }),
      })),
    ]);
}

/** Every ladder of the cycle, at whose top something can be put. */
function ladderChoices(
  plan: Plan,
  cycle: Cycle,
  put: (place: { objectiveId: string; position: number }) => Promise<unknown>,
): Choice[] {
  return objectivesIn(plan, cycle).map((objective) => ({
    key: objective.id,
    title: objective.title,
    detail: ownerName(plan, ownerOf(objective)),
    isIndented: false,
    run: () => put({ objectiveId: objective.id, position: ladderOf(plan, objective.id).length }),
  }));
}

/** The same moves that dragging makes, as a list to choose from. Only what is allowed is in it. */
function choicesOf(plan: Plan, cycle: Cycle, picking: Picking): Choice[] {
  switch (picking.kind) {
    case 'parent':
    case 'further-parent':
      return parentChoices(plan, cycle, picking);
    case 'owner':
      return allOwners(plan).map((owner) => ({
        key: ownerKey(owner),
        title: ownerName(plan, owner),
        detail: t(`vocabulary.level.${owner.kind}`),
        isIndented: false,
        run: () => client.objective.reassign({ ids: [...picking.objectiveIds], owner }),
      }));
    case 'cycle':
      return cyclesOf(plan).map(({ id, name, startsOn, endsOn }) => ({
        key: id,
        title: name,
        detail: formatTimeframe(startsOn, endsOn, currentLanguage()),
        isIndented: false,
        run: () => client.objective.duplicate({ ids: [...picking.objectiveIds], cycleId: id }),
      }));
    case 'objective':
      return ladderChoices(plan, cycle, (place) =>
        client.keyResult.move({ ids: [...picking.keyResultIds], ...place }),
      );
    case 'ladder':
      return ladderChoices(plan, cycle, async ({ objectiveId }) =>
        revealOnBoard(objectiveId, null, () => setScreen({ isAddingKeyResult: true })),
      );
    case 'choice':
      return picking.choices.map(({ run, ...choice }) => ({
        ...choice,
        detail: '',
        isIndented: false,
        run: async () => run(),
      }));
    case 'idea-objective':
      return ladderChoices(plan, cycle, (place) =>
        client.workshop.makeKeyResult({
          ideaIds: [...picking.ideas.ids],
          title: picking.ideas.title,
          ...place,
        }),
      );
    case 'idea-key-result':
      return objectivesIn(plan, cycle).flatMap((objective) =>
        drawnLadder(plan, objective.id).map((rung) => ({
          key: rung.id,
          title: `${rungNumber(plan, rung)}  ${rung.title}`,
          detail: objective.title,
          isIndented: false,
          run: () =>
            client.workshop.makeInitiative({
              ideaIds: [...picking.ideas.ids],
              title: picking.ideas.title,
              keyResultId: rung.id,
            }),
        })),
      );
  }
}

function titleOf(plan: Plan, picking: Picking): string {
  const objectives = (ids: readonly string[]) =>
    firstAndMore(ids.map((id) => plan.tables.objective.get(id)?.title));
  switch (picking.kind) {
    case 'parent':
    case 'further-parent':
      return t('menu.chooseParent');
    case 'owner':
      return t('menu.chooseOwner', { title: objectives(picking.objectiveIds) });
    case 'cycle':
      return t('menu.chooseCycle', { title: objectives(picking.objectiveIds) });
    case 'objective':
      return t('menu.chooseObjective', {
        title: firstAndMore(picking.keyResultIds.map((id) => plan.tables.keyResult.get(id)?.title)),
      });
    case 'ladder':
      return t('menu.chooseLadder');
    case 'choice':
      return t(`action.${picking.name}`);
    case 'idea-objective':
      return t('workshop.ideas.chooseObjective', { title: picking.ideas.title });
    case 'idea-key-result':
      return t('workshop.ideas.chooseRung', { title: picking.ideas.title });
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
  const t = useTexts();
  const plan = usePlan();
  const cycle = useCycle();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const all = useMemo(() => choicesOf(plan, cycle, picking), [plan, cycle, picking]);
  const shown = all.filter(({ title, detail }) => holds([`${title} ${detail}`], text)).slice(0, mostChoices);
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
