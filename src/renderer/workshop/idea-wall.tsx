import { ActionIcon, Button, Checkbox, Group, Text } from '@mantine/core';
import { IconEye, IconKeyboard, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { Idea, Workshop } from '#domain/tables/tables.ts';
import { dotsOn, ideaLines, type WallCluster, wallOf } from '#domain/workshop/ideas.ts';
import { on } from '../keys/subjects.ts';
import { t, useTexts } from '../language/language.ts';
import { thePlan, usePlan } from '../plan-model/plan-store.ts';
import { useKept } from '../typing/kept.ts';
import { carriedBy } from '../ui/carried.ts';
import { Carry, type CarryEffect } from '../ui/carry.tsx';
import { DraftInput } from '../ui/draft-field.tsx';
import { DropPlace } from '../ui/drop-place.tsx';
import { GrowingTextarea } from '../ui/growing-textarea.tsx';
import { client } from '../window/client.ts';
import type { WorkshopStepProps } from '../window/feature.ts';
import { type Intent, intent } from '../window/intent.ts';
import { makeFresh, useNamedField } from '../window/named-field.ts';
import { attempt } from '../window/problems.tsx';
import { runAction } from '../window/registry.ts';
import { Fitted, fittedList } from './fitted-list.tsx';
import { moveIdea } from './idea-actions.ts';
import { IdeaNote } from './idea-note.tsx';
import styles from './idea-wall.module.css';
import { PassTheKeyboard } from './pass-the-keyboard.tsx';

export interface CarriedIdea {
  readonly ideaId: string;
}

/** Places of the wall that are no cluster. */
const loose = 'wall';
const fresh = 'new-cluster';

/** What dropping a note does: into a cluster, back on the wall, or the beginning of a new cluster. */
function effectOf({ ideaId }: CarriedIdea, placeId: string): CarryEffect {
  const { idea, cluster } = thePlan().tables;
  const carried = idea.get(ideaId);
  if (!carried) return { text: t('drop.nowhere'), run: null };
  if (placeId === fresh) {
    const wanted = newCluster(carried.workshopId, [ideaId]);
    return carriedBy(wanted, t('workshop.ideas.dropNew'), () => makeFresh(wanted));
  }
  const target = cluster.get(placeId);
  return carriedBy(
    moveIdea(ideaId, placeId === loose ? null : placeId),
    target ? t('workshop.ideas.dropCluster', { name: target.name }) : t('workshop.ideas.dropWall'),
  );
}

const newCluster = (workshopId: string, ideaIds: readonly string[]): Intent =>
  intent('workshop', 'addCluster', { workshopId, name: t('workshop.ideas.unnamed'), ideaIds: [...ideaIds] });

const nameOf = ({ ideaId }: CarriedIdea): string => thePlan().tables.idea.get(ideaId)?.text ?? '';

/** The wall of notes: written in silence or for the room, clustered by dragging, weighed by dots. */
export function IdeaWall({ workshop, kind }: WorkshopStepProps) {
  const t = useTexts();
  const plan = usePlan();
  const wall = wallOf(plan, workshop.id);
  // Notes are written first; afterwards they are clustered and given dots.
  const isCollecting = kind === 'ideas';
  const isEmpty = wall.loose.length + wall.clusters.length === 0;
  return (
    <div className={styles.screen}>
      <Entry workshop={workshop} hidden={wall.hidden} isCollecting={isCollecting} />
      <Carry
        effectOf={effectOf}
        nameOf={nameOf}
        lifted={(idea: CarriedIdea) => <span className={styles.lifted}>{nameOf(idea)}</span>}
      >
        {isEmpty ? (
          <div className={styles.empty}>
            <h2>{t('workshop.ideas.none')}</h2>
            <p>
              {wall.hidden > 0
                ? t('workshop.ideas.hidden', { count: wall.hidden })
                : t('workshop.ideas.noneText')}
            </p>
          </div>
        ) : (
          <div className={styles.wall}>
            <DropPlace id={loose} label={t('workshop.ideas.wall')} className={styles.loose}>
              <Notes ideas={wall.loose} workshop={workshop} hasDots={!isCollecting} />
            </DropPlace>
            <div className={styles.clusters} {...fittedList('clusters')}>
              <Fitted name="clusters" items={wall.clusters}>
                {(cluster) => (
                  <ClusterCard
                    key={cluster.cluster.id}
                    cluster={cluster}
                    workshop={workshop}
                    hasDots={!isCollecting}
                  />
                )}
              </Fitted>
              <DropPlace id={fresh} label={t('workshop.ideas.newCluster')} className={styles.fresh}>
                <Button
                  variant="subtle"
                  leftSection={<IconPlus size={16} />}
                  onClick={() => void makeFresh(newCluster(workshop.id, []))}
                >
                  {t('workshop.ideas.newCluster')}
                </Button>
              </DropPlace>
            </div>
          </div>
        )}
      </Carry>
    </div>
  );
}

interface NotesProps {
  readonly ideas: readonly Idea[];
  readonly workshop: Workshop;
  readonly hasDots: boolean;
}

function Notes({ ideas, workshop, hasDots }: NotesProps) {
  return (
    <div className={styles.notes} {...fittedList('notes')}>
      <Fitted name="notes" items={ideas}>
        {(idea) => <IdeaNote key={idea.id} idea={idea} workshop={workshop} hasDots={hasDots} />}
      </Fitted>
    </div>
  );
}

interface ClusterCardProps {
  readonly cluster: WallCluster;
  readonly workshop: Workshop;
  readonly hasDots: boolean;
}

function ClusterCard({ cluster: { cluster, ideas, votes }, workshop, hasDots }: ClusterCardProps) {
  const t = useTexts();
  const field = useNamedField(cluster.id);
  return (
    <DropPlace id={cluster.id} label={cluster.name} className={styles.cluster}>
      <header className={styles.clusterHead}>
        <DraftInput
          ref={field}
          variant="unstyled"
          classNames={{ input: styles.clusterName }}
          className={styles.clusterField}
          aria-label={t('workshop.ideas.clusterName')}
          value={cluster.name}
          maxLength={200}
          onCommit={(name) => name && attempt(client.workshop.renameCluster({ id: cluster.id, name }))}
        />
        {workshop.areIdeaVotesShown && (
          <span className={styles.sum}>{t('workshop.ideas.dots', { count: votes })}</span>
        )}
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`${t('workshop.ideas.removeCluster')}: ${cluster.name}`}
          onClick={() => runAction('cluster-delete', on({ clusterIds: [cluster.id] }))}
        >
          <IconTrash size={16} />
        </ActionIcon>
      </header>
      <Notes ideas={ideas} workshop={workshop} hasDots={hasDots} />
    </DropPlace>
  );
}

function Entry({
  workshop,
  hidden,
  isCollecting,
}: {
  readonly workshop: Workshop;
  readonly isCollecting: boolean;
  readonly hidden: number;
}) {
  const t = useTexts();
  const plan = usePlan();
  const [text, setText, forget] = useKept(`ideas ${workshop.id}`, '');
  const [isPassing, setPassing] = useState(false);
  const add = async () => {
    const texts = ideaLines(text);
    if (texts.length === 0) return;
    const about = { workshopId: workshop.id, authorId: null, clusterId: null, isHidden: false };
    if (await attempt(client.workshop.addIdeas({ ...about, texts: texts.slice(0, 500) }))) forget();
  };
  const dots = plan.tables.idea
    .where('workshopId', workshop.id)
    .reduce((sum, idea) => sum + dotsOn(plan, idea), 0);
  return (
    <div className={styles.entry} data-controls>
      <GrowingTextarea
        className={styles.field}
        maxRows={6}
        aria-label={t('workshop.ideas.label')}
        placeholder={t('workshop.ideas.placeholder')}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey) return;
          event.preventDefault();
          void add();
        }}
      />
      <Group gap={8}>
        <Button variant="default" disabled={text.trim() === ''} onClick={() => void add()}>
          {t('workshop.ideas.add')}
        </Button>
        {isCollecting && (
          <Button variant="default" leftSection={<IconKeyboard size={17} />} onClick={() => setPassing(true)}>
            {t('workshop.ideas.pass')}
          </Button>
        )}
        {hidden > 0 && (
          <Button
            leftSection={<IconEye size={17} />}
            onClick={() => void attempt(client.workshop.revealIdeas({ workshopId: workshop.id }))}
          >
            {t('workshop.ideas.reveal', { count: hidden })}
          </Button>
        )}
        {!isCollecting && (
          <>
            <Text size="sm" c="dimmed">
              {t('workshop.ideas.votesIn', { count: dots })}
            </Text>
            <Button
              variant={workshop.areIdeaVotesShown ? 'default' : 'filled'}
              disabled={dots === 0 && !workshop.areIdeaVotesShown}
              onClick={() =>
                void attempt(
                  client.workshop.showIdeaVotes({
                    workshopId: workshop.id,
                    areShown: !workshop.areIdeaVotesShown,
                  }),
                )
              }
            >
              {workshop.areIdeaVotesShown ? t('workshop.ideas.hideVotes') : t('workshop.ideas.showVotes')}
            </Button>
          </>
        )}
        <Checkbox
          label={t('workshop.ideas.named')}
          checked={workshop.areIdeasNamed}
          onChange={({ currentTarget }) =>
            void attempt(client.workshop.update({ id: workshop.id, areIdeasNamed: currentTarget.checked }))
          }
        />
      </Group>
      {isPassing && <PassTheKeyboard workshop={workshop} close={() => setPassing(false)} />}
    </div>
  );
}
