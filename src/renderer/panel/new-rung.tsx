import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readTitle } from '#domain/key-result/read-title.ts';
import { formatDate } from '#domain/number-format/number-format.ts';
import { emptyCells, type PastedRow, readPastedRows } from '#domain/pasted-rows/pasted-rows.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Language, Objective } from '#domain/plan/rows.ts';
import { client } from '../app/client.ts';
import { attempt } from '../app/problems.tsx';
import { setScreen, useScreen } from '../app/screen-state.ts';
import { useLanguage } from '../i18n/i18n.ts';
import { objectiveRow } from '../pasted-rows/paste-dialog.tsx';
import { today, usePlan } from '../plan-model/plan-store.ts';
import { useKept } from '../typing/kept.ts';
import { Choice } from '../ui/choice.tsx';
import { DayInput } from '../ui/day-input.tsx';
import { personOptions } from '../ui/options.ts';
import styles from './panel.module.css';

interface Figures {
  readonly from: string;
  readonly to: string;
}

const noFigures: Figures = { from: '', to: '' };

/** Reads both figures together, as a row of a table that somebody pasted. */
function readRow(plan: Plan, title: string, { from, to }: Figures, language: Language): PastedRow {
  const cells = { ...emptyCells, objective: title, keyResult: title, baseline: from, target: to };
  return readPastedRows(plan, [cells], language, { today: today() })[0] as PastedRow;
}

/** The line in which key results are made: a title, two figures, who and by when; Enter makes it and goes on. */
export function NewRung({ objective }: { readonly objective: Objective }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const plan = usePlan();
  const [title, setTitle] = useKept(`new key result ${objective.id}`, '');
  const [figures, setFigures] = useState(noFigures);
  const [wrong, setWrong] = useState<readonly string[]>([]);
  // Who and by when are those of the line before: a ladder often has one owner.
  const [ownerId, setOwner] = useState(objective.level === 'individual' ? objective.ownerId : null);
  const [dueOn, setDue] = useState<string | null>(null);
  const isFirst = useScreen((state) => state.isAddingKeyResult);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isFirst) field.current?.focus();
  }, [isFirst]);
  const add = async (isMore: boolean) => {
    const row = readRow(plan, title, figures, language);
    const isMeasured = figures.from.trim() !== '' || figures.to.trim() !== '';
    setWrong(isMeasured ? row.problems : []);
    if (isMeasured && row.problems.length > 0) return;
    const typed = { title, figures };
    setTitle('');
    setFigures(noFigures);
    const receipt = await attempt(
      client.keyResult.create({
        objectiveId: objective.id,
        ...(isMeasured ? objectiveRow(row).keyResult : {}),
        ...readTitle(title),
        ownerId,
        dueOn,
      }),
    );
    if (!receipt) {
      setTitle(typed.title);
      setFigures(typed.figures);
    }
    if (receipt && isMore) setScreen({ openKeyResultId: receipt.id });
    field.current?.focus();
    field.current?.scrollIntoView({ block: 'nearest' });
  };
  const isWrong = (cell: 'baseline' | 'target') => wrong.some((problem) => problem.startsWith(cell));
  const figure = (name: keyof Figures, cell: 'baseline' | 'target') => (
    <TextInput
      size="xs"
      inputMode="decimal"
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
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
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
