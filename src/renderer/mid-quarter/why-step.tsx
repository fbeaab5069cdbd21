import { changeCauses } from '#domain/tables/agreement.ts';
import type { Workshop } from '#domain/tables/tables.ts';
import type { Spoken } from '#domain/workshop/corrections.ts';
import { useTexts } from '../language/language.ts';
import { DraftTextarea } from '../ui/draft-field.tsx';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { OneOf } from './one-of.tsx';
import { SpokenList } from './spoken-line.tsx';

/** Why each objective stands where it stands: one cause, one sentence. */
export function WhyStep({ workshop }: { readonly workshop: Workshop }) {
  return (
    <SpokenList workshop={workshop}>{(spoken) => <Why workshop={workshop} spoken={spoken} />}</SpokenList>
  );
}

function Why({
  workshop,
  spoken: { objective, correction },
}: {
  readonly workshop: Workshop;
  readonly spoken: Spoken;
}) {
  const t = useTexts();
  const about = { workshopId: workshop.id, objectiveId: objective.id };
  return (
    <>
      <OneOf
        label={t('midQuarter.causeOf', { title: objective.title })}
        name={`cause ${objective.id}`}
        options={changeCauses.map((value) => ({ value, label: t(`agreement.causes.${value}`) }))}
        value={correction?.cause ?? null}
        onChoose={(cause) => void attempt(client.workshop.findCause({ ...about, cause }))}
      />
      <DraftTextarea
        label={t('midQuarter.reason')}
        keep={`correction ${workshop.id} ${objective.id}`}
        value={correction?.reason ?? ''}
        onCommit={(reason) => attempt(client.workshop.findCause({ ...about, reason }))}
      />
    </>
  );
}
