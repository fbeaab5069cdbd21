import { Button, Modal, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import type { Person } from '#domain/tables/tables.ts';
import { useTexts } from '../language/language.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { useKept } from '../typing/kept.ts';
import { DialogButtons } from '../ui/dialog-buttons.tsx';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { setScreen, useEdited } from '../window/screen-state.ts';

const close = () => setScreen({ edited: null });

/** What is known of a person, changed and saved together. */
export function PersonDialog() {
  const t = useTexts();
  const person = usePlan().tables.person.get(useEdited('person'));
  return (
    <Modal opened={person !== undefined} onClose={close} title={t('organisation.editPerson')}>
      {person && <PersonForm person={person} />}
    </Modal>
  );
}

function PersonForm({ person }: { readonly person: Person }) {
  const t = useTexts();
  const { name, jobTitle, email } = person;
  const [typed, setTyped, forget] = useKept(`person ${person.id}`, { name, jobTitle, email });
  const change = (fields: Partial<typeof typed>) => setTyped((old) => ({ ...old, ...fields }));
  const leave = () => {
    forget();
    close();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await attempt(client.organisation.updatePerson({ id: person.id, ...typed }))) leave();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <TextInput
        data-autofocus
        label={t('organisation.personName')}
        value={typed.name}
        onChange={({ currentTarget }) => change({ name: currentTarget.value })}
      />
      <TextInput
        mt="sm"
        label={t('organisation.jobTitle')}
        value={typed.jobTitle}
        onChange={({ currentTarget }) => change({ jobTitle: currentTarget.value })}
      />
      <TextInput
        mt="sm"
        type="email"
        label={t('organisation.email')}
        value={typed.email}
        onChange={({ currentTarget }) => change({ email: currentTarget.value })}
      />
      <DialogButtons leave={leave}>
        <Button type="submit" disabled={typed.name.trim() === ''}>
          {t('app.save')}
        </Button>
      </DialogButtons>
    </form>
  );
}
