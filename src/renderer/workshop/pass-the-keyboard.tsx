import { Button, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import type { Person, Workshop } from '#domain/tables/tables.ts';
import { ideaLines } from '#domain/workshop/ideas.ts';
import { participantsOf } from '#domain/workshop/participants.ts';
import { useTexts } from '../language/language.ts';
import { usePlan } from '../plan-model/plan-store.ts';
import { onPhones, useRoomOf } from '../room/room-now.ts';
import { useKept } from '../typing/kept.ts';
import { GrowingTextarea } from '../ui/growing-textarea.tsx';
import { PersonDisc } from '../ui/person-disc.tsx';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import styles from './idea-wall.module.css';

/** Who writes now: a participant, or somebody who wants no name. */
type Writer = Person | 'someone' | null;

/** Silent entry, one after the other: what is written leaves the screen at once and stays hidden. */
export function PassTheKeyboard({
  workshop,
  close,
}: {
  readonly workshop: Workshop;
  readonly close: () => void;
}) {
  const t = useTexts();
  const plan = usePlan();
  const [writer, setWriter] = useState<Writer>(null);
  // Who writes on a phone is asked last.
  const phones = onPhones(useRoomOf(workshop.id));
  const people = participantsOf(plan, workshop.id);
  const inTurn = [
    ...people.filter(({ id }) => !phones.has(id)),
    ...people.filter(({ id }) => phones.has(id)),
  ];
  return (
    <Modal opened onClose={close} size="lg" title={t('workshop.ideas.passTitle')} closeOnClickOutside={false}>
      {writer === null ? (
        <>
          <Text mb="sm">{t('workshop.ideas.passWho')}</Text>
          <div className={styles.writers}>
            {inTurn.map((person) => (
              <Button
                key={person.id}
                variant="default"
                leftSection={<PersonDisc name={person.name} size={22} />}
                onClick={() => setWriter(person)}
              >
                {phones.has(person.id) ? `${person.name} (${t('room.onPhone')})` : person.name}
              </Button>
            ))}
            <Button variant="default" onClick={() => setWriter('someone')}>
              {t('workshop.ideas.someone')}
            </Button>
          </div>
        </>
      ) : (
        <Writing workshop={workshop} writer={writer} done={() => setWriter(null)} />
      )}
    </Modal>
  );
}

interface WritingProps {
  readonly workshop: Workshop;
  readonly writer: Person | 'someone';
  readonly done: () => void;
}

function Writing({ workshop, writer, done }: WritingProps) {
  const t = useTexts();
  const authorId = writer === 'someone' ? null : writer.id;
  const [text, setText, forget] = useKept(`silent ${workshop.id} ${authorId}`, '');
  const [count, setCount] = useState(0);
  const add = async (): Promise<boolean> => {
    const texts = ideaLines(text);
    if (texts.length === 0) return true;
    const about = { workshopId: workshop.id, authorId, clusterId: null, isHidden: true };
    if (!(await attempt(client.workshop.addIdeas({ ...about, texts: texts.slice(0, 500) })))) return false;
    forget();
    setCount((old) => old + texts.length);
    return true;
  };
  const name = writer === 'someone' ? t('workshop.ideas.someone') : writer.name;
  return (
    <>
      <Text mb="sm">{t('workshop.ideas.passText')}</Text>
      <GrowingTextarea
        data-autofocus
        autoFocus
        minRows={2}
        classNames={{ input: styles.silent ?? '' }}
        aria-label={t('workshop.ideas.label')}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey) return;
          event.preventDefault();
          void add();
        }}
      />
      <div className={styles.passFoot}>
        <Text size="sm" c="dimmed" role="status">
          {t('workshop.ideas.passCount', { name, count })}
        </Text>
        <Button onClick={() => void add().then((isDone) => isDone && done())}>
          {t('workshop.ideas.passDone')}
        </Button>
      </div>
    </>
  );
}
