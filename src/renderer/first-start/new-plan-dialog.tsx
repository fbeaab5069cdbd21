import { Button, Group, Modal, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { client } from '../app/client.ts';
import { attempt } from '../app/problems.tsx';
import { setScreen, useScreen } from '../app/screen-state.ts';
import { useLanguage } from '../i18n/i18n.ts';
import { loadPlan, thePlan } from '../plan-model/plan-store.ts';

export function NewPlanDialog() {
  const { t } = useTranslation();
  const isOpen = useScreen((state) => state.dialog === 'new-plan');
  const close = () => setScreen({ dialog: null });
  return (
    <Modal opened={isOpen} onClose={close} title={t('app.newPlan').replace('…', '')}>
      <NewPlanForm close={close} />
    </Modal>
  );
}

function NewPlanForm({ close }: { readonly close: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [name, setName] = useState('');
  const [company, setCompany] = useState('');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const file = await attempt(client.planFile.create({ name, sample: 'empty', language }));
    if (!file) return;
    close();
    await loadPlan();
    const title = company.trim();
    if (title !== '')
      await attempt(client.organisation.updateUnit({ id: thePlan().company.id, name: title }));
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <TextInput
        data-autofocus
        label={t('first.namePlan')}
        placeholder={t('first.namePlaceholder', { year: new Date().getFullYear() })}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <TextInput
        mt="sm"
        label={t('first.company')}
        placeholder="Niaga Utama"
        value={company}
        onChange={({ currentTarget }) => setCompany(currentTarget.value)}
      />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={close}>
          {t('app.cancel')}
        </Button>
        <Button type="submit" disabled={name.trim() === ''}>
          {t('first.create')}
        </Button>
      </Group>
    </form>
  );
}
