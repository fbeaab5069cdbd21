import { Button, Modal, Text } from '@mantine/core';
import { type FormEvent, useMemo } from 'react';
import { reviewedObjectives } from '#domain/review/review.ts';
import { isDecided } from '#domain/review/score.ts';
import { useTexts } from '../language/language.ts';
import { PastPlan } from '../plan-model/past-plan.tsx';
import { useCycle, usePlan } from '../plan-model/plan-store.ts';
import { useKept } from '../typing/kept.ts';
import { DialogButtons } from '../ui/dialog-buttons.tsx';
import { GrowingTextarea } from '../ui/growing-textarea.tsx';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { setScreen, useScreen } from '../window/screen-state.ts';

const close = () => setScreen({ dialog: null });

/** Closing a review, and opening one again with a reason. */
export function ReviewDialogs() {
  const t = useTexts();
  const dialog = useScreen((state) => state.dialog);
  return (
    <>
      <Modal opened={dialog === 'review-close'} onClose={close} title={t('action.review-close')}>
        <PastPlan>
          <CloseForm />
        </PastPlan>
      </Modal>
      <Modal opened={dialog === 'review-reopen'} onClose={close} title={t('action.review-reopen')}>
        <ReopenForm />
      </Modal>
    </>
  );
}

function CloseForm() {
  const t = useTexts();
  const plan = usePlan();
  const cycle = useCycle();
  const undecided = useMemo(
    () => reviewedObjectives(plan, cycle).filter((row) => !isDecided(row) && !row.isPostponed).length,
    [plan, cycle],
  );
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await attempt(client.review.close({ cycleId: cycle.id }))) close();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Text>{t('review.closeText', { cycle: cycle.name })}</Text>
      {undecided > 0 && (
        <Text mt="sm" c="var(--hint)" role="status">
          {t('review.closeUndecided', { count: undecided })}
        </Text>
      )}
      <DialogButtons leave={close}>
        <Button type="submit" data-autofocus>
          {t('review.closeNow')}
        </Button>
      </DialogButtons>
    </form>
  );
}

function ReopenForm() {
  const t = useTexts();
  const cycle = useCycle();
  const [reason, setReason, forget] = useKept(`reopen ${cycle.id}`, '');
  const leave = () => {
    forget();
    close();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await attempt(client.review.reopen({ cycleId: cycle.id, reason }))) leave();
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
      <GrowingTextarea
        data-autofocus
        label={t('review.reason')}
        placeholder={t('review.reopenPlaceholder')}
        minRows={2}
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <DialogButtons leave={leave}>
        <Button type="submit">{t('review.reopenNow')}</Button>
      </DialogButtons>
    </form>
  );
}
