import { useState } from 'preact/hooks';
import { useDraft } from '../device/draft.ts';
import { useTexts } from '../language/language.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { KeptMark } from '../parts/marks.tsx';
import { act, type Parcel, useUndelivered } from '../room/outbox.ts';
import { type Taken, useWorkshop } from './taken.ts';

type Proposal = Taken<'objectives'>['proposals'][number];

/** The wording of objectives: one proposes, and says what one thinks of the others' proposals. */
export function ObjectivesStep({ step }: { readonly step: Taken<'objectives'> }) {
  const say = useTexts();
  const groups = [...step.objectives, { id: null, title: say('wording.fresh'), owner: '' }];
  return (
    <>
      {step.objectives.length === 0 && <p class="muted">{say('wording.none')}</p>}
      {groups.map(({ id, title, owner }) => (
        <section key={id ?? ''} class="stack">
          <div>
            <h2>{title}</h2>
            {owner && <p class="muted">{owner}</p>}
          </div>
          <Proposals step={step} objectiveId={id} />
          <Propose step={step} objectiveId={id} />
        </section>
      ))}
    </>
  );
}

function Proposals({
  step,
  objectiveId,
}: {
  readonly step: Taken<'objectives'>;
  readonly objectiveId: string | null;
}) {
  const say = useTexts();
  const reactions = useUndelivered('wording.react');
  const withdrawn = useUndelivered('wording.withdraw');
  // The state can be here before the answer that it was taken.
  const proposed = useUndelivered('wording.propose').filter(
    ({ input }) =>
      input.objectiveId === objectiveId &&
      !step.proposals.some(
        (one) => one.isMine && one.objectiveId === objectiveId && one.text === input.text.trim(),
      ),
  );
  const proposals = step.proposals.filter(
    (one) => one.objectiveId === objectiveId && !withdrawn.some(({ input }) => input.proposalId === one.id),
  );
  return (
    <ul class="stack">
      {proposals.map((proposal) => {
        const undelivered = reactions.filter(({ input }) => input.proposalId === proposal.id);
        const last = undelivered.at(-1);
        return (
          <li key={proposal.id} class="card stack">
            <p>{proposal.text}</p>
            {proposal.keyResults.length > 0 && (
              <ul class="rungs">
                {proposal.keyResults.map((title, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two may read alike
                  <li key={at}>{title}</li>
                ))}
              </ul>
            )}
            {proposal.isMine ? (
              <p class="muted">{say('wording.yours')}</p>
            ) : (
              proposal.by && <p class="muted">{say('wording.by', { name: proposal.by })}</p>
            )}
            <Reactions
              proposal={proposal}
              mine={last ? last.input.reaction : proposal.mine}
              stepId={step.id}
            />
            {proposal.isMine && (
              <Button
                look="quiet"
                label={say('wording.withdrawOne', { text: proposal.text })}
                onPress={() => act(step.id, 'wording.withdraw', { proposalId: proposal.id })}
              >
                {say('wording.withdraw')}
              </Button>
            )}
            <KeptMark parcels={undelivered as readonly Parcel[]} />
          </li>
        );
      })}
      {proposed.map((parcel) => (
        <li key={parcel.id} class="card stack">
          <p>{parcel.input.text}</p>
          <p class="muted">{say('wording.yours')}</p>
          <KeptMark parcels={[parcel as Parcel]} />
        </li>
      ))}
    </ul>
  );
}

function Reactions({
  proposal,
  mine,
  stepId,
}: {
  readonly proposal: Proposal;
  readonly mine: Proposal['mine'];
  readonly stepId: string;
}) {
  const say = useTexts();
  const { id: proposalId, text } = proposal;
  const count = (reaction: 'for' | 'against') =>
    proposal[reaction] + Number(mine === reaction) - Number(proposal.mine === reaction);
  const react = (reaction: 'for' | 'against') =>
    act(stepId, 'wording.react', { proposalId, reaction: mine === reaction ? null : reaction }, proposalId);
  return (
    <div class="row">
      <Button label={say('wording.agree', { text })} isPressed={mine === 'for'} onPress={() => react('for')}>
        {say('wording.for', { count: count('for') })}
      </Button>
      <Button
        label={say('wording.disagree', { text })}
        isPressed={mine === 'against'}
        onPress={() => react('against')}
      >
        {say('wording.against', { count: count('against') })}
      </Button>
    </div>
  );
}

function Propose({
  step,
  objectiveId,
}: {
  readonly step: Taken<'objectives'>;
  readonly objectiveId: string | null;
}) {
  const say = useTexts();
  const draft = useDraft(useWorkshop(), `wording.${objectiveId ?? step.id}`);
  const [isOpen, open] = useState(draft.isTyped);
  if (!isOpen) {
    return (
      <Button onPress={() => open(true)}>
        {say(objectiveId ? 'wording.propose' : 'wording.proposeNew')}
      </Button>
    );
  }
  const close = () => {
    draft.clear();
    open(false);
  };
  const send = () => {
    const text = draft.text.trim();
    if (!text) return;
    act(step.id, 'wording.propose', { objectiveId, text });
    close();
  };
  return (
    <div class="stack">
      <Field label={say('wording.field')} text={draft.text} onType={draft.type} onEnter={send} />
      <div class="row">
        <Button look="main" onPress={send}>
          {say('wording.send')}
        </Button>
        <Button onPress={close}>{say('wording.cancel')}</Button>
      </div>
    </div>
  );
}
