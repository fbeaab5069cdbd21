import { Button, Switch, Text } from '@mantine/core';
import { useCallback, useMemo, useRef, useState } from 'react';
import {
  type CheckInGroup,
  type CheckInRow,
  checkInsInTurns,
  dueIn,
  postponedInTurns,
} from '#domain/check-in/check-in-list.ts';
import { isClosed } from '#domain/cycle/archive.ts';
import { judgedOn, objectivesIn } from '#domain/cycle/cycle.ts';
import { ownerName, ownerOf } from '#domain/ownership/ownership.ts';
import { type Scope, scopeKey } from '#domain/ownership/scope.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { useCycle, usePlan } from '../plan-model/plan-store.ts';
import { today } from '../plan-model/today.ts';
import { useKept } from '../typing/kept.ts';
import { DayInput } from '../ui/day-input.tsx';
import { useInSlices } from '../ui/in-slices.ts';
import { levelClass } from '../ui/level.ts';
import { NoObjectives } from '../ui/no-objectives.tsx';
import page from '../ui/page.module.css';
import { usePortions } from '../ui/portions.tsx';
import { ScopeSelect, useScope } from '../ui/scope-select.tsx';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { say } from '../window/say.ts';
import { CheckInLine, focusLine, type ListOfLines } from './check-in-line.tsx';
import styles from './check-ins.module.css';
import { type Draft, type Drafts, emptyDraft, isEmpty, readDraft, withPasted } from './drafts.ts';

const nothing: readonly CheckInGroup[] = [];

/** The list as it was read for some people. */
interface ListRead {
  readonly of: string;
  readonly counted: readonly CheckInGroup[];
  readonly postponed: readonly CheckInGroup[];
}

/** Reads the list a little at a time, all of it as of one plan. */
function* listInTurns(plan: Plan, cycle: Cycle, scope: Scope): Generator<readonly ListRead[]> {
  const [counted, postponed]: [CheckInGroup[], CheckInGroup[]] = [[], []];
  for (const some of checkInsInTurns(plan, cycle, scope, today())) {
    counted.push(...some);
    yield [];
  }
  for (const some of postponedInTurns(plan, cycle, scope, today())) {
    postponed.push(...some);
    yield [];
  }
  yield [{ of: scopeKey(scope), counted, postponed }];
}

const stepsDoneOf = (plan: Plan, { rung }: CheckInRow): number =>
  plan.tables.step.where('keyResultId', rung.id).filter(({ doneOn }) => doneOn !== null).length;

/** The weekly list: value, confidence, note, Enter, next. */
export function CheckInList() {
  const { id } = useCycle();
  // Each cycle has its own day and its own typing: what runs on would else be recorded on a day of the other.
  const [days, setDays] = useState<ReadonlyMap<string, string>>(new Map());
  return <ListOfCycle key={id} days={days} setDays={setDays} />;
}

/** What was typed line by line, as it is kept. */
type TypedLines = readonly (readonly [keyResultId: string, draft: Draft])[];

interface ListProps {
  readonly days: ReadonlyMap<string, string>;
  readonly setDays: (days: ReadonlyMap<string, string>) => void;
}

function ListOfCycle({ days, setDays }: ListProps) {
  const t = useTexts();
  const language = useLanguage();
  const plan = usePlan();
  const cycle = useCycle();
  const [scope, setScope] = useScope();
  const day = days.get(cycle.id) ?? judgedOn(cycle, today());
  const [isDueOnly, setDueOnly] = useState(false);
  const [typed, setTyped, forgetTyped] = useKept<TypedLines>(`check-ins ${cycle.id}`, []);
  const drafts = useMemo((): Drafts => new Map(typed), [typed]);
  const [hasReturned] = useState(typed.length > 0);
  const setDrafts = (change: (old: Drafts) => Drafts) =>
    setTyped((old) => [...change(new Map(old))].filter(([, draft]) => !isEmpty(draft)));
  // The list comes after what stands around it: of a thousand people it takes a while.
  const read = useInSlices(useCallback(() => listInTurns(plan, cycle, scope), [plan, cycle, scope]))?.at(0);
  // That of others is none of these people's.
  const known = read?.of === scopeKey(scope) ? read : null;
  const isKnown = known !== null;
  const { counted: groups, postponed } = known ?? { counted: nothing, postponed: nothing };
  const [isPostponedShown, setPostponedShown] = useState(false);
  const { due, all } = dueIn(groups);
  const isBlank = useMemo(() => objectivesIn(plan, cycle).length === 0, [plan, cycle]);
  const listed = isDueOnly ? groups.map(onlyDue).filter(({ rows }) => rows.length > 0) : groups;
  const { chosen, shown: visible, more } = usePortions(listed);
  const rows = [...chosen, ...(isPostponedShown ? postponed : [])].flatMap((group) => group.rows);
  const waiting = rows.filter(({ rung }) => !isEmpty(drafts.get(rung.id) ?? emptyDraft));
  const isReadOnly = isClosed(cycle);

  const change = (id: string, patch: Partial<Draft>) =>
    setDrafts((old) => new Map(old).set(id, { ...(old.get(id) ?? emptyDraft), ...patch }));
  const drop = (ids: readonly string[]) =>
    setDrafts((old) => new Map([...old].filter(([id]) => !ids.includes(id))));
  const readRow = (row: CheckInRow) => {
    const { id } = row.rung;
    // What stands is that of now: the list may have been read before it.
    const now = { rung: plan.tables.keyResult.get(id) ?? row.rung, standing: plan.standings.get(id) };
    return readDraft(now, drafts.get(id) ?? emptyDraft, { language, stepsDone: stepsDoneOf(plan, row) });
  };

  /** Records some rows in one step; answers whether it could. */
  const save = async (some: readonly CheckInRow[]): Promise<boolean> => {
    const entries = some.flatMap((row) => {
      const entry = readRow(row);
      return typeof entry === 'string' ? [] : [{ ...entry, checkedOn: day }];
    });
    if (entries.length < some.length || entries.length === 0) return false;
    if (!(await attempt(client.checkIn.record({ entries })))) return false;
    drop(entries.map(({ keyResultId }) => keyResultId));
    return true;
  };
  const saveAll = async () => {
    const good = waiting.filter((row) => typeof readRow(row) !== 'string');
    if (await save(good)) say('check-ins', { message: t('checkIns.recorded', { count: good.length }) });
  };
  // What lines ask goes to the list as it is by then: typing in one of them draws no other.
  const asked = useRef<ListOfLines>(null);
  asked.current = {
    change,
    paste: (id, text) => {
      const order = rows.map(({ rung }) => rung);
      setDrafts((old) => withPasted(old, order, id, text));
    },
    save: (id) => save(rows.filter(({ rung }) => rung.id === id)),
    wayFrom: (id, by) => {
      const next = rows[rows.findIndex(({ rung }) => rung.id === id) + by];
      return () => next && focusLine(next.rung.id);
    },
  };
  const [list] = useState<ListOfLines>(() => ({
    change: (...of) => asked.current?.change(...of),
    paste: (...of) => asked.current?.paste(...of),
    save: async (id) => (await asked.current?.save(id)) ?? false,
    wayFrom: (...of) => asked.current?.wayFrom(...of) ?? (() => undefined),
  }));
  const bad = waiting.filter((row) => typeof readRow(row) === 'string').length;

  const section = ({ objective, rows: own }: CheckInGroup) => (
    <section
      key={objective.id}
      className={`${styles.group} ${levelClass[objective.level]}`}
      aria-label={objective.title}
    >
      <header className={styles.groupHead}>
        <h2>{objective.title}</h2>
        <span>{ownerName(plan, ownerOf(objective))}</span>
      </header>
      {own.map((row) => (
        <CheckInLine
          key={row.rung.id}
          row={row}
          day={day}
          draft={drafts.get(row.rung.id) ?? emptyDraft}
          isReadOnly={isReadOnly}
          list={list}
        />
      ))}
    </section>
  );

  return (
    <div className={styles.list}>
      <div className={styles.tools}>
        <ScopeSelect scope={scope} onScope={setScope} />
        <DayInput
          w={170}
          aria-label={t('checkIns.day')}
          value={day}
          near={today()}
          notBefore={cycle.startsOn <= today() ? cycle.startsOn : undefined}
          // What is later is a later cycle's.
          notAfter={judgedOn(cycle, today())}
          disabled={isReadOnly}
          onDay={(value) => value && setDays(new Map(days).set(cycle.id, value))}
        />
        <Switch
          label={t('checkIns.dueOnly')}
          checked={isDueOnly}
          onChange={({ currentTarget }) => setDueOnly(currentTarget.checked)}
        />
        <Text role="status" className={styles.count}>
          {isKnown && t('checkIns.count', { count: all - due, of: all })}
        </Text>
      </div>
      {isReadOnly && (
        <p className={styles.closed} role="status">
          {t('review.closedText', { cycle: cycle.name })}
        </p>
      )}
      {waiting.length > (hasReturned ? 0 : 1) && (
        <div className={styles.waiting} role="status">
          <span>{t('checkIns.waiting', { count: waiting.length })}</span>
          {bad > 0 && <span className={styles.bad}>{t('checkIns.bad', { count: bad })}</span>}
          <Button size="xs" disabled={waiting.length === bad} onClick={() => void saveAll()}>
            {t('checkIns.saveAll', { count: waiting.length - bad })}
          </Button>
          <Button size="xs" variant="default" onClick={forgetTyped}>
            {t('checkIns.dropAll')}
          </Button>
        </div>
      )}
      {isBlank && <NoObjectives text={t('checkIns.blank')} />}
      {isKnown && visible.length === 0 && !isBlank && (
        <p className={page.empty}>{groups.length === 0 ? t('checkIns.none') : t('checkIns.noneDue')}</p>
      )}
      {visible.map(section)}
      {more}
      {postponed.length > 0 && (
        <details
          className={styles.postponed}
          onToggle={({ currentTarget }) => setPostponedShown(currentTarget.open)}
        >
          <summary>
            {t('checkIns.postponed', { count: postponed.reduce((sum, group) => sum + group.rows.length, 0) })}
          </summary>
          {isPostponedShown && postponed.map(section)}
        </details>
      )}
    </div>
  );
}

const onlyDue = ({ objective, rows }: CheckInGroup): CheckInGroup => ({
  objective,
  rows: rows.filter(({ isDue }) => isDue),
});
