import { Text } from '@mantine/core';
import { holds } from '#domain/search/fold.ts';
import type { Idea } from '#domain/tables/tables.ts';
import { dotsOn, isAtHand, wallOf } from '#domain/workshop/ideas.ts';
import { useTexts } from '../language/language.ts';
import { useCycle, usePlan } from '../plan-model/plan-store.ts';
import { ShelfCard } from './shelf-card.tsx';

const isUsed = (idea: Idea) => [idea.objectiveId, idea.keyResultId, idea.initiativeId].some(Boolean);

/** The notes and clusters of this cycle's workshops that nothing was made of yet, the latest workshop first. */
export function Ideas({ wanted }: { readonly wanted: string }) {
  const t = useTexts();
  const plan = usePlan();
  const cycle = useCycle();
  const cards = [...plan.tables.workshop.where('cycleId', cycle.id)].reverse().flatMap(({ id }) => {
    const { clusters, loose } = wallOf(plan, id);
    const groups = clusters.map(({ cluster, ideas, votes }) => ({
      id: cluster.id,
      title: cluster.name,
      facts: t('workshop.summary.notes', { count: ideas.length }),
      votes,
      ids: ideas.filter((idea) => !isUsed(idea)).map((idea) => idea.id),
    }));
    const notes = [...loose, ...clusters.flatMap(({ ideas }) => ideas)].map((idea) => ({
      id: idea.id,
      title: idea.text,
      facts: clusters.find(({ cluster }) => cluster.id === idea.clusterId)?.cluster.name ?? '',
      votes: dotsOn(plan, idea),
      ids: isAtHand(plan, idea) ? [idea.id] : [],
    }));
    const areShown = plan.tables.workshop.get(id)?.areIdeaVotesShown;
    return [...groups, ...notes].map((card) => ({
      ...card,
      facts:
        areShown && card.votes > 0
          ? [card.facts, t('workshop.ideas.dots', { count: card.votes })].filter(Boolean).join(' · ')
          : card.facts,
    }));
  });
  const found = cards.filter(({ title, ids }) => ids.length > 0 && holds([title], wanted));
  if (found.length === 0) return <Text c="dimmed">{t('workshop.ideas.shelfNone')}</Text>;
  return found.map(({ id, title, facts, ids }) => (
    <ShelfCard
      key={id}
      id={`idea/${id}`}
      title={title}
      facts={facts}
      data={{ dragged: { kind: 'idea', ids, title }, title }}
    />
  ));
}
