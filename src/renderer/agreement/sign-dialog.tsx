import { Button, Modal, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { agreedOf, agreementsOf, contentOf } from '#domain/agreement/agreed.ts';
import { fingerprintOf } from '#domain/agreement/fingerprint.ts';
import { formatDate } from '#domain/number-format/number-format.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import { participantsOf, usualParticipants } from '#domain/workshop/participants.ts';
import { workshopsOf } from '#domain/workshop/workshops.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { useCurrentPlan, useCycle } from '../plan-model/plan-store.ts';
import { today } from '../plan-model/today.ts';
import { useKept } from '../typing/kept.ts';
import { Choices } from '../ui/choice.tsx';
import { DayInput } from '../ui/day-input.tsx';
import { DialogButtons } from '../ui/dialog-buttons.tsx';
import { personOptions } from '../ui/options.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { sayWithUndo } from '../window/say-with-undo.tsx';
import { setScreen, useScreen } from '../window/screen-state.ts';

const close = () => setScreen({ dialog: null });

/** Signs the cycle on the screen: what is agreed, under which name, on which day, and by whom. */
export function SignDialog() {
  const t = useTexts();
  const isOpen = useScreen(({ dialog }) => dialog === 'sign');
  return (
    <Modal opened={isOpen} onClose={close} title={t('action.sign-plan')}>
      <SignForm />
    </Modal>
  );
}

/** Who signs unless somebody says otherwise: those who planned together. */
function usualSignatories(plan: Plan, cycle: Cycle): string[] {
  const planning = workshopsOf(plan, cycle).find(({ kind }) => kind === 'planning');
  return planning ? usualParticipants(participantsOf(plan, planning.id).map(({ id }) => id)) : [];
}

function SignForm() {
  const t = useTexts();
  const language = useLanguage();
  const plan = useCurrentPlan();
  const cycle = useCycle();
  const [name, setName, forgetName] = useKept(
    `agreement ${cycle.id}`,
    t('agreement.usualName', { cycle: cycle.name, count: agreementsOf(plan, cycle.id).length + 1 }),
  );
  const [signedOn, setSignedOn] = useState(today());
  const [personIds, setPersonIds] = useState(() => usualSignatories(plan, cycle));
  const [others, setOthers, forgetOthers] = useKept(`signatories ${cycle.id}`, '');
  const leave = () => {
    forgetName();
    forgetOthers();
    close();
  };
  const agreed = agreedOf(plan, cycle);
  const rungs = agreed.objectives.reduce((sum, { ladder }) => sum + ladder.length, 0);
  const before = agreementsOf(plan, cycle.id).at(-1);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const people = personIds.map((id) => ({ personId: id, name: plan.tables.person.get(id)?.name ?? '' }));
    const strangers = others
      .split(/[,;\n]/u)
      .map((one) => one.trim())
      .filter(Boolean)
      .map((one) => ({ personId: null, name: one }));
    const signed = await attempt(
      client.agreement.sign({ cycleId: cycle.id, name, signedOn, signatories: [...people, ...strangers] }),
    );
    if (!signed) return;
    leave();
    sayWithUndo(t('agreement.signed', { name }));
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Text>
        {t('agreement.signText', { cycle: cycle.name, objectives: agreed.objectives.length, rungs })}
      </Text>
      {before && (
        <Text mt="xs" c="dimmed" size="sm">
          {t('agreement.signedBefore', { name: before.name, day: formatDate(before.signedOn, language) })}
        </Text>
      )}
      <TextInput
        mt="sm"
        data-autofocus
        required
        maxLength={200}
        label={t('agreement.name')}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <DayInput
        mt="sm"
        label={t('agreement.signedOn')}
        value={signedOn}
        onDay={(day) => setSignedOn(day ?? today())}
      />
      <Choices
        mt="sm"
        label={t('agreement.signatories')}
        data={personOptions(plan.tables.person)}
        value={personIds}
        limit={200}
        onChange={setPersonIds}
      />
      <TextInput
        mt="sm"
        label={t('agreement.others')}
        description={t('agreement.othersText')}
        value={others}
        onChange={({ currentTarget }) => setOthers(currentTarget.value)}
      />
      <Text mt="md" size="sm">
        {t('agreement.fingerprint')} <b>{fingerprintOf(contentOf(agreed))}</b>
      </Text>
      <DialogButtons leave={leave}>
        <Button type="submit">{t('agreement.sign')}</Button>
      </DialogButtons>
    </form>
  );
}
