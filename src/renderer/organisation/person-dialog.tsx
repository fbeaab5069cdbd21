import { Button, Group, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Person } from '#domain/plan/rows.ts';
import { useTexts } from '../language/language.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';

/** What is known of a person, changed and saved together. */
export function PersonDialog({
  person,
  close,
}: {
  readonly person: Person | null;
  readonly close: () => void;
}) {
  const t = useTexts();
  return (
    <Modal opened={person !== null} onClose={close} title={t('organisation.editPerson')}>
      {person && <PersonForm person={person} close={close} />}
    </Modal>
  );
}

function PersonForm({ person, close }: { readonly person: Person; readonly close: () => void }) {
  const t = useTexts();
  const [name, setName] = useState(person.name);
  const [jobTitle, setJobTitle] = useState(person.jobTitle);
  const [email, setEmail] = useState(person.email);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const fields = { name, jobTitle, email };
    const saved = await attempt(client.organisation.updatePerson({ id: person.id, ...fields }));
    if (saved) close();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <TextInput
        data-autofocus
        label={t('organisation.personName')}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <TextInput
        mt="sm"
        label={t('organisation.jobTitle')}
        value={jobTitle}
        onChange={({ currentTarget }) => setJobTitle(currentTarget.value)}
      />
      <TextInput
        mt="sm"
        type="email"
        label={t('organisation.email')}
        value={email}
        onChange={({ currentTarget }) => setEmail(currentTarget.value)}
      />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={close}>
          {t('app.cancel')}
        </Button>
        <Button type="submit" disabled={name.trim() === ''}>
          {t('app.save')}
        </Button>
      </Group>
    </form>
  );
}
