import { misjudgedHint } from '#contract/sentences/calibration.ts';
import { measureWords, wayOf } from '#contract/sentences/measure.ts';
import { misjudged } from '#domain/calibration/calibration.ts';
import { dayAmong } from '#domain/cycle/span-name.ts';
import { contradictionsOf, difficultyFrom } from '#domain/ladder/difficulty.ts';
import { drawn, ladderOf, rungNumber } from '#domain/ladder/ladder.ts';
import { formatNumber } from '#domain/number-format/number-format.ts';
import { dueDay } from '#domain/progress/progress.ts';
import type { Objective, VoteRound } from '#domain/tables/tables.ts';
import { reasonsIn } from '#domain/workshop/minutes.ts';
import { type RungVotes, votesOf } from '#domain/workshop/voting.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { useLessons } from '../review/use-lessons.ts';
import { levelClass } from '../ui/level.ts';
import { PersonDisc } from '../ui/person-disc.tsx';
import styles from './vote-table.module.css';

const scale = [1, 2, 3, 4, 5] as const;

interface VoteTableProps {
  readonly objective: Objective;
  /** The round whose votes are shown, null while there is none. */
  readonly round: VoteRound | null;
  readonly rounds: readonly VoteRound[];
}

/** A ladder with what the room thinks of each rung, the hardest on top unless the plan draws it upside down. */
export function VoteTable({ objective, round, rounds }: VoteTableProps) {
  const t = useTexts();
  const plan = usePlan();
  const lessons = useLessons();
  const rows = round
    ? votesOf(plan, objective.id, round.round)
    : ladderOf(plan, objective.id).map((rung) => ({ rung, votes: [], difficulty: null, outliers: [] }));
  const rungsDown = drawn(plan, rows);
  return (
    <div className={`${styles.frame} ${levelClass[objective.level]}`}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <span className="sr-only">{t('workshop.vote.ladder')}</span>
            </th>
            <th scope="col">{t('workshop.vote.keyResult')}</th>
            {scale.map((value) => (
              <th key={value} scope="col" className={styles.point}>
                {value}
              </th>
            ))}
            <th scope="col">{t('workshop.vote.median')}</th>
          </tr>
        </thead>
        <tbody>
          {rungsDown.map((row) => (
            <VoteRow
              key={row.rung.id}
              row={row}
              objective={objective}
              round={round}
              rounds={rounds}
              lean={lessons && misjudged(lessons, row.rung)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface VoteRowProps extends VoteTableProps {
  readonly row: RungVotes;
  /** What the last review taught about key results like this one. */
  readonly lean: ReturnType<typeof misjudged> | null;
}

function VoteRow({ row, objective, round, rounds, lean }: VoteRowProps) {
  const language = useLanguage();
  const plan = usePlan();
  const { rung, votes, difficulty } = row;
  const way = wayOf(measureWords(plan, rung, language, 'narrow'));
  const due = dayAmong(dueDay(rung, objective), objective, language);
  const nameOf = (personId: string) => plan.tables.person.get(personId)?.name ?? '';
  return (
    <tr>
      <td>
        <span className={styles.ring}>{rungNumber(plan, rung)}</span>
      </td>
      <td className={styles.keyResult}>
        <strong>{rung.title}</strong>
        <small>{`${way} · ${due}`}</small>
        {reasonsIn(plan, votes).map(({ person, text }) => (
          <small key={`${person} ${text}`}>{`${person}: ${text}`}</small>
        ))}
        {lean && <small className={styles.lean}>{misjudgedHint(lean, language)}</small>}
      </td>
      {scale.map((value) => {
        const here = votes.filter(({ estimate }) => estimate === value);
        return (
          <td key={value} className={styles.point}>
            <span className={styles.line} aria-hidden="true" />
            <span className={styles.discs}>
              {here.map(({ id, personId }) => (
                <span key={id} title={nameOf(personId)}>
                  <PersonDisc name={nameOf(personId)} size={30} />
                  <span className="sr-only">{nameOf(personId)}</span>
                </span>
              ))}
            </span>
            {here.length === 0 && <span className={styles.tick} aria-hidden="true" />}
          </td>
        );
      })}
      <td className={styles.median}>
        {difficulty && <b>{formatNumber(difficulty.median, language)}</b>}
        <VoteWords row={row} objective={objective} round={round} rounds={rounds} />
      </td>
    </tr>
  );
}

/** What a row's votes say: agreed, who sees it otherwise, and what contradicts the ladder. */
function VoteWords({ row, objective, round, rounds }: VoteTableProps & { readonly row: RungVotes }) {
  const t = useTexts();
  const language = useLanguage();
  const plan = usePlan();
  const { rung, votes, difficulty, outliers } = row;
  if (!round || !difficulty) return null;
  const names = (isHarder: boolean) =>
    outliers
      .filter(({ estimate }) => estimate > difficulty.median === isHarder)
      .map(({ personId }) => plan.tables.person.get(personId)?.name.split(' ')[0] ?? '')
      .join(', ');
  const harder = names(true);
  const easier = names(false);
  const estimates = votes.map(({ estimate }) => estimate);
  const against = contradictionsOf(plan, objective.id).find((pair) => pair.easier.id === rung.id);
  const isLatest = rounds.at(-1)?.id === round.id;
  const before = rounds.filter(({ round: number }) => number < round.round).at(-1);
  const old =
    before &&
    difficultyFrom(
      plan.tables.difficultyVote.where('keyResultId', rung.id).filter((vote) => vote.round === before.round),
    );
  return (
    <>
      {harder && <small>{t('workshop.vote.harder', { names: harder })}</small>}
      {easier && <small>{t('workshop.vote.easier', { names: easier })}</small>}
      {!harder && !easier && (
        <small>
          {difficulty.spread <= 1
            ? t('workshop.vote.agreed')
            : t('workshop.vote.spread', { from: Math.min(...estimates), to: Math.max(...estimates) })}
        </small>
      )}
      {isLatest && against && (
        <small className={styles.against}>
          {t('workshop.vote.against', { number: rungNumber(plan, against.harder) })}
        </small>
      )}
      {old && before && (
        <small>
          {t('workshop.vote.before', {
            round: rounds.indexOf(before) + 1,
            median: formatNumber(old.median, language),
          })}
        </small>
      )}
    </>
  );
}
