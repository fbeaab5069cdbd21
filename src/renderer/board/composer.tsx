import { Button, CloseButton, TextInput } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { create } from 'zustand';
import { pathTo } from '#contract/screens.ts';
import { allOwners, type Owner, ownerFromKey, ownerKey, ownerName } from '#domain/ownership/ownership.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Level } from '#domain/tables/objective.ts';
import { useTexts } from '../language/language.ts';
import { addKeyResults } from '../plan-model/drawers.ts';
import { untilSequence, useCycle, usePlan } from '../plan-model/plan-store.ts';
import { useKept } from '../typing/kept.ts';
import { Choice } from '../ui/choice.tsx';
import { levelClass } from '../ui/level.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { watchStay } from '../window/stay.ts';
import styles from './composer.module.css';
import type { Composing } from './current-layout.ts';
import { focusKey, moveFocus } from './focus.ts';
import { columnOfLevel, type Layout } from './layout.ts';

/** Whom an objective of each level was made for last: the next one is likely to be theirs. */
const useLastOwner = create<Partial<Record<Level, string>>>(() => ({}));

/** The owners a new objective of a level can have; those of its parent's team first. */
function ownersOf(plan: Plan, { level, parentId }: Composing): Owner[] {
  const owners = allOwners(plan).filter(({ kind }) => kind === level);
  const unitId = plan.tables.objective.get(parentId)?.unitId;
  if (level !== 'individual' || !unitId) return owners;
  const members = new Set(plan.tables.membership.where('unitId', unitId).map(({ personId }) => personId));
  const isMember = (owner: Owner) => owner.kind === 'individual' && members.has(owner.personId);
  return [...owners.filter(isMember), ...owners.filter((owner) => !isMember(owner))];
}

/** Where the field stands: below what serves the parent already, else at the head of the column. */
function placeOf(layout: Layout, { level, parentId }: Composing): { x: number; y: number } {
  const column = columnOfLevel[level];
  const x = layout.columnX[column] as number;
  const parent = parentId === null ? undefined : layout.byId.get(parentId);
  if (!parent) return { x, y: layout.sizes.columnHead };
  const children = layout.boxes.filter((box) => box.parentId === parentId && box.column === column);
  const below = column === parent.column ? [parent, ...children] : children;
  const y = Math.max(parent.y, ...below.map((box) => box.y + box.height + layout.sizes.cardGap));
  return { x, y };
}

interface ComposerProps {
  readonly composing: Composing;
  readonly layout: Layout;
  /** What was typed for the field before it was here, which is from now on. */
  readonly takeAhead: () => string;
  readonly close: () => void;
}

/** The field in which objectives are made on the board itself, one Enter each. */
export function Composer({ composing, layout, takeAhead, close: end }: ComposerProps) {
  const t = useTexts();
  const plan = usePlan();
  const cycle = useCycle();
  const { level, parentId } = composing;
  const owners = ownersOf(plan, composing).map((owner) => ({
    value: ownerKey(owner),
    label: ownerName(plan, owner),
  }));
  const remembered = owners.find(
    ({ value }) => value === useLastOwner.getState()[level] && parentId === null,
  );
  const [ownerIs, setOwner] = useState<string | null>((remembered ?? owners[0])?.value ?? null);
  const [title, setTitle] = useKept(`objective ${cycle.id} ${level} ${parentId}`, '');
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const parent = plan.tables.objective.get(parentId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it opens once
  useLayoutEffect(() => {
    const ahead = takeAhead();
    if (ahead !== '') setTitle((kept) => kept + ahead);
    field.current?.focus({ preventScroll: true });
    form.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, []);
  const close = () => {
    end();
    if (parentId) moveFocus(focusKey.objective(parentId));
  };
  const make = async (isLadderNext: boolean) => {
    const typed = title.trim();
    if (typed === '' || !ownerIs) return;
    useLastOwner.setState({ [level]: ownerIs });
    setTitle('');
    const isHere = watchStay();
    const receipt = await attempt(
      client.objective.create({
        title: typed,
        cycleId: cycle.id,
        owner: ownerFromKey(ownerIs),
        ...(parentId ? { parent: { kind: 'objective', id: parentId } } : {}),
      }),
    );
    if (!receipt) {
      setTitle((now) => (now === '' ? typed : now));
      return;
    }
    await untilSequence(receipt.sequence);
    const stays = isHere();
    // Another one may be open by now.
    if (isLadderNext && form.current) end();
    if (!stays) return;
    if (isLadderNext) addKeyResults(receipt.id);
    else field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && !event.defaultPrevented) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void make(true);
    }
  };
  return (
    <form
      ref={form}
      className={`${styles.composer} ${levelClass[level]}`}
      style={{
        left: placeOf(layout, composing).x,
        top: placeOf(layout, composing).y,
        width: layout.columnWidth,
      }}
      data-composer
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void make(false);
      }}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.stopPropagation()}
    >
      <TextInput
        ref={field}
        variant="unstyled"
        classNames={{ input: styles.title }}
        aria-label={t('making.title')}
        placeholder={t(`making.placeholder.${level}`)}
        maxLength={10_000}
        value={title}
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
      />
      <CloseButton className={styles.close} size="sm" aria-label={t('app.close')} onClick={close} />
      {parent && <small className={styles.serves}>{t('making.serves', { title: parent.title })}</small>}
      {owners.length === 0 ? (
        <small className={styles.serves}>
          {t(`making.noOwner.${level}`)} <Link href={pathTo('organisation')}>{t('app.organisation')}</Link>
        </small>
      ) : (
        <div className={styles.foot}>
          {level !== 'company' && (
            <Choice
              size="xs"
              className={styles.owner}
              aria-label={t('newObjective.owner')}
              data={owners}
              value={ownerIs}
              onChange={setOwner}
            />
          )}
          <Button size="xs" type="submit" disabled={title.trim() === ''}>
            {t('making.make')}
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={title.trim() === ''}
            title="Ctrl+Enter"
            onClick={() => void make(true)}
          >
            {t('making.thenLadder')}
          </Button>
        </div>
      )}
    </form>
  );
}
