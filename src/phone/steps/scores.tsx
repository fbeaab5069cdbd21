import { useDraft } from '../device/draft.ts';
import { useTexts } from '../language/language.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { KeptMark } from '../parts/marks.tsx';
import { act, type Parcel, useUndelivered } from '../room/outbox.ts';
import { type Taken, useWorkshop } from './taken.ts';

type Scored = Taken<'scores'>['objectives'][number];

/** What made each objective hard, from whoever worked for it. */
export function ScoresStep({ step }: { readonly step: Taken<'scores'> }) {
  const say = useTexts();
  if (step.objectives.length === 0) return <p class="muted">{say('scores.none')}</p>;
  return (
    <ul class="stack">
      {step.objectives.map((objective) => (
        <li key={objective.id} class="card stack">
          <Hard objective={objective} stepId={step.id} />
        </li>
      ))}
    </ul>
  );
}

function Hard({ objective, stepId }: { readonly objective: Scored; readonly stepId: string }) {
  const say = useTexts();
  const { id: objectiveId, title } = objective;
  const undelivered = useUndelivered('review.hard').filter(({ input }) => input.objectiveId === objectiveId);
  const saved = undelivered.at(-1)?.input.text ?? objective.hard;
  const draft = useDraft(useWorkshop(), `hard.${objectiveId}`, saved);
  return (
    <>
      <h2>{title}</h2>
      <Field
        label={say('scores.hard')}
        name={say('scores.hardOf', { title })}
        text={draft.text}
        onType={draft.type}
        longest={2000}
      />
      {draft.isTyped ? (
        <Button
          look="main"
          label={say('scores.saveOne', { title })}
          onPress={() => {
            act(stepId, 'review.hard', { objectiveId, text: draft.text.trim() }, objectiveId);
            draft.clear();
          }}
        >
          {say('scores.save')}
        </Button>
      ) : (
        saved && undelivered.length === 0 && <p class="good">{say('scores.sent')}</p>
      )}
      <KeptMark parcels={undelivered as readonly Parcel[]} />
    </>
  );
}
