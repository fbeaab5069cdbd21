import { Button, Group } from '@mantine/core';
import { IconAlertTriangle, IconArrowsSort, IconCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { stageName } from '#contract/sentences/measure.ts';
import { type Balance, balanceOf, type StageCoverage } from '#domain/balance/balance.ts';
import { objectivesIn } from '#domain/cycle/cycle.ts';
import { wholePercent } from '#domain/figure/fraction.ts';
import { noFilter } from '#domain/objective-filter/objective-filter.ts';
import { type Level, levels } from '#domain/tables/objective.ts';
import { boardView } from '../board/board-view.ts';
import { useLanguage, useNumbers, useTexts } from '../language/language.ts';
import { useCycle, usePlan } from '../plan-model/plan-store.ts';
import { levelClass } from '../ui/level.ts';
import { NoObjectives } from '../ui/no-objectives.tsx';
import { Page } from '../ui/page.tsx';
import styles from './balance.module.css';
import { StagesDialog } from './stages-dialog.tsx';

/** How the cycle's objectives are spread over the stages of the sales cycle and the levels. */
export function BalanceScreen() {
  const t = useTexts();
  const plan = usePlan();
  const cycle = useCycle();
  const balance = useMemo(() => balanceOf(plan, objectivesIn(plan, cycle)), [plan, cycle]);
  const [isEditing, setEditing] = useState(false);
  return (
    <Page
      title={t('balance.title')}
      text={t('balance.text')}
      actions={
        <Button variant="default" leftSection={<IconArrowsSort size={17} />} onClick={() => setEditing(true)}>
          {t('balance.editStages')}
        </Button>
      }
    >
      {balance.total > 0 && <Warnings balance={balance} />}
      <Matrix balance={balance} />
      {balance.total === 0 && <NoObjectives text={t('balance.blank')} />}
      <StagesDialog isOpen={isEditing} close={() => setEditing(false)} />
    </Page>
  );
}

function Warnings({ balance }: { readonly balance: Balance }) {
  const t = useTexts();
  const language = useLanguage();
  const warnings: string[] = [];
  if (balance.heavy) warnings.push(t('balance.heavy', { stage: stageName(balance.heavy, language) }));
  if (balance.lacksWholeProcess) warnings.push(t('balance.lacksWholeProcess'));
  if (balance.lacksPeople) warnings.push(t('balance.lacksPeople'));
  const stages = balance.empty.filter((stage) => stage.kind === 'stage');
  if (stages.length > 0) {
    const names = stages.map((stage) => stageName(stage, language)).join(', ');
    warnings.push(t('balance.empty', { stages: names }));
  }
  if (warnings.length === 0) {
    return (
      <p className={styles.fair}>
        <IconCheck size={17} aria-hidden="true" /> {t('balance.fair')}
      </p>
    );
  }
  return (
    <ul className={styles.warnings}>
      {warnings.map((warning) => (
        <li key={warning}>
          <IconAlertTriangle size={17} stroke={1.75} aria-hidden="true" /> {warning}
        </li>
      ))}
    </ul>
  );
}

/** A coverage matrix, stage by level; a cell filters the board. */
export function Matrix({ balance }: { readonly balance: Balance }) {
  const t = useTexts();
  const words = t('vocabulary');
  const most = Math.max(1, ...balance.rows.flatMap((row) => levels.map((level) => row.counts[level])));
  return (
    <table className={styles.matrix}>
      <thead>
        <tr>
          <th scope="col">{t('panel.stage')}</th>
          {levels.map((level) => (
            <th key={level} scope="col">
              {words.levels[level]}
            </th>
          ))}
          <th scope="col">{t('balance.share')}</th>
        </tr>
      </thead>
      <tbody>
        {balance.rows.map((row) => (
          <Row key={row.stage?.id ?? 'none'} row={row} most={most} total={balance.total} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly row: StageCoverage;
  readonly most: number;
  readonly total: number;
}

function Row({ row, most, total }: RowProps) {
  const t = useTexts();
  const language = useLanguage();
  const name = row.stage ? stageName(row.stage, language) : t('panel.noStage');
  const percent = total === 0 ? 0 : wholePercent(row.total / total);
  return (
    <tr className={row.stage && row.stage.kind !== 'stage' ? styles.crossing : undefined}>
      <th scope="row">{name}</th>
      {levels.map((level) => (
        <td key={level}>
          <Cell row={row} level={level} name={name} most={most} />
        </td>
      ))}
      <td className={styles.share}>
        <Group gap={8} wrap="nowrap">
          <span className={styles.bar}>
            <span style={{ width: `${percent}%` }} />
          </span>
          {`${percent}%`}
        </Group>
      </td>
    </tr>
  );
}

interface CellProps {
  readonly row: StageCoverage;
  readonly level: Level;
  readonly name: string;
  readonly most: number;
}

function Cell({ row, level, name, most }: CellProps) {
  const t = useTexts();
  const written = useNumbers();
  const count = row.counts[level];
  if (count === 0 || !row.stage) return <span className={styles.none}>{count || '–'}</span>;
  const stageId = row.stage.id;
  const label = t('balance.show', { count, stage: name, level: t(`vocabulary.levels.${level}`) });
  return (
    <button
      type="button"
      className={`${styles.cell} ${levelClass[level]}`}
      style={{ ['--strength' as string]: `${12 + Math.round((count / most) * 40)}%` }}
      aria-label={label}
      title={label}
      onClick={() => boardView.change({ filter: { ...noFilter, stageId, level } })}
    >
      {written(count)}
    </button>
  );
}
