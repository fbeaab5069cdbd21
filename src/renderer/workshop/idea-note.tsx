import { useDraggable } from '@dnd-kit/core';
import { ActionIcon, Button, Group, Menu, Modal, Textarea } from '@mantine/core';
import { IconDots, IconMinus, IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Idea, Workshop } from '#domain/tables/tables.ts';
import { madeOfIdea } from '#domain/workshop/minutes.ts';
import { useTexts } from '../language/language.ts';
import { untilSequence, usePlan } from '../plan-model/plan-store.ts';
import { removeAndTell } from '../plan-model/remove-and-tell.tsx';
import { useKept } from '../typing/kept.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { setScreen } from '../window/screen-state.ts';
import styles from './idea-wall.module.css';
import type { CarriedIdea } from './idea-wall.tsx';

interface IdeaNoteProps {
  readonly idea: Idea;
  readonly workshop: Workshop;
  readonly hasDots: boolean;
}

/** One note: dragged into a cluster, given dots, turned into a part of the plan. */
export function IdeaNote({ idea, workshop, hasDots }: IdeaNoteProps) {
  const t = useTexts();
  const plan = usePlan();
  const { listeners, setNodeRef, isDragging } = useDraggable({
    id: `idea/${idea.id}`,
    data: { ideaId: idea.id } satisfies CarriedIdea,
  });
  const author = workshop.areIdeasNamed ? plan.tables.person.get(idea.authorId)?.name : undefined;
  const isCounted = hasDots && workshop.areIdeaVotesShown && idea.votes > 0;
  const made = madeOfIdea(plan, idea);
  return (
    <article
      className={isDragging ? `${styles.note} ${styles.dragging}` : styles.note}
      aria-label={idea.text}
    >
      <div
        ref={setNodeRef}
        {...listeners}
        className={styles.noteText}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: picked up by Space like every draggable
        tabIndex={0}
        data-idea={idea.text}
      >
        <p>{idea.text}</p>
        {author && <small>{author}</small>}
        {made && <small className={styles.made}>{t('workshop.ideas.became', { title: made })}</small>}
      </div>
      <div className={isCounted ? `${styles.noteFoot} ${styles.counted}` : styles.noteFoot}>
        {hasDots && <Dots idea={idea} areShown={workshop.areIdeaVotesShown} />}
        <NoteMenu idea={idea} workshop={workshop} />
      </div>
    </article>
  );
}

function Dots({ idea, areShown }: { readonly idea: Idea; readonly areShown: boolean }) {
  const t = useTexts();
  // What was clicked and is not told yet counts: two quick clicks are two dots.
  const clicked = useRef({ votes: idea.votes, onTheWay: 0 });
  if (clicked.current.onTheWay === 0) clicked.current.votes = idea.votes;
  const change = async (by: number) => {
    const now = clicked.current;
    now.votes = Math.max(0, now.votes + by);
    now.onTheWay += 1;
    const receipt = await attempt(client.workshop.setIdeaVotes({ id: idea.id, votes: now.votes }));
    if (receipt) await untilSequence(receipt.sequence);
    now.onTheWay -= 1;
  };
  return (
    <Group gap={2} wrap="nowrap">
      <ActionIcon
        variant="subtle"
        color="gray"
        style={{ visibility: idea.votes === 0 ? 'hidden' : undefined }}
        aria-label={t('workshop.ideas.unvoteOne', { text: idea.text })}
        onClick={() => void change(-1)}
      >
        <IconMinus size={15} />
      </ActionIcon>
      {/* Unseen until all dots are in, so that nobody follows the crowd. */}
      <span className={styles.dots}>{areShown ? idea.votes : idea.votes > 0 ? '•' : ''}</span>
      <ActionIcon
        variant="subtle"
        aria-label={t('workshop.ideas.voteOne', { text: idea.text })}
        onClick={() => void change(1)}
      >
        <IconPlus size={15} />
      </ActionIcon>
    </Group>
  );
}

function NoteMenu({ idea, workshop }: { readonly idea: Idea; readonly workshop: Workshop }) {
  const t = useTexts();
  const plan = usePlan();
  const [isEditing, setEditing] = useState(false);
  const clusters = plan.tables.cluster
    .where('workshopId', workshop.id)
    .filter(({ id }) => id !== idea.clusterId);
  const move = (clusterId: string | null) =>
    void attempt(client.workshop.moveIdeas({ ids: [idea.id], clusterId, position: Number.MAX_SAFE_INTEGER }));
  const ideas = { ids: [idea.id], title: idea.text };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            ml="auto"
            variant="subtle"
            color="gray"
            aria-label={t('workshop.ideas.menu', { text: idea.text })}
          >
            <IconDots size={17} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown mah={380} style={{ overflowY: 'auto' }}>
          <Menu.Item onClick={() => setEditing(true)}>{t('workshop.ideas.edit')}</Menu.Item>
          <Menu.Divider />
          <Menu.Item
            onClick={() => setScreen({ creation: { templateKey: null, owner: null, parent: null, ideas } })}
          >
            {t('workshop.ideas.makeObjective')}
          </Menu.Item>
          <Menu.Item onClick={() => setScreen({ picking: { kind: 'idea-objective', ideas } })}>
            {t('workshop.ideas.makeKeyResult')}
          </Menu.Item>
          <Menu.Item onClick={() => setScreen({ picking: { kind: 'idea-key-result', ideas } })}>
            {t('workshop.ideas.makeInitiative')}
          </Menu.Item>
          <Menu.Divider />
          {clusters.map(({ id, name }) => (
            <Menu.Item key={id} onClick={() => move(id)}>
              {t('workshop.ideas.toCluster', { name })}
            </Menu.Item>
          ))}
          {idea.clusterId !== null && (
            <Menu.Item onClick={() => move(null)}>{t('workshop.ideas.dropWall')}</Menu.Item>
          )}
          <Menu.Item
            color="red"
            onClick={() => void removeAndTell(client.workshop.removeIdea({ id: idea.id }))}
          >
            {t('app.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal opened={isEditing} onClose={() => setEditing(false)} title={t('workshop.ideas.editTitle')}>
        {isEditing && <EditNote idea={idea} close={() => setEditing(false)} />}
      </Modal>
    </>
  );
}

function EditNote({ idea, close }: { readonly idea: Idea; readonly close: () => void }) {
  const t = useTexts();
  const [text, setText, forget] = useKept(`idea ${idea.id}`, idea.text);
  const save = async () => {
    if (!text.trim() || !(await attempt(client.workshop.updateIdea({ id: idea.id, text })))) return;
    forget();
    close();
  };
  return (
    <>
      <Textarea
        data-autofocus
        autosize
        minRows={2}
        aria-label={t('workshop.ideas.editTitle')}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Group justify="flex-end" mt="lg">
        <Button
          variant="default"
          onClick={() => {
            forget();
            close();
          }}
        >
          {t('app.cancel')}
        </Button>
        <Button disabled={text.trim() === ''} onClick={() => void save()}>
          {t('app.save')}
        </Button>
      </Group>
    </>
  );
}
