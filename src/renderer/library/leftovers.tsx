import { Button, Text } from '@mantine/core';
import { cyclesOf } from '#domain/cycle/cycle.ts';
import { formatPercent } from '#domain/number-format/number-format.ts';
import { ownerName, ownerOf } from '#domain/ownership/ownership.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { objectiveProgress } from '#domain/progress/progress.ts';
import { reviewOf } from '#domain/review/score.ts';
import { holds } from '#domain/search/fold.ts';
import type { Cycle, Objective, Review } from '#domain/tables/tables.ts';
import { useTexts } from '../language/language.ts';
import { useCycle, usePlan } from '../plan-model/plan-store.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { ShelfCard } from './shelf-card.tsx';

/** What a review ended: it is not left over. */
const ended = new Set<Review['decision']>(['done', 'everyday-work', 'drop']);

/** What earlier cycles did not finish, no review ended and nobody took over yet, the latest cycle first. */
function leftoversOf(plan: Plan, cycle: Cycle): Objective[] {
  const taken = new Set([...plan.tables.objective.rows.values()].map((row) => row.carriedFromId));
  return cyclesOf(plan)
    .filter((other) => other.startsOn < cycle.startsOn)
    .reverse()
    .flatMap((other) => plan.tables.objective.where('cycleId', other.id))
    .filter((objective) => objective.endsOn < cycle.startsOn && !taken.has(objective.id))
    .filter(({ id, cycleId }) => !ended.has(reviewOf(plan, cycleId, id)?.decision ?? null))
    .filter((objective) => (objectiveProgress(plan, objective.id) ?? 0) < 1);
}

/** Objectives of earlier cycles that can go on in this one, beginning where they got to. */
export function Leftovers({ wanted }: { readonly wanted: string }) {
  const t = useTexts();
  const plan = usePlan();
  const cycle = useCycle();
  const found = leftoversOf(plan, cycle).filter(({ title }) => holds([title], wanted));
  if (found.length === 0) return <Text c="dimmed">{t('library.noLeftovers')}</Text>;
  return found.map((objective) => {
    const { id, title, level } = objective;
    const from = plan.tables.cycle.get(objective.cycleId)?.name ?? '';
    return (
      <ShelfCard
        key={id}
        id={`leftover/${id}`}
        title={title}
        facts={[
          from,
          ownerName(plan, ownerOf(objective)),
          formatPercent(objectiveProgress(plan, id) ?? 0),
        ].join(' · ')}
        data={{ dragged: { kind: 'leftover', ids: [id] }, title, level }}
      >
        <Button
          variant="light"
          size="compact-sm"
          aria-label={t('library.takeOverTitle', { title })}
          onClick={() =>
            void attempt(client.objective.duplicate({ ids: [id], cycleId: cycle.id, mode: 'leftover' }))
          }
        >
          {t('library.takeOver')}
        </Button>
      </ShelfCard>
    );
  });
}
