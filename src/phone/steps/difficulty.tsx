import { useEffect, useRef, useState } from 'preact/hooks';
import { writtenNumber } from '#texts/written-number.ts';
import { useDraft } from '../device/draft.ts';
import { keep, kept } from '../device/storage.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { KeptMark } from '../parts/marks.tsx';
import { act, type Parcel, useUndelivered } from '../room/outbox.ts';
import { type Taken, useWorkshop } from './taken.ts';

type Round = NonNullable<Taken<'difficulty'>['round']>;
type VotedRung = Round['objective']['rungs'][number];

const estimates = [1, 2, 3, 4, 5] as const;

/** How hard each rung is: one rung at a time, hidden until all votes are in, then what the room said. */
export function DifficultyStep({ step }: { readonly step: Taken<'difficulty'> }) {
  const say = useTexts();
  if (!step.round) return <p class="muted">{say('difficulty.none')}</p>;
  return step.round.isRevealed ? (
    <Told key={step.round.id} round={step.round} />
  ) : (
    <Voting key={step.round.id} round={step.round} stepId={step.id} />
  );
}

function Voting({ round, stepId }: { readonly round: Round; readonly stepId: string }) {
  const say = useTexts();
  const workshopId = useWorkshop();
  const place = `draft.${workshopId}.at.${round.id}`;
  const [index, setIndex] = useState(kept<number>(place) ?? 0);
  const undelivered = useUndelivered('difficulty.vote').filter(({ input }) => input.roundId === round.id);
  const heading = useRef<HTMLHeadingElement>(null);
  const { rungs } = round.objective;
  const rung = rungs[index];
  const goTo = (next: number) => {
    keep(place, next);
    setIndex(next);
    window.scrollTo({ top: 0 });
    heading.current?.focus();
  };
  const parcelsOf = ({ id }: VotedRung) => undelivered.filter(({ input }) => input.keyResultId === id);
  const voteOf = (one: VotedRung) => parcelsOf(one).at(-1)?.input.estimate ?? one.mine;
  return (
    <>
      <div>
        <p class="muted">
          {round.number > 1 && `${say('difficulty.second', { number: round.number })} · `}
          {rung
            ? say('difficulty.place', {
                number: index + 1,
                of: rungs.length,
                objective: round.objective.title,
              })
            : round.objective.title}
        </p>
        <h2 ref={heading} tabIndex={-1} class="large">
          {rung ? rung.title : say('difficulty.done')}
        </h2>
        <p class="muted">{rung ? rung.line : say('difficulty.doneText')}</p>
      </div>
      {rung ? (
        <Vote
          key={rung.id}
          rung={rung}
          estimate={voteOf(rung)}
          reason={parcelsOf(rung).at(-1)?.input.reason ?? rung.myReason}
          onVote={(estimate, reason) =>
            act(
              stepId,
              'difficulty.vote',
              { roundId: round.id, keyResultId: rung.id, estimate, reason },
              rung.id,
            )
          }
        />
      ) : (
        <ul class="stack">
          {rungs.map((one, at) => (
            <li key={one.id}>
              <Button label={say('difficulty.again', { title: one.title })} onPress={() => goTo(at)}>
                <span class="grow start">{one.title}</span>
                <b>{voteOf(one) ?? '–'}</b>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <KeptMark parcels={(rung ? parcelsOf(rung) : undelivered) as readonly Parcel[]} />
      <p class="muted" role="status">
        {say('difficulty.voted', { count: round.voted, of: round.of })}
      </p>
      {rung && (
        <div class="bottom stack">
          <div class="row">
            {index > 0 && (
              <Button label={say('difficulty.previous')} onPress={() => goTo(index - 1)}>
                ←
              </Button>
            )}
            <Button look="main" isDisabled={voteOf(rung) === null} onPress={() => goTo(index + 1)}>
              {say('difficulty.next')}
            </Button>
          </div>
          <p class="foot">{say('difficulty.secret')}</p>
        </div>
      )}
    </>
  );
}

function Vote({
  rung,
  estimate,
  reason,
  onVote,
}: {
  readonly rung: VotedRung;
  readonly estimate: number | null;
  readonly reason: string;
  readonly onVote: (estimate: number | null, reason: string) => void;
}) {
  const say = useTexts();
  const draft = useDraft(useWorkshop(), `reason.${rung.id}`, reason);
  const give = () => {
    if (estimate === null || !draft.isTyped) return;
    onVote(estimate, draft.text.trim());
    draft.clear();
  };
  // What was written goes along in whatever way this rung is left.
  const leave = useRef(give);
  leave.current = give;
  useEffect(() => () => leave.current(), []);
  return (
    <>
      <fieldset>
        <legend class="unseen">{say('difficulty.question')}</legend>
        <div class="estimates">
          {estimates.map((step) => (
            <label key={step} class="estimate">
              <input
                type="radio"
                name={`estimate-${rung.id}`}
                checked={estimate === step}
                aria-describedby={step === 1 ? 'easy' : step === 5 ? 'hard' : undefined}
                onChange={() => {
                  onVote(step, draft.text.trim());
                  draft.clear();
                }}
              />
              <span>{step}</span>
            </label>
          ))}
        </div>
        <div class="row ends muted">
          <span id="easy" class="grow">
            {say('difficulty.easy')}
          </span>
          <span id="hard">{say('difficulty.hard')}</span>
        </div>
      </fieldset>
      <div class="card">
        <Field
          label={say('difficulty.reason')}
          placeholder={say('difficulty.reasonPlaceholder')}
          text={draft.text}
          onType={draft.type}
          onLeave={give}
        />
      </div>
    </>
  );
}

function Told({ round }: { readonly round: Round }) {
  const say = useTexts();
  const language = useLanguage();
  return (
    <>
      <div>
        {round.number > 1 && <p class="muted">{say('difficulty.second', { number: round.number })}</p>}
        <h2 class="large">{round.objective.title}</h2>
      </div>
      <ul class="stack">
        {round.objective.rungs.map((rung) => (
          <li key={rung.id} class="card stack">
            <div>
              <h3>{rung.title}</h3>
              <p class="muted">{rung.line}</p>
            </div>
            {rung.told && <Counts counts={rung.told.counts} mine={rung.mine} />}
            <p>
              {rung.told &&
                `${say('difficulty.median', { median: writtenNumber(rung.told.median, language.record) })} · `}
              {rung.mine === null
                ? say('difficulty.noVote')
                : say('difficulty.yours', { estimate: rung.mine })}
            </p>
            {rung.amIFar && <p class="hint">{say('difficulty.far')}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** How often each estimate was voted, as a column over each. */
function Counts({ counts, mine }: { readonly counts: readonly number[]; readonly mine: number | null }) {
  const say = useTexts();
  const most = Math.max(1, ...counts);
  return (
    <div class="counts" role="img" aria-label={say('difficulty.counts', { counts: counts.join(', ') })}>
      {estimates.map((estimate, index) => (
        <div key={estimate} class={estimate === mine ? 'mine' : ''}>
          <span>{counts[index] || ''}</span>
          <i style={{ height: `${(2.5 * (counts[index] ?? 0)) / most}rem` }} />
          <b>{estimate}</b>
        </div>
      ))}
    </div>
  );
}
