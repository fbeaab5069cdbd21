import { Modal } from '@mantine/core';
import { useTexts } from '../language/language.ts';
import { setScreen, useScreen } from '../window/screen-state.ts';
import { ShareForm } from './share-form.tsx';
import { SharedThrough } from './shared-through.tsx';
import { useSpace } from './space-now.ts';

/** Through which space the open plan is shared and with whom; of one that is not, how to share it. */
export function SharedPlanDialog() {
  const t = useTexts();
  const isOpen = useScreen(({ dialog }) => dialog === 'shared-plan');
  const space = useSpace();
  return (
    <Modal
      opened={isOpen}
      onClose={() => setScreen({ dialog: null })}
      title={t('sharedPlan.title')}
      size="lg"
    >
      {space ? <SharedThrough space={space} /> : <ShareForm />}
    </Modal>
  );
}
