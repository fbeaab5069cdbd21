import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { TitlePart } from '#domain/key-result/read-title.ts';
import { formatDate } from '#domain/number-format/number-format.ts';
import type { Objective } from '#domain/tables/tables.ts';
import { noFigures, readRung, type TypedFigures } from '../board/read-rung.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { setDrawers } from '../plan-model/drawers.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { today } from '../plan-model/today.ts';
import { useKept } from '../typing/kept.ts';
import { Choice } from '../ui/choice.tsx';
import { DayInput } from '../ui/day-input.tsx';
import { personOptions } from '../ui/options.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { useScreen } from '../window/screen-state.ts';
import { watchStay } from '../window/stay.ts';
import styles from './panel.module.css';
import { TitleChips } from './title-chips.tsx';

const nothingDropped: ReadonlySet<TitlePart> = new Set();

/** The line in which key results are made: a title, two figures, who and by when; Enter makes it and goes on. */
export function NewRung({ objective }: { readonly objective: Objective }) {
  const t = useTexts();
  const language = useLanguage();
  const plan = usePlan();
  const [title, setTitle] = useKept(`new key result ${objective.id}`, '');
  const [figures, setFigures] = useState(noFigures);
  const [dropped, setDropped] = useState<ReadonlySet<TitlePart>>(nothingDropped);
  const [wrong, setWrong] = useState<readonly string[]>([]);
  // Who and by when are those of the line before: a ladder often has one owner.
  const [ownerId, setOwner] = useState(objective.level === 'individual' ? objective.ownerId : null);
  const [dueOn, setDue] = useState<string | null>(null);
  const isFirst = useScreen((state) => state.isAddingKeyResult);
  const field = useRef<HTMLInputElement>(null);
  const figureFields = useRef<Partial<Record<keyof TypedFigures, HTMLInputElement | null>>>({});
  useEffect(() => {
    if (isFirst) field.current?.focus();
  }, [isFirst]);
  const { said, problems, columns } = useMemo(
    () => readRung(plan, objective, { title, figures, dropped }, { language, today: today() }),
    [plan, objective, title, figures, dropped, language],
  );
  const add = async (isMore: boolean) => {
    setWrong(problems);
    if (problems.length > 0) return;
    const typed = { title, figures, dropped };
    setTitle('');
    setFigures(noFigures);
    setDropped(nothingDropped);
    const isHere = watchStay();
    const receipt = await attempt(
      client.keyResult.create({
        objectiveId: objective.id,
        ownerId,
        dueOn,
        ...columns,
      }),
    );
    if (!receipt) {
      setTitle(typed.title);
      setFigures(typed.figures);
      setDropped(typed.dropped);
    }
    if (!isHere()) return;
    if (receipt && isMore) setDrawers({ openKeyResultId: receipt.id });
    field.current?.focus();
    field.current?.scrollIntoView({ block: 'nearest' });
  };
  const drop = (part: TitlePart) => {
    setDropped(new Set([...dropped, part]));
    field.current?.focus();
  };
  // A figure moves into its field; a day or a unit has its own place once the key result is there.
  const correct = (part: TitlePart) => {
    if (part === 'baseline' || part === 'target') {
      const name = part === 'baseline' ? 'from' : 'to';
      setFigures({ ...figures, [name]: said[part] ?? '' });
      figureFields.current[name]?.select();
      figureFields.current[name]?.focus();
      return;
    }
    if (part === 'dueOn') setDue(said.dueOn ?? null);
    drop(part);
  };
  const isWrong = (cell: 'baseline' | 'target') => wrong.some((problem) => problem.startsWith(cell));
  const figure = (name: keyof TypedFigures, cell: 'baseline' | 'target') => (
    <TextInput
      size="xs"
      inputMode="decimal"
      ref={(input) => {
        figureFields.current[name] = input;
      }}
      label={t(`rung.${name}`)}
      value={figures[name]}
      error={isWrong(cell) ? t('rung.notAFigure') : undefined}
      onChange={({ currentTarget }) => setFigures({ ...figures, [name]: currentTarget.value })}
    />
  );
  return (
    <form
      className={styles.newRung}
      aria-label={t('panel.newKeyResult')}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void add(false);
      }}
    >
      <TextInput
        ref={field}
        label={t('panel.newKeyResult')}
        placeholder={t('rung.placeholder')}
        value={title}
        onChange={({ currentTarget }) => {
          setTitle(currentTarget.value);
          if (currentTarget.value.trim() === '') setDropped(nothingDropped);
        }}
      />
      <div className={styles.newRungLine}>
        {figure('from', 'baseline')}
        {figure('to', 'target')}
        <Choice
          size="xs"
          label={t('rung.owner')}
          placeholder={t('panel.nobody')}
          data={personOptions(plan.tables.person)}
          value={ownerId}
          clearable
          onChange={setOwner}
        />
        <DayInput
          size="xs"
          label={t('rung.due')}
          placeholder={formatDate(objective.endsOn, language, 'short')}
          clearable
          near={objective.endsOn}
          notBefore={objective.startsOn}
          value={dueOn}
          onDay={setDue}
        />
      </div>
      <TitleChips said={said} correct={correct} drop={drop} />
      <div className={styles.newRungButtons}>
        <Button type="submit" size="compact-sm" variant="light" disabled={title.trim() === ''}>
          {t('app.add')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          disabled={title.trim() === ''}
          onClick={() => void add(true)}
        >
          {t('rung.more')}
        </Button>
      </div>
    </form>
  );
}
