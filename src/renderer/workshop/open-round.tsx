import { Button, Group, SegmentedControl } from '@mantine/core';
import { IconEye, IconEyeCheck, IconPencil } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Objective, Person, VoteRound } from '#domain/tables/tables.ts';
import { participantsOf } from '#domain/workshop/participants.ts';
import { missingVotes, votedIn } from '#domain/workshop/voting.ts';
import { useTexts } from '../language/language.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { onPhones, useRoomOf } from '../room/room-now.ts';
import { TakenPart } from '../room/taken-part.tsx';
import { useIsFollowing } from '../window/address.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { useStage } from '../window/stage.ts';
import { Ballot, type BallotMode, ballotModes } from './ballot.tsx';
import styles from './difficulty-vote.module.css';
import { VoteTable } from './vote-table.tsx';

interface OpenRoundProps {
  readonly round: VoteRound;
  readonly objective: Objective;
}

const reveal = (roundId: string, isForced: boolean) =>
  attempt(client.workshop.revealRound({ roundId, isForced }));

/** A round whose votes are hidden: who has voted, and the way to enter votes for others and to show them. */
export function OpenRound({ round, objective }: OpenRoundProps) {
  const t = useTexts();
  const plan = usePlan();
  const isFollowing = useIsFollowing();
  const room = useRoomOf(round.workshopId);
  const people = participantsOf(plan, round.workshopId);
  const voted = votedIn(plan, round);
  const words = t('workshop.vote.in', { count: voted.length, of: people.length });
  // The room sees the ladder and who has voted; what is entered for somebody is entered in the other window.
  if (isFollowing) {
    return (
      <>
        <VoteTable objective={objective} round={null} rounds={[]} />
        <TakenPart people={people} done={voted} words={words} />
      </>
    );
  }
  if (!room) return <ByHand round={round} words={words} />;
  const here = onPhones(room);
  return (
    <>
      <TakenPart people={people} done={voted} words={words} />
      <ByPhone round={round} people={people} without={people.filter(({ id }) => !here.has(id))} />
    </>
  );
}

/** Every vote is entered on this computer. */
function ByHand({ round, words }: { readonly round: VoteRound; readonly words: string }) {
  const [mode, setMode] = useState<BallotMode>('keys');
  return (
    <>
      <Group justify="space-between">
        <Modes mode={mode} setMode={setMode} />
        <Group gap={10}>
          <span className={styles.count} role="status">
            {words}
          </span>
          <RevealButton round={round} />
        </Group>
      </Group>
      <Ballot key={mode} round={round} mode={mode} />
    </>
  );
}

interface ByPhoneProps {
  readonly round: VoteRound;
  readonly people: readonly Person[];
  /** Those whose phone is not here: somebody enters for them. */
  readonly without: readonly Person[];
}

/** Votes come from phones; the facilitator enters those of people without one, and shows all when all are in. */
function ByPhone({ round, people, without }: ByPhoneProps) {
  const t = useTexts();
  const plan = usePlan();
  const missing = missingVotes(plan, round).length;
  const [waitingFor, waitFor] = useStage<string | null>(round.workshopId, 'reveal', null);
  const isWaiting = waitingFor === round.id;
  const [isEntering, setEntering] = useState(false);
  const [mode, setMode] = useState<BallotMode>('keys');
  const isDue = isWaiting && missing === 0;
  useEffect(() => {
    if (isDue) void reveal(round.id, false);
  }, [isDue, round.id]);
  const names = without.map(({ name }) => name).join(', ');
  return (
    <>
      <Group gap={10}>
        {missing > 0 && (
          <Button
            variant={isWaiting ? 'light' : 'filled'}
            aria-pressed={isWaiting}
            leftSection={<IconEyeCheck size={17} />}
            onClick={() => waitFor(isWaiting ? null : round.id)}
          >
            {t(isWaiting ? 'room.revealWaits' : 'room.revealWhenIn')}
          </Button>
        )}
        <RevealButton round={round} />
        <Button
          variant="default"
          aria-pressed={isEntering}
          leftSection={<IconPencil size={17} />}
          onClick={() => setEntering(!isEntering)}
        >
          {t(isEntering ? 'room.enterDone' : 'room.enterForSomeone')}
        </Button>
      </Group>
      {isEntering && (
        <>
          <Group justify="space-between">
            <Modes mode={mode} setMode={setMode} />
            {without.length > 0 && (
              <span className={styles.count}>{t('room.enterText', { people: names })}</span>
            )}
          </Group>
          <Ballot key={mode} round={round} mode={mode} people={without.length > 0 ? without : people} />
        </>
      )}
    </>
  );
}

interface ModesProps {
  readonly mode: BallotMode;
  readonly setMode: (mode: BallotMode) => void;
}

/** How votes are entered on this computer. */
function Modes({ mode, setMode }: ModesProps) {
  const t = useTexts();
  return (
    <SegmentedControl
      aria-label={t('workshop.vote.enter')}
      value={mode}
      onChange={(value) => setMode(value as BallotMode)}
      data={ballotModes.map((value) => ({ value, label: t(`workshop.vote.modes.${value}`) }))}
    />
  );
}

/** Shows the votes: all of them, or as they are where some are missing. */
function RevealButton({ round }: { readonly round: VoteRound }) {
  const t = useTexts();
  const missing = missingVotes(usePlan(), round).length;
  return (
    <Button
      variant={missing === 0 ? 'filled' : 'default'}
      leftSection={<IconEye size={17} />}
      onClick={() => void reveal(round.id, missing > 0)}
    >
      {missing === 0 ? t('workshop.vote.reveal') : t('workshop.vote.revealNow')}
    </Button>
  );
}
