import { useState } from 'preact/hooks';
import type { WallIdea } from '#contract/room/steps.ts';
import { type Draft, useDraft } from '../device/draft.ts';
import { useTexts } from '../language/language.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { KeptMark } from '../parts/marks.tsx';
import { act, type Parcel, useUndelivered } from '../room/outbox.ts';
import { type Taken, useWorkshop } from './taken.ts';

/** Sorting notes into clusters, and giving them dots. */
export function ClustersStep({ step }: { readonly step: Taken<'clusters'> }) {
  const say = useTexts();
  const moved = useUndelivered('idea.move');
  const dotted = useUndelivered('dots.put');
  const clusterOf = ({ id, clusterId }: WallIdea) => {
    const last = moved.findLast(({ input }) => input.ideaId === id);
    return last ? last.input.clusterId : clusterId;
  };
  const dotsOn = ({ id, myDots }: WallIdea) =>
    dotted.findLast(({ input }) => input.ideaId === id)?.input.dots ?? myDots;
  const change = step.wall.reduce((sum, idea) => sum + dotsOn(idea) - idea.myDots, 0);
  const left = Math.max(0, step.dotsLeft - change);
  if (step.wall.length === 0) return <p class="muted">{say('clusters.none')}</p>;
  const groups = [...step.clusters, { id: null, name: say('clusters.loose') }]
    .map((cluster) => ({ ...cluster, ideas: step.wall.filter((idea) => clusterOf(idea) === cluster.id) }))
    .filter(({ id, ideas }) => id !== null || ideas.length > 0);
  return (
    <>
      <p class="dots-left" role="status">
        {left > 0
          ? say('clusters.left', { count: left, each: step.dotsEach })
          : say('clusters.noneLeft', { each: step.dotsEach })}
      </p>
      {groups.map(({ id, name, ideas }) => (
        <section key={id ?? ''} class="stack">
          <h2>{name}</h2>
          <ul class="stack">
            {ideas.map((idea) => (
              <SortedIdea
                key={idea.id}
                idea={idea}
                clusterId={clusterOf(idea)}
                dots={dotsOn(idea)}
                left={left}
                step={step}
                undelivered={
                  [...moved, ...dotted].filter(({ input }) => input.ideaId === idea.id) as readonly Parcel[]
                }
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** The choice that makes a new cluster. */
const another = '+';

function SortedIdea({
  idea,
  clusterId,
  dots,
  left,
  step,
  undelivered,
}: {
  readonly idea: WallIdea;
  readonly clusterId: string | null;
  readonly dots: number;
  readonly left: number;
  readonly step: Taken<'clusters'>;
  readonly undelivered: readonly Parcel[];
}) {
  const say = useTexts();
  const draft = useDraft(useWorkshop(), `cluster.${idea.id}`);
  const [isNaming, name] = useState(draft.isTyped);
  return (
    <li class="card stack">
      <p>{idea.text}</p>
      {idea.author && <p class="muted">{idea.author}</p>}
      <div class="row">
        <ClusterChoice idea={idea} clusterId={clusterId} step={step} onNew={() => name(true)} />
        <Dots idea={idea} dots={dots} left={left} stepId={step.id} />
      </div>
      {isNaming && <NewCluster draft={draft} ideaId={idea.id} stepId={step.id} onClose={() => name(false)} />}
      {idea.dots !== null && <p class="muted">{say('clusters.all', { count: idea.dots })}</p>}
      <KeptMark parcels={undelivered} />
    </li>
  );
}

/** The cluster of a note: one that is there, or a new one that is named. */
function ClusterChoice({
  idea,
  clusterId,
  step,
  onNew,
}: {
  readonly idea: WallIdea;
  readonly clusterId: string | null;
  readonly step: Taken<'clusters'>;
  readonly onNew: () => void;
}) {
  const say = useTexts();
  const choose = (select: HTMLSelectElement) => {
    if (select.value === another) {
      select.value = clusterId ?? '';
      return onNew();
    }
    act(step.id, 'idea.move', { ideaId: idea.id, clusterId: select.value || null }, idea.id);
  };
  return (
    <select
      class="grow"
      aria-label={say('clusters.cluster', { text: idea.text })}
      value={clusterId ?? ''}
      onChange={({ currentTarget }) => choose(currentTarget)}
    >
      <option value="">{say('clusters.loose')}</option>
      {step.clusters.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
      <option value={another}>{say('clusters.another')}</option>
    </select>
  );
}

function NewCluster({
  draft,
  ideaId,
  stepId,
  onClose,
}: {
  readonly draft: Draft;
  readonly ideaId: string;
  readonly stepId: string;
  readonly onClose: () => void;
}) {
  const say = useTexts();
  const close = () => {
    draft.clear();
    onClose();
  };
  const make = () => {
    const name = draft.text.trim();
    if (!name) return;
    act(stepId, 'cluster.add', { name, ideaId });
    close();
  };
  return (
    <div class="stack">
      <Field
        label={say('clusters.name')}
        text={draft.text}
        onType={draft.type}
        onEnter={make}
        longest={120}
      />
      <div class="row">
        <Button look="main" onPress={make}>
          {say('clusters.make')}
        </Button>
        <Button onPress={close}>{say('clusters.cancel')}</Button>
      </div>
    </div>
  );
}

function Dots({
  idea,
  dots,
  left,
  stepId,
}: {
  readonly idea: WallIdea;
  readonly dots: number;
  readonly left: number;
  readonly stepId: string;
}) {
  const say = useTexts();
  const { id: ideaId, text } = idea;
  const put = (count: number) => act(stepId, 'dots.put', { ideaId, dots: count }, ideaId);
  return (
    <div class="stepper">
      <Button label={say('clusters.fewer', { text })} isDisabled={dots === 0} onPress={() => put(dots - 1)}>
        −
      </Button>
      <span>
        <span aria-hidden="true">{dots}</span>
        <span class="unseen" role="status">
          {say('clusters.mine', { count: dots })}
        </span>
      </span>
      <Button label={say('clusters.more', { text })} isDisabled={left === 0} onPress={() => put(dots + 1)}>
        +
      </Button>
    </div>
  );
}
