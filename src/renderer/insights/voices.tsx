import { useMemo } from 'react';
import type { Movement } from '#domain/check-in/changes.ts';
import { requestsInReviews } from '#domain/insights/requests.ts';
import type { Scope } from '#domain/ownership/scope.ts';
import { useTexts } from '../language/language.ts';
import { useCycle, usePlan } from '../plan-model/plan-store.ts';
import { useAnswer } from '../plan-model/use-answer.ts';
import { DataTable } from '../ui/data-table.tsx';

const none: readonly never[] = [];

/** Key results that people have become less sure of over the last four weeks. */
export function FallingConfidence({ scope }: { readonly scope: Scope }) {
  const t = useTexts();
  const plan = usePlan();
  const { id: cycleId } = useCycle();
  const rows = useAnswer('insights.fallingConfidence', { cycleId, scope }) ?? none;
  const rungOf = ({ keyResultId }: Movement) => plan.tables.keyResult.get(keyResultId);
  return (
    <DataTable
      title={t('insights.falling')}
      text={t('insights.fallingText')}
      rows={rows}
      rowKey={({ keyResultId }) => keyResultId}
      empty={t('insights.noneFalling')}
      columns={[
        { key: 'rung', label: t('keyResult.title'), value: (row) => rungOf(row)?.title ?? '' },
        {
          key: 'objective',
          label: t('panel.title'),
          value: (row) => plan.tables.objective.get(rungOf(row)?.objectiveId)?.title ?? '',
        },
        {
          key: 'before',
          label: t('insights.confidenceBefore'),
          value: ({ confidenceBefore }) => confidenceBefore,
          show: ({ confidenceBefore }) => `${confidenceBefore}%`,
          isFigure: true,
        },
        {
          key: 'now',
          label: t('insights.confidenceNow'),
          value: ({ confidenceNow }) => confidenceNow,
          show: ({ confidenceNow }) => `${confidenceNow}%`,
          isFigure: true,
        },
        { key: 'note', label: t('checkIns.note'), value: ({ note }) => note },
      ]}
    />
  );
}

/** Skills and resources that reviews and notes ask for. */
export function Requests({ scope }: { readonly scope: Scope }) {
  const t = useTexts();
  const plan = usePlan();
  const cycle = useCycle();
  const inNotes = useAnswer('insights.requests', { cycleId: cycle.id, scope }) ?? none;
  const inReviews = useMemo(() => requestsInReviews(plan, cycle, scope), [plan, cycle, scope]);
  const rows = [...inReviews, ...inNotes].map((row, index) => ({
    ...row,
    key: `${row.objectiveId} ${index}`,
  }));
  return (
    <DataTable
      title={t('insights.requests')}
      text={t('insights.requestsText')}
      rows={rows}
      rowKey={({ key }) => key}
      empty={t('insights.noRequests')}
      columns={[
        { key: 'text', label: t('insights.request'), value: ({ text }) => text },
        {
          key: 'kind',
          label: t('insights.requestKind'),
          value: ({ kind }) => t(`insights.requestKinds.${kind}`),
        },
        {
          key: 'objective',
          label: t('panel.title'),
          value: ({ objectiveId }) => plan.tables.objective.get(objectiveId)?.title ?? '',
        },
        { key: 'from', label: t('insights.saidIn'), value: ({ from }) => t(`insights.saidIns.${from}`) },
      ]}
    />
  );
}
