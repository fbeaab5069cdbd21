import { Button, Modal } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Gap } from '#domain/gap/gap.ts';
import { ownerFromKey } from '#domain/ownership/ownership.ts';
import { revealOnBoard } from '../board/reveal.ts';
import { useLanguage, useTexts } from '../language/language.ts';
import { untilSequence, usePlan } from '../plan-model/plan-store.ts';
import { useKept } from '../typing/kept.ts';
import { Choice } from '../ui/choice.tsx';
import { DialogButtons } from '../ui/dialog-buttons.tsx';
import { GrowingTextarea } from '../ui/growing-textarea.tsx';
import { ownerOptions } from '../ui/options.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { setScreen, useEdited } from '../window/screen-state.ts';

const close = () => setScreen({ edited: null });

/** Asks for the sentence and the owner of the objective that is made of a gap. */
export function GapObjectiveDialog() {
  const t = useTexts();
  const gap = usePlan().tables.gap.get(useEdited('gap'));
  return (
    <Modal opened={gap !== undefined} onClose={close} title={t('gaps.makeObjective')}>
      {gap && <GapObjectiveForm gap={gap} />}
    </Modal>
  );
}

function GapObjectiveForm({ gap }: { readonly gap: Gap }) {
  const t = useTexts();
  const language = useLanguage();
  const plan = usePlan();
  const [title, setTitle, forget] = useKept(`gap objective ${gap.id}`, '');
  const [owner, setOwner] = useState<string | null>(null);
  const leave = () => {
    forget();
    close();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!owner) return;
    const receipt = await attempt(
      client.gap.makeObjective({ id: gap.id, owner: ownerFromKey(owner), title }),
    );
    if (!receipt) return;
    leave();
    await untilSequence(receipt.sequence);
    revealOnBoard(receipt.id);
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <GrowingTextarea
        data-autofocus
        label={t('newObjective.sentence')}
        description={t('gaps.carriesOver', { measure: gap.measureName })}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        minRows={2}
        value={title}
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
      />
      <Choice
        mt="sm"
        label={t('newObjective.owner')}
        data={ownerOptions(plan, language)}
        value={owner}
        onChange={setOwner}
      />
      <DialogButtons leave={leave}>
        <Button type="submit" disabled={!owner || title.trim() === ''}>
          {t('newObjective.create')}
        </Button>
      </DialogButtons>
    </form>
  );
}
