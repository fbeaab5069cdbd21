import { Button } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { drawnLadder, ladderOf } from '#domain/ladder/ladder.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { KeyResult, Person, VoteRound } from '#domain/tables/tables.ts';
import { participantsOf } from '#domain/workshop/participants.ts';
import { missingVotes } from '#domain/workshop/voting.ts';
import { useTexts } from '../language/language.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { PersonDisc } from '../ui/person-disc.tsx';
import { toggled } from '../ui/toggled.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import styles from './ballot.module.css';

/** How votes are entered: by the facilitator in a table, person by person, or rung by rung with number keys. */
export const ballotModes = ['keys', 'pass', 'table'] as const;
export type BallotMode = (typeof ballotModes)[number];

interface Seat {
  readonly person: Person;
  readonly rung: KeyResult;
}

const keyOf = ({ person, rung }: Seat) => `${person.id} ${rung.id}`;

const estimates = [1, 2, 3, 4, 5] as const;

const cast = (round: VoteRound, { person, rung }: Seat, estimate: number | null) =>
  attempt(client.workshop.vote({ roundId: round.id, keyResultId: rung.id, personId: person.id, estimate }));

interface BallotProps {
  readonly round: VoteRound;
  readonly mode: BallotMode;
  /** Those whose votes are entered: everybody where nothing is said. */
  readonly people?: readonly Person[];
}

/** Entering the votes of a round, unseen. */
export function Ballot({ round, mode, people }: BallotProps) {
  const plan = usePlan();
  const voters = people ?? participantsOf(plan, round.workshopId);
  return mode === 'table' ? (
    <TableBallot round={round} people={voters} />
  ) : (
    <OneByOne round={round} people={voters} isPassed={mode === 'pass'} />
  );
}

interface VotersProps {
  readonly round: VoteRound;
  readonly people: readonly Person[];
}

/** The seats of a round in the order they are asked: each person's ladder, or each rung's people. */
function seatsOf(plan: Plan, { round, people }: VotersProps, isPassed: boolean): Seat[] {
  const rungs = ladderOf(plan, round.objectiveId);
  return isPassed
    ? people.flatMap((person) => rungs.map((rung) => ({ person, rung })))
    : rungs.flatMap((rung) => people.map((person) => ({ person, rung })));
}

function OneByOne({ round, people, isPassed }: VotersProps & { readonly isPassed: boolean }) {
  const t = useTexts();
  const plan = usePlan();
  const seats = seatsOf(plan, { round, people }, isPassed);
  const missing = missingVotes(plan, round);
  // A vote that is on its way counts as in, so that fast fingers lose none.
  const [onTheWay, setOnTheWay] = useState<ReadonlySet<string>>(new Set());
  const missingKeys = new Set(missing.map(keyOf));
  const isMissing = (seat: Seat) => missingKeys.has(keyOf(seat)) && !onTheWay.has(keyOf(seat));
  const firstMissing = seats.findIndex(isMissing);
  const [back, setBack] = useState<number | null>(null);
  const at = back ?? firstMissing;
  const seat = seats[at];
  const [handedTo, setHandedTo] = useState<string | null>(null);
  const field = useRef<HTMLDivElement>(null);
  // The keys are the field's wherever the room is in the round.
  useEffect(() => {
    if (at >= 0) field.current?.focus();
  }, [at]);
  if (!seat) return <p className={styles.allIn}>{t('workshop.vote.allIn')}</p>;
  const mustHandOver = isPassed && handedTo !== seat.person.id;
  const vote = (estimate: number) => {
    setBack(null);
    setOnTheWay((old) => new Set(old).add(keyOf(seat)));
    void cast(round, seat, estimate).then((receipt) => {
      if (!receipt) setOnTheWay((old) => toggled(old, keyOf(seat)));
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (mustHandOver && event.key === 'Enter') {
      event.preventDefault();
      setHandedTo(seat.person.id);
    } else if (!mustHandOver && /^[1-5]$/u.test(event.key)) {
      event.preventDefault();
      vote(Number(event.key));
    } else if (event.key === 'Backspace' && at > 0) {
      event.preventDefault();
      event.stopPropagation();
      setBack(at - 1);
    }
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of answers that takes the number keys
    <div ref={field} className={styles.ballot} role="group" tabIndex={-1} onKeyDown={onKeyDown} data-ballot>
      <PersonDisc name={seat.person.name} size={56} />
      {mustHandOver ? (
        <>
          <h3>{t('workshop.vote.handOver', { person: seat.person.name })}</h3>
          <Button onClick={() => setHandedTo(seat.person.id)}>{t('workshop.vote.handOverHelp')}</Button>
        </>
      ) : (
        <>
          <h3>{t('workshop.vote.ask', { person: seat.person.name })}</h3>
          <p className={styles.keyResult}>{seat.rung.title}</p>
          <div className={styles.answers} data-silent>
            {estimates.map((estimate) => (
              <Button key={estimate} variant="default" size="lg" onClick={() => vote(estimate)}>
                {estimate}
              </Button>
            ))}
          </div>
          <p className={styles.help}>{t('workshop.vote.askHelp')}</p>
        </>
      )}
    </div>
  );
}

/** Everybody's votes in one table, for a facilitator who collected cards; what was entered is a dot. */
function TableBallot({ round, people }: VotersProps) {
  const t = useTexts();
  const plan = usePlan();
  const rungs = drawnLadder(plan, round.objectiveId);
  const cells = useRef(new Map<string, HTMLInputElement>());
  const seats = rungs.flatMap((rung) => people.map((person) => ({ person, rung })));
  const cellAfter = (seat: Seat) => {
    const next = seats[seats.findIndex((one) => keyOf(one) === keyOf(seat)) + 1];
    return next && cells.current.get(keyOf(next));
  };
  const isIn = ({ person, rung }: Seat) =>
    plan.tables.difficultyVote
      .where('keyResultId', rung.id)
      .some((vote) => vote.personId === person.id && vote.round === round.round);
  return (
    <div className={styles.tableFrame}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('workshop.vote.keyResult')}</th>
            {people.map(({ id, name }) => (
              <th key={id} scope="col" title={name}>
                {name.split(' ')[0]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rungs.map((rung) => (
            <tr key={rung.id}>
              <th scope="row">{rung.title}</th>
              {people.map((person) => (
                <td key={person.id} data-label={person.name.split(' ')[0]}>
                  <input
                    ref={(cell) => {
                      if (cell) cells.current.set(keyOf({ person, rung }), cell);
                    }}
                    className={styles.cell}
                    inputMode="numeric"
                    aria-label={t('workshop.vote.cell', { person: person.name, title: rung.title })}
                    value={isIn({ person, rung }) ? '•' : ''}
                    onChange={() => undefined}
                    onKeyDown={(event) => {
                      const isErased = event.key === 'Backspace' || event.key === 'Delete';
                      if (!isErased && !/^[1-5]$/u.test(event.key)) return;
                      event.preventDefault();
                      void cast(round, { person, rung }, isErased ? null : Number(event.key));
                      if (!isErased) cellAfter({ person, rung })?.focus();
                    }}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.help}>{t('workshop.vote.askHelp')}</p>
    </div>
  );
}
