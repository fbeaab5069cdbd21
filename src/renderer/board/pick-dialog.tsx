import { Modal, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { AlignmentParent } from '#domain/alignment/alignment.ts';
import { cyclesOf, objectivesIn } from '#domain/cycle/cycle.ts';
import { drawnLadder, ladderOf, rungNumber } from '#domain/ladder/ladder.ts';
import { formatTimeframe } from '#domain/number-format/number-format.ts';
import { allOwners, ownerKey, ownerName, ownerOf } from '#domain/ownership/ownership.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { holds } from '#domain/search/fold.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import { currentLanguage, t, useTexts } from '../language/language.ts';
import { useCycle, usePlan } from '../plan-model/plan-store.ts';
import { type Intent, intent } from '../window/intent.ts';
import { type Picking, setScreen, useScreen } from '../window/screen-state.ts';
import { send } from '../window/send.ts';
import { type Tried, tried } from '../window/tried.ts';
import { firstAndMore } from './first-and-more.ts';
import styles from './pick-dialog.module.css';
import { revealOnBoard } from './reveal.ts';

/** More than these nobody reads; typing narrows the list. */
const mostChoices = 100;

interface Choice {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
  readonly isIndented?: boolean;
  /** A command, which is offered where it is not refused, or something else that is done. */
  readonly does: Intent | (() => unknown);
}

/** What objectives could serve: the objectives of the cycle and their rungs. */
function parentChoices(plan: Plan, cycle: Cycle, align: (parent: AlignmentParent) => Intent): Choice[] {
  return objectivesIn(plan, cycle).flatMap((objective) => [
    {
      key: objective.id,
      title: objective.title,
      detail: `${ownerName(plan, ownerOf(objective))} · ${t('menu.wholeObjective')}`,
      does: align({ kind: 'objective', id: objective.id }),
    },
    ...rungChoices(plan, objective.id, '', (id) => align({ kind: 'key-result', id })),
  ]);
}

/** The rungs of a ladder, the easiest where the plan draws it. */
const rungChoices = (
  plan: Plan,
  objectiveId: string,
  detail: string,
  does: (keyResultId: string) => Intent,
): Choice[] =>
  drawnLadder(plan, objectiveId).map((rung) => ({
    key: rung.id,
    title: `${rungNumber(plan, rung)}  ${rung.title}`,
    detail,
    isIndented: detail === '',
    does: does(rung.id),
  }));

/** Every ladder of the cycle, at whose top something can be put. */
function ladderChoices(
  plan: Plan,
  cycle: Cycle,
  put: (place: { objectiveId: string; position: number }) => Choice['does'],
): Choice[] {
  return objectivesIn(plan, cycle).map((objective) => ({
    key: objective.id,
    title: objective.title,
    detail: ownerName(plan, ownerOf(objective)),
    does: put({ objectiveId: objective.id, position: ladderOf(plan, objective.id).length }),
  }));
}

/** The same moves that dragging makes, as a list to choose from. */
function choicesOf(plan: Plan, cycle: Cycle, picking: Picking): Choice[] {
  switch (picking.kind) {
    case 'parent': {
      const childIds = [...picking.objectiveIds];
      return parentChoices(plan, cycle, (parent) => intent('alignment', 'align', { childIds, parent }));
    }
    case 'further-parent': {
      const childId = picking.objectiveId;
      return parentChoices(plan, cycle, (parent) => intent('alignment', 'add', { childId, parent }));
    }
    case 'owner':
      return allOwners(plan).map((owner) => ({
        key: ownerKey(owner),
        title: ownerName(plan, owner),
        detail: t(`vocabulary.level.${owner.kind}`),
        does: intent('objective', 'reassign', { ids: [...picking.objectiveIds], owner }),
      }));
    case 'cycle':
      return cyclesOf(plan).map(({ id, name, startsOn, endsOn }) => ({
        key: id,
        title: name,
        detail: formatTimeframe(startsOn, endsOn, currentLanguage()),
        does: intent('objective', 'duplicate', { ids: [...picking.objectiveIds], cycleId: id }),
      }));
    case 'objective':
      return ladderChoices(plan, cycle, (place) =>
        intent('keyResult', 'move', { ids: [...picking.keyResultIds], ...place }),
      );
    case 'ladder':
      return ladderChoices(
        plan,
        cycle,
        ({ objectiveId }) =>
          () =>
            revealOnBoard(objectiveId, null, () => setScreen({ isAddingKeyResult: true })),
      );
    case 'choice':
      return picking.choices.map(({ key, title, run }) => ({ key, title, detail: '', does: run }));
    case 'idea-objective': {
      const { ids, title } = picking.ideas;
      return ladderChoices(plan, cycle, (place) =>
        intent('workshop', 'makeKeyResult', { ideaIds: [...ids], title, ...place }),
      );
    }
    case 'idea-key-result': {
      const { ids, title } = picking.ideas;
      return objectivesIn(plan, cycle).flatMap((objective) =>
        rungChoices(plan, objective.id, objective.title, (keyResultId) =>
          intent('workshop', 'makeInitiative', { ideaIds: [...ids], title, keyResultId }),
        ),
      );
    }
  }
}

/** Tries choices as long as their plan is the same; what is refused is none, what is so already says it. */
function offeredOf(plan: Plan) {
  const known = new Map<Choice, Tried>();
  return function offered(choices: readonly Choice[]): readonly Choice[] {
    const shown: Choice[] = [];
    for (const choice of choices) {
      if (shown.length === mostChoices) break;
      if (typeof choice.does === 'function') {
        shown.push(choice);
        continue;
      }
      const already = [choice.detail, t('drop.alreadyThere')].filter(Boolean).join(' · ');
      const trial = known.get(choice) ?? tried(plan, choice.does, () => choice.detail, already);
      known.set(choice, trial);
      if (!trial.isRefused) shown.push({ ...choice, detail: trial.text });
    }
    return shown;
  };
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
  const offered = useMemo(() => offeredOf(plan), [plan]);
  const shown = offered(all.filter(({ title, detail }) => holds([`${title} ${detail}`], text)));
  const choose = (choice: Choice | undefined) => {
    if (!choice) return;
    close();
    if (typeof choice.does === 'function') void choice.does();
    else void send(choice.does);
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
