import { Button, Group, Modal, MultiSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { teamTree } from '#domain/ownership/ownership.ts';
import { client } from '../app/client.ts';
import { attempt } from '../app/problems.tsx';
import { usePlan } from '../plan-model/plan-store.ts';

/** A person to be added (`id` null) or edited. */
export interface PersonDraft {
  readonly id: string | null;
  readonly unitIds: readonly string[];
}

export function PersonDialog({
  draft,
  close,
}: {
  readonly draft: PersonDraft | null;
  readonly close: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={draft !== null}
      onClose={close}
      title={draft?.id ? t('organisation.editPerson') : t('organisation.newPerson')}
    >
      {draft && <PersonForm draft={draft} close={close} />}
    </Modal>
  );
}

function PersonForm({ draft, close }: { readonly draft: PersonDraft; readonly close: () => void }) {
  const { t } = useTranslation();
  const plan = usePlan();
  const known = plan.tables.person.get(draft.id);
  const [name, setName] = useState(known?.name ?? '');
  const [jobTitle, setJobTitle] = useState(known?.jobTitle ?? '');
  const [email, setEmail] = useState(known?.email ?? '');
  const [unitIds, setUnitIds] = useState<string[]>([...draft.unitIds]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const fields = { name, jobTitle, email };
    const saved = known
      ? await attempt(client.organisation.updatePerson({ id: known.id, ...fields }))
      : await attempt(client.organisation.addPerson({ ...fields, unitIds }));
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
      {!known && (
        <MultiSelect
          mt="sm"
          label={t('organisation.teams')}
          data={teamTree(plan).map(({ team }) => ({ value: team.id, label: team.name }))}
          value={unitIds}
          onChange={setUnitIds}
          searchable
        />
      )}
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
