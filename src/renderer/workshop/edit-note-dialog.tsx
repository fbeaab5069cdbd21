import { Button, Modal } from '@mantine/core';
import type { Idea } from '#domain/tables/tables.ts';
import { useTexts } from '../language/language.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { useKept } from '../typing/kept.ts';
import { DialogButtons } from '../ui/dialog-buttons.tsx';
import { GrowingTextarea } from '../ui/growing-textarea.tsx';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { setScreen, useEdited } from '../window/screen-state.ts';

const close = () => setScreen({ edited: null });

/** What a note says, to be said better. */
export function EditNoteDialog() {
  const t = useTexts();
  const idea = usePlan().tables.idea.get(useEdited('idea'));
  return (
    <Modal opened={idea !== undefined} onClose={close} title={t('workshop.ideas.editTitle')}>
      {idea && <EditNote idea={idea} />}
    </Modal>
  );
}

function EditNote({ idea }: { readonly idea: Idea }) {
  const t = useTexts();
  const [text, setText, forget] = useKept(`idea ${idea.id}`, idea.text);
  const leave = () => {
    forget();
    close();
  };
  const save = async () => {
    if (text.trim() && (await attempt(client.workshop.updateIdea({ id: idea.id, text })))) leave();
  };
  return (
    <>
      <GrowingTextarea
        data-autofocus
        minRows={2}
        aria-label={t('workshop.ideas.editTitle')}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <DialogButtons leave={leave}>
        <Button disabled={text.trim() === ''} onClick={() => void save()}>
          {t('app.save')}
        </Button>
      </DialogButtons>
    </>
  );
}
