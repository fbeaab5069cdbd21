import { ActionIcon, Checkbox, CloseButton, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { FormEvent } from 'react';
import type { Initiative } from '#domain/tables/tables.ts';
import { useTexts } from '../language/language.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { removeAndTell } from '../plan-model/remove-and-tell.tsx';
import { today } from '../plan-model/today.ts';
import { useKept } from '../typing/kept.ts';
import { Choice } from '../ui/choice.tsx';
import { DraftInput } from '../ui/draft-field.tsx';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import styles from './steps-and-initiatives.module.css';

/** The steps of a milestone, ticked in place. */
export function Steps({ keyResultId }: { readonly keyResultId: string }) {
  const t = useTexts();
  const steps = usePlan().tables.step.where('keyResultId', keyResultId);
  return (
    <fieldset className={styles.list}>
      <legend>{t('keyResult.steps')}</legend>
      {steps.map((step) => (
        <div key={step.id} className={styles.row}>
          <Checkbox
            aria-label={`${t('keyResult.done')}: ${step.title}`}
            checked={step.doneOn !== null}
            onChange={({ currentTarget }) =>
              void attempt(
                client.keyResult.updateStep({ id: step.id, doneOn: currentTarget.checked ? today() : null }),
              )
            }
          />
          <DraftInput
            aria-label={step.title}
            value={step.title}
            onCommit={(title) => attempt(client.keyResult.updateStep({ id: step.id, title }))}
          />
          <CloseButton
            size="sm"
            aria-label={`${t('app.remove')}: ${step.title}`}
            onClick={() => void removeAndTell(client.keyResult.removeStep({ id: step.id }))}
          />
        </div>
      ))}
      <NewPart
        keep={`new step ${keyResultId}`}
        label={t('keyResult.newStep')}
        add={(title) => client.keyResult.addStep({ keyResultId, title })}
      />
    </fieldset>
  );
}

/** The work that is to move a key result. */
export function Initiatives({ keyResultId }: { readonly keyResultId: string }) {
  const t = useTexts();
  const initiatives = usePlan().tables.initiative.where('keyResultId', keyResultId);
  const states = (['open', 'doing', 'done'] as const).map((value) => ({
    value,
    label: t(`keyResult.initiativeState.${value}`),
  }));
  return (
    <fieldset className={styles.list}>
      <legend>{t('keyResult.initiatives')}</legend>
      {initiatives.map((initiative) => (
        <div key={initiative.id} className={styles.row}>
          <DraftInput
            aria-label={initiative.title}
            value={initiative.title}
            onCommit={(title) => attempt(client.keyResult.updateInitiative({ id: initiative.id, title }))}
          />
          <Choice
            aria-label={`${t('keyResult.kind')}: ${initiative.title}`}
            w={126}
            data={states}
            value={initiative.state}
            onChange={(state) =>
              state &&
              void attempt(
                client.keyResult.updateInitiative({ id: initiative.id, state: state as Initiative['state'] }),
              )
            }
          />
          <CloseButton
            size="sm"
            aria-label={`${t('app.remove')}: ${initiative.title}`}
            onClick={() => void removeAndTell(client.keyResult.removeInitiative({ id: initiative.id }))}
          />
        </div>
      ))}
      <NewPart
        keep={`new initiative ${keyResultId}`}
        label={t('keyResult.newInitiative')}
        add={(title) => client.keyResult.addInitiative({ keyResultId, title })}
      />
    </fieldset>
  );
}

function NewPart({
  keep,
  label,
  add,
}: {
  /** Names what is typed here, so that it comes back where it was not added. */
  readonly keep: string;
  readonly label: string;
  readonly add: (title: string) => Promise<unknown>;
}) {
  const t = useTexts();
  const [title, setTitle, forget] = useKept(keep, '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() !== '' && (await attempt(add(title.trim())))) forget();
  };
  return (
    <form className={styles.row} onSubmit={(event) => void submit(event)}>
      <TextInput
        aria-label={label}
        placeholder={label}
        value={title}
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
      />
      <ActionIcon type="submit" variant="light" size={34} aria-label={`${t('app.add')}: ${label}`}>
        <IconPlus size={17} />
      </ActionIcon>
    </form>
  );
}
