import { useDraggable } from '@dnd-kit/core';
import { ActionIcon, Group } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useRef } from 'react';
import type { Idea, Workshop } from '#domain/tables/tables.ts';
import { dotsOn } from '#domain/workshop/ideas.ts';
import { madeOfIdea } from '#domain/workshop/minutes.ts';
import { on, useSubjects } from '../keys/subjects.ts';
import { useTexts } from '../language/language.ts';
import { untilSequence, usePlan } from '../plan-model/plan-store.ts';
import { ActionMenuButton } from '../window/action-menu.tsx';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
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
  const isCounted = hasDots && workshop.areIdeaVotesShown && dotsOn(plan, idea) > 0;
  const made = madeOfIdea(plan, idea);
  const note = useRef<HTMLElement>(null);
  useSubjects(note, on({ ideaIds: [idea.id] }));
  return (
    <article
      ref={note}
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
        <span className={styles.noteMenu}>
          <ActionMenuButton
            group="idea"
            subjects={on({ ideaIds: [idea.id] })}
            label={t('workshop.ideas.menu', { text: idea.text })}
          />
        </span>
      </div>
    </article>
  );
}

/** The dots on a note; those of people without a seat in the room are entered here. */
function Dots({ idea, areShown }: { readonly idea: Idea; readonly areShown: boolean }) {
  const t = useTexts();
  const dots = dotsOn(usePlan(), idea);
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
      <span className={styles.dots}>{areShown ? dots : dots > 0 ? '•' : ''}</span>
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
