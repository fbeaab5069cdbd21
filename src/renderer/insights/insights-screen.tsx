import { Button, Group, Skeleton, Text } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import { type ComponentType, useCallback, useMemo, useState } from 'react';
import { balanceOf } from '#domain/balance/balance.ts';
import { judgedOn, objectivesIn } from '#domain/cycle/cycle.ts';
import { evidenceOfMetric, metricsUsed } from '#domain/insights/metric-comparison.ts';
import { ownersInTurns, statesInTurns, teamsAndPeople } from '#domain/insights/owner-progress.ts';
import { isObjectivePostponed } from '#domain/ladder/postponed.ts';
import { metricWords } from '#domain/metric/metric.ts';
import { objectivesOf, type Scope, scopeFromKey, scopeKey } from '#domain/ownership/scope.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { countStates, shownStates } from '#domain/progress/state.ts';
import type { Objective } from '#domain/tables/tables.ts';
import { Matrix } from '../balance/balance-screen.tsx';
import { useLanguage, useNumbers, useTexts } from '../language/language.ts';
import { useCycle, usePlan } from '../plan-model/plan-store.ts';
import { today } from '../plan-model/today.ts';
import { useAnswer } from '../plan-model/use-answer.ts';
import { ProgressFigure } from '../progress/progress-figure.tsx';
import { Choice } from '../ui/choice.tsx';
import { useInSlices } from '../ui/in-slices.ts';
import { useMoreAndMore } from '../ui/more-and-more.ts';
import { NoObjectives } from '../ui/no-objectives.tsx';
import { Page } from '../ui/page.tsx';
import { ScopeSelect, useScope } from '../ui/scope-select.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { useSettled } from '../ui/use-settled.ts';
import { runAction } from '../window/registry.ts';
import { CyclesTable, EvidenceTable, ObjectivesTable, ProgressTable } from './insight-tables.tsx';
import styles from './insights.module.css';
import { LeadAndSupport } from './lead-and-support.tsx';
import { FallingConfidence, Requests } from './voices.tsx';

/** How the company, a team or a person stands, and how that came about. */
export function InsightsScreen() {
  const t = useTexts();
  const [scope, setScope] = useScope();
  return (
    <Page
      title={t('insights.title')}
      text={t('insights.text')}
      isWide
      actions={
        <Group gap={8} wrap="nowrap">
          <ScopeSelect scope={scope} onScope={setScope} />
          <Button leftSection={<IconFileTypePdf size={17} />} onClick={() => runAction('insights-report')}>
            {t('insights.print')}
          </Button>
        </Group>
      }
    >
      <InsightsOf key={scopeKey(scope)} scope={scope} />
    </Page>
  );
}

function InsightsOf({ scope }: { readonly scope: Scope }) {
  const plan = usePlan();
  const cycle = useCycle();
  const objectives = useMemo(() => objectivesOf(plan, cycle, scope), [plan, cycle, scope]);
  const isSettled = useSettled();
  const t = useTexts();
  if (objectivesIn(plan, cycle).length === 0) return <NoObjectives text={t('insights.blank')} />;
  return (
    <>
      <States key={cycle.id} plan={plan} objectives={objectives} />
      <OverTime scope={scope} />
      {isSettled ? (
        // Of another cycle nothing is shown before it is known.
        <Details key={cycle.id} scope={scope} objectives={objectives} />
      ) : (
        <Skeleton height={400} />
      )}
    </>
  );
}

interface DetailsProps {
  readonly scope: Scope;
  readonly objectives: readonly Objective[];
}

/** What a first look does not need. */
function Details({ scope, objectives }: DetailsProps) {
  const progress = useProgress(scope);
  if (!progress) return <Skeleton height={400} />;
  return <Parts scope={scope} objectives={objectives} progress={progress} />;
}

/** One part after the other. */
function Parts({ scope, objectives, progress }: PartProps) {
  const parts = useMoreAndMore(scope.kind === 'all' ? partsOfAll : partsOfScope, 1);
  return parts.map(([name, Part]) => (
    <Part key={name} scope={scope} objectives={objectives} progress={progress} />
  ));
}

/** How teams and people stand; null until it is known. Of a scope nobody asks. */
function useProgress({ kind }: Scope): Progress | null {
  const plan = usePlan();
  const cycle = useCycle();
  const rows = useInSlices(
    useCallback(() => (kind === 'all' ? ownersInTurns(plan, cycle, today()) : []), [plan, cycle, kind]),
  );
  return useMemo(() => rows && teamsAndPeople(rows), [rows]);
}

type Progress = ReturnType<typeof teamsAndPeople>;

interface PartProps extends DetailsProps {
  readonly progress: Progress;
}

const partsOfScope: readonly (readonly [name: string, Part: ComponentType<PartProps>])[] = [
  ['objectives', ObjectivesTable],
  ['confidence', FallingConfidence],
  ['requests', Requests],
];

/** Teams and people each lead to their own insights; then what is asked of the plan as a whole. */
const partsOfAll: typeof partsOfScope = [
  ['lead', Lead],
  ['teams', Teams],
  ['people', People],
  ...partsOfScope,
  ['metric', () => <MetricAcrossTeams />],
  ['evidence', () => <EvidenceTable />],
  ['balance', () => <Balance />],
  ['cycles', () => <CyclesTable />],
];

/** The way to the insights of a team or a person. */
function useGoTo(): (key: string) => void {
  const plan = usePlan();
  const [, choose] = useScope();
  return (key) => choose(scopeFromKey(plan, key));
}

function Lead({ progress: { teams, people } }: PartProps) {
  return <LeadAndSupport teams={teams} people={people} choose={useGoTo()} />;
}

function Teams({ progress: { teams } }: PartProps) {
  return <ProgressTable title={useTexts()('insights.teams')} rows={teams} choose={useGoTo()} />;
}

function People({ progress: { people } }: PartProps) {
  const t = useTexts();
  return (
    <ProgressTable
      title={t('insights.people')}
      text={t('insights.notPeople')}
      rows={people}
      choose={useGoTo()}
    />
  );
}

function Balance() {
  const t = useTexts();
  const plan = usePlan();
  const cycle = useCycle();
  const balance = useMemo(() => balanceOf(plan, objectivesIn(plan, cycle)), [plan, cycle]);
  return (
    <section className={styles.box} aria-label={t('balance.title')}>
      <h2>{t('balance.title')}</h2>
      <Matrix balance={balance} />
    </section>
  );
}

/** How high the states are in one row, in pixels. */
const statesHeight = 89;

function States({ plan, objectives }: { readonly plan: Plan; readonly objectives: readonly Objective[] }) {
  const t = useTexts();
  const written = useNumbers();
  const cycle = useCycle();
  const found = useInSlices(
    useCallback(() => statesInTurns(plan, objectives, judgedOn(cycle, today())), [plan, cycle, objectives]),
  );
  const counts = useMemo(() => found && countStates(found), [found]);
  if (!counts) return <Skeleton height={statesHeight} />;
  const postponed = objectives.filter((objective) => isObjectivePostponed(plan, objective)).length;
  const count = objectives.length - postponed;
  return (
    <section className={styles.states} aria-label={t('insights.states')}>
      {shownStates([counts]).map((state) => (
        <div key={state} className={styles.state}>
          <b>{written(counts[state])}</b>
          <StateBadge state={state} />
        </div>
      ))}
      {postponed > 0 && (
        <div className={styles.state}>
          <b>{written(postponed)}</b>
          <StateBadge state="postponed" />
        </div>
      )}
      <div className={styles.state}>
        <b>{written(count)}</b>
        <span>{t('insights.objectives', { count })}</span>
      </div>
    </section>
  );
}

/** The curve of a scope, read from its check-ins. */
function OverTime({ scope }: { readonly scope: Scope }) {
  const t = useTexts();
  const { id: cycleId } = useCycle();
  const points = useAnswer('insights.overTime', { cycleId, scope });
  if (!points) return <Skeleton height={330} />;
  return <ProgressFigure title={t('insights.overTime')} points={points} />;
}

/** One metric wherever it is measured: where does money, or time, work best? */
function MetricAcrossTeams() {
  const t = useTexts();
  const language = useLanguage();
  const written = useNumbers();
  const plan = usePlan();
  const cycle = useCycle();
  const used = useMemo(() => metricsUsed(plan, cycle), [plan, cycle]);
  const [chosen, setChosen] = useState<string | null>(null);
  const metricId = used.find((row) => row.metricId === chosen)?.metricId ?? used[0]?.metricId;
  const evidence = useMemo(
    () => (metricId ? evidenceOfMetric(plan, cycle, metricId) : []),
    [plan, cycle, metricId],
  );
  if (!metricId) {
    return (
      <section className={styles.box}>
        <h2>{t('insights.metric')}</h2>
        <Text size="sm" c="dimmed">
          {t('insights.metricNone')}
        </Text>
      </section>
    );
  }
  const nameOf = (id: string) => {
    const metric = plan.tables.metric.get(id);
    return metric ? metricWords(metric, language).name : '';
  };
  return (
    <div className={styles.metric}>
      <Choice
        w={300}
        label={t('insights.metric')}
        data={used.map(({ metricId: value, count }) => ({
          value,
          label: `${nameOf(value)} (${written(count)})`,
        }))}
        value={metricId}
        onChange={setChosen}
      />
      <EvidenceTable title={t('insights.metricAcross', { metric: nameOf(metricId) })} evidence={evidence} />
    </div>
  );
}
