import { Button, Group, Modal, SegmentedControl } from '@mantine/core';
import type { FormEvent } from 'react';
import type { Decision, Workshop } from '#domain/tables/tables.ts';
import { openWorkshop } from '#domain/workshop/workshops.ts';
import { useTexts } from '../language/language.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { useKept } from '../typing/kept.ts';
import { Choice } from '../ui/choice.tsx';
import { DayInput } from '../ui/day-input.tsx';
import { DialogButtons } from '../ui/dialog-buttons.tsx';
import { GrowingTextarea } from '../ui/growing-textarea.tsx';
import { personOptions } from '../ui/options.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { setScreen, useScreen } from '../window/screen-state.ts';

const kinds = ['note', 'decision', 'open-point'] as const;

/** Keeps what was just said, whatever the screen shows: it stands in the minutes with the step it was said in. */
export function CaptureDialog() {
  const t = useTexts();
  const isOpen = useScreen((state) => state.dialog === 'capture');
  const workshop = openWorkshop(usePlan());
  const close = () => setScreen({ dialog: null });
  return (
    <Modal opened={isOpen && workshop !== undefined} onClose={close} title={t('workshop.captureTitle')}>
      {workshop && <CaptureForm workshop={workshop} close={close} />}
    </Modal>
  );
}

type Captured = Pick<Decision, 'kind' | 'text' | 'ownerId' | 'dueOn'>;

const nothing: Captured = { kind: 'decision', text: '', ownerId: null, dueOn: null };

function CaptureForm({ workshop, close }: { readonly workshop: Workshop; readonly close: () => void }) {
  const t = useTexts();
  const plan = usePlan();
  // Closed without being saved, it comes back as it was.
  const [captured, setCaptured, forget] = useKept(`capture ${workshop.id}`, nothing);
  const { kind, text, ownerId, dueOn } = captured;
  const change = (fields: Partial<Captured>) => setCaptured((old) => ({ ...old, ...fields }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    const added = client.workshop.addDecision({ workshopId: workshop.id, kind, text, ownerId, dueOn });
    if (!(await attempt(added))) return;
    forget();
    close();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <SegmentedControl
        fullWidth
        aria-label={t('workshop.captureTitle')}
        value={kind}
        onChange={(value) => change({ kind: value as Captured['kind'] })}
        data={kinds.map((value) => ({ value, label: t(`workshop.captureKinds.${value}`) }))}
      />
      <GrowingTextarea
        data-autofocus
        mt="sm"
        label={t('workshop.captureText')}
        minRows={2}
        value={text}
        onChange={({ currentTarget }) => change({ text: currentTarget.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.shiftKey) void submit(event);
        }}
      />
      {kind !== 'note' && (
        <Group grow mt="sm">
          <Choice
            label={t('workshop.captureOwner')}
            data={personOptions(plan.tables.person)}
            value={ownerId}
            clearable
            onChange={(value) => change({ ownerId: value })}
          />
          <DayInput
            label={t('workshop.captureDue')}
            value={dueOn}
            clearable
            onDay={(value) => change({ dueOn: value })}
          />
        </Group>
      )}
      <DialogButtons
        leave={() => {
          forget();
          close();
        }}
      >
        <Button type="submit" disabled={text.trim() === ''}>
          {t('app.save')}
        </Button>
      </DialogButtons>
    </form>
  );
}
