import { ActionIcon, Button, Group, SegmentedControl } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconArrowsSort, IconBulb } from '@tabler/icons-react';
import { memo, useMemo, useState } from 'react';
import { learnedWords } from '#contract/sentences/calibration.ts';
import { monthsInWords } from '#contract/sentences/measure.ts';
import { objectivesIn } from '#domain/cycle/cycle.ts';
import { wholeMonths } from '#domain/cycle/span.ts';
import { contradictionsOf, isOrderKept } from '#domain/ladder/difficulty.ts';
import { ladderOf, rungNumber } from '#domain/ladder/ladder.ts';
import { formatTimeframe } from '#domain/number-format/number-format.ts';
import { ownerName, ownerOf } from '#domain/ownership/ownership.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Cycle, Objective, VoteRound, Workshop } from '#domain/tables/tables.ts';
import { roundsOf } from '#domain/workshop/voting.ts';
import { onObjective } from '../keys/subjects.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { useCycle, usePlan } from '../plan-model/plan-store.ts';
import { useLessons } from '../review/use-lessons.ts';
import { Choice } from '../ui/choice.tsx';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { runAction } from '../window/registry.ts';
import { lookAt, useStage } from '../window/stage.ts';
import styles from './difficulty-vote.module.css';
import { OpenRound } from './open-round.tsx';
import { VoteTable } from './vote-table.tsx';

/** Which ladder a room looks at. */
const stageOfLadder = 'ladder';

/** One ladder after the other: how hard is each key result? */
export function DifficultyVote({ workshop }: { readonly workshop: Workshop }) {
  const t = useTexts();
  const plan = usePlan();
  const cycle = useCycle();
  const objectives = useLadders(plan, cycle);
  // After a restart the vote goes on where it was left, else with the first ladder not voted on yet.
  const [chosenId, setChosenId] = useStage<string | null>(workshop.id, stageOfLadder, () => {
    const isOpen = ({ id }: Objective) =>
      roundsOf(plan, workshop.id, id).some(({ isRevealed }) => !isRevealed);
    const isNew = ({ id }: Objective) => roundsOf(plan, workshop.id, id).length === 0;
    return (objectives.find(isOpen) ?? objectives.find(isNew) ?? objectives[0])?.id ?? null;
  });
  const objective = objectives.find(({ id }) => id === chosenId) ?? objectives[0];
  if (!objective) {
    return (
      <div className={styles.empty}>
        <h2>{t('workshop.vote.noLadders')}</h2>
        <p>{t('workshop.vote.noLaddersText')}</p>
      </div>
    );
  }
  const at = objectives.indexOf(objective);
  const step = (by: number) => setChosenId(objectives[at + by]?.id ?? null);
  return (
    <div className={styles.screen}>
      <Group justify="space-between" wrap="nowrap" data-controls>
        <LadderChoice workshopId={workshop.id} objectives={objectives} chosenId={objective.id} />
        <Group gap={6} wrap="nowrap">
          <ActionIcon
            variant="default"
            size={36}
            aria-label={t('workshop.vote.previous')}
            disabled={at === 0}
            onClick={() => step(-1)}
          >
            <IconArrowLeft size={18} />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size={36}
            aria-label={t('workshop.vote.nextLadder')}
            disabled={at === objectives.length - 1}
            onClick={() => step(1)}
          >
            <IconArrowRight size={18} />
          </ActionIcon>
        </Group>
      </Group>
      <LadderVote key={objective.id} workshop={workshop} objective={objective} />
    </div>
  );
}

/** The objectives of a cycle that have ladders, the same as long as none of them changes: two hundred may be voting. */
function useLadders(plan: Plan, cycle: Cycle): readonly Objective[] {
  const { objective, keyResult } = plan.tables;
  // biome-ignore lint/correctness/useExhaustiveDependencies: Of the plan only these are read.
  return useMemo(
    () => objectivesIn(plan, cycle).filter(({ id }) => ladderOf(plan, id).length > 0),
    [objective, keyResult, cycle],
  );
}

interface LadderChoiceProps {
  readonly workshopId: string;
  readonly objectives: readonly Objective[];
  readonly chosenId: string;
}

/** Which ladder is voted on. A list of hundreds is not drawn again with every vote. */
const LadderChoice = memo(function LadderChoice({ workshopId, objectives, chosenId }: LadderChoiceProps) {
  const t = useTexts();
  return (
    <Choice
      aria-label={t('workshop.vote.ladder')}
      className={styles.choice}
      data={objectives.map(({ id, title }) => ({ value: id, label: title }))}
      value={chosenId}
      onChange={(id) => lookAt(workshopId, stageOfLadder, id)}
    />
  );
});

interface LadderVoteProps {
  readonly workshop: Workshop;
  readonly objective: Objective;
}

function LadderVote({ workshop, objective }: LadderVoteProps) {
  const t = useTexts();
  const language = useLanguage();
  const plan = usePlan();
  const rounds = roundsOf(plan, workshop.id, objective.id);
  const latest = rounds.at(-1);
  const shown = rounds.filter(({ isRevealed }) => isRevealed);
  const [roundId, setRoundId] = useState<string | null>(null);
  const round = shown.find(({ id }) => id === roundId) ?? shown.at(-1);
  const months = wholeMonths(objective);
  const frame = months
    ? monthsInWords(months, language)
    : formatTimeframe(objective.startsOn, objective.endsOn, language);
  return (
    <>
      <div>
        <p className={styles.owner}>{`${ownerName(plan, ownerOf(objective))} · ${frame}`}</p>
        <h2 className={styles.title}>{objective.title}</h2>
        <p className={styles.question}>{t('workshop.vote.question')}</p>
        <Lessons />
      </div>
      {latest && !latest.isRevealed ? (
        <OpenRound round={latest} objective={objective} />
      ) : (
        <>
          {shown.length > 1 && round && (
            <SegmentedControl
              className={styles.rounds}
              aria-label={t('workshop.vote.round', { round: '' })}
              value={round.id}
              onChange={setRoundId}
              data={shown.map(({ id }, index) => ({
                value: id,
                label: t('workshop.vote.round', { round: index + 1 }),
              }))}
            />
          )}
          <VoteTable objective={objective} round={round ?? null} rounds={shown} />
          <AfterVote workshop={workshop} objective={objective} round={latest} />
        </>
      )}
    </>
  );
}

/** What the last review taught about how this team judges difficulty; nothing before the first one. */
function Lessons() {
  const t = useTexts();
  const language = useLanguage();
  const lessons = useLessons();
  const words = lessons ? learnedWords(lessons, language) : [];
  if (!lessons || words.length === 0) return null;
  return (
    <aside className={styles.lessons} aria-label={t('calibration.lastTime', { cycle: lessons.cycle.name })}>
      <strong>{t('calibration.lastTime', { cycle: lessons.cycle.name })}</strong>
      {words.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </aside>
  );
}

function AfterVote({
  workshop,
  objective,
  round,
}: LadderVoteProps & { readonly round: VoteRound | undefined }) {
  const t = useTexts();
  const plan = usePlan();
  const contradictions = contradictionsOf(plan, objective.id);
  const against = new Set(
    contradictions.flatMap(({ easier, harder }) => [rungNumber(plan, easier), rungNumber(plan, harder)]),
  );
  const start = () =>
    void attempt(client.workshop.startRound({ workshopId: workshop.id, objectiveId: objective.id }));
  return (
    <Group gap={14} data-controls>
      {round && contradictions.length > 0 && (
        <>
          <span className={styles.hint}>
            <IconBulb size={18} stroke={1.75} aria-hidden="true" />
            {t('workshop.vote.contradiction', { rungs: [...against].sort().join(', ') })}
          </span>
          <Button
            variant="default"
            leftSection={<IconArrowsSort size={17} />}
            onClick={() => runAction('objective-sort', onObjective(objective.id))}
          >
            {t('workshop.vote.sort')}
          </Button>
          <Button
            variant="default"
            onClick={() => void attempt(client.workshop.keepOrder({ roundId: round.id }))}
          >
            {t('workshop.vote.keep')}
          </Button>
        </>
      )}
      {round && isOrderKept(plan, objective.id) && (
        <span className={styles.kept}>{t('workshop.vote.kept')}</span>
      )}
      <Button ml="auto" variant={round ? 'default' : 'filled'} onClick={start}>
        {round ? t('workshop.vote.again') : t('workshop.vote.start')}
      </Button>
    </Group>
  );
}
