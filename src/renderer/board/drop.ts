import { explainProblem } from '#contract/sentences/problems.ts';
import {
  type AlignmentParent,
  alignmentObstacle,
  alignmentsOf,
  isSameParent,
  parentOf,
  primaryAlignment,
} from '#domain/alignment/alignment.ts';
import { ladderOf, rungNumber } from '#domain/ladder/ladder.ts';
import { type Owner, ownerKey, ownerName, ownerOf } from '#domain/ownership/ownership.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Objective } from '#domain/tables/tables.ts';
import { currentLanguage, t } from '../language/language.ts';
import { theCycle } from '../plan-model/plan-store.ts';
import { client } from '../window/client.ts';
import { attempt } from '../window/problems.tsx';
import { setScreen } from '../window/screen-state.ts';
import { addMetric } from './add-metric.ts';
import { columnsOfTitle } from './read-rung.ts';

/** What is being dragged; of several the first one is the one in the hand. */
export type Dragged =
  | { readonly kind: 'objective'; readonly ids: readonly string[] }
  | { readonly kind: 'rung'; readonly ids: readonly string[] }
  | { readonly kind: 'template'; readonly key: string }
  | { readonly kind: 'metric'; readonly id: string }
  | { readonly kind: 'leftover'; readonly ids: readonly string[] }
  | { readonly kind: 'idea'; readonly ids: readonly string[]; readonly title: string };

/** Where it would go. Coordinates are the board's and say where the hint is drawn. */
export interface DropTarget {
  readonly place:
    | { readonly kind: 'align'; readonly parent: AlignmentParent }
    | {
        readonly kind: 'order';
        readonly nextToId: string;
        readonly isBefore: boolean;
        readonly siblings: readonly string[];
      }
    | { readonly kind: 'rung'; readonly objectiveId: string; readonly position: number }
    | { readonly kind: 'tray' }
    | { readonly kind: 'owner'; readonly owner: Owner }
    | { readonly kind: 'board' };
  readonly shape: 'line' | 'area';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a drop would do, in words, and the call that does it; null where it would do nothing. */
export interface DropEffect {
  readonly text: string;
  readonly isRefused: boolean;
  readonly run: (() => Promise<void>) | null;
}

const nothing = (text: string): DropEffect => ({ text, isRefused: false, run: null });

const does = (text: string, work: () => Promise<unknown>): DropEffect => ({
  text,
  isRefused: false,
  run: async () => {
    await attempt(work());
  },
});

const ask = (text: string, templateKey: string, owner: Owner | null, parent: AlignmentParent | null) => ({
  text,
  isRefused: false,
  run: async () => setScreen({ creation: { templateKey, owner, parent } }),
});

/** The one place that says what a drop does: by mouse, touch and keyboard, before and after. */
export function effectOf(plan: Plan, dragged: Dragged, { place }: DropTarget): DropEffect {
  switch (dragged.kind) {
    case 'objective':
      return objectiveEffect(plan, dragged.ids, place);
    case 'rung':
      return rungEffect(plan, dragged.ids, place);
    case 'template':
      return templateEffect(plan, dragged.key, place);
    case 'metric':
      return metricEffect(plan, dragged.id, place);
    case 'leftover':
      return leftoverEffect(plan, dragged.ids, place);
    case 'idea':
      return ideaEffect(plan, dragged, place);
  }
}

/** A sentence for one, or its form for several where more are in the hand. */
const forCount = (text: string, count: number): string =>
  count > 1 ? t('drop.several', { text, count }) : text;

function alignText(plan: Plan, parent: AlignmentParent, whole: 'drop.alignTo' | 'drop.createUnder'): string {
  if (parent.kind === 'objective') {
    return t(whole, { title: plan.tables.objective.get(parent.id)?.title ?? '' });
  }
  const rung = plan.tables.keyResult.get(parent.id);
  const values = { number: rung ? rungNumber(plan, rung) : 0, title: rung?.title ?? '' };
  return whole === 'drop.alignTo' ? t('drop.alignToRung', values) : t('drop.createUnderRung', values);
}

function isAlignedTo(plan: Plan, id: string, parent: AlignmentParent): boolean {
  const primary = primaryAlignment(plan, id);
  return primary !== undefined && isSameParent(parentOf(primary), parent);
}

function objectiveEffect(plan: Plan, ids: readonly string[], place: DropTarget['place']): DropEffect {
  const objectives = ids.map((id) => plan.tables.objective.get(id)).filter((row) => row !== undefined);
  const [first] = objectives;
  if (!first) return nothing(t('drop.nowhere'));
  const moving = objectives.map(({ id }) => id);
  const count = moving.length;
  switch (place.kind) {
    case 'align': {
      const { parent } = place;
      const childIds = moving.filter((id) => !isAlignedTo(plan, id, parent));
      if (childIds.length === 0) return nothing(t('drop.alreadyThere'));
      for (const id of childIds) {
        const obstacle = alignmentObstacle(plan, id, parent);
        if (!obstacle) continue;
        const { sentence } = explainProblem(obstacle.code, obstacle.parameters, currentLanguage());
        return { text: sentence, isRefused: true, run: null };
      }
      return does(forCount(alignText(plan, parent, 'drop.alignTo'), count), () =>
        client.alignment.align({ childIds, parent }),
      );
    }
    case 'order':
      return orderEffect(plan, first, place);
    case 'tray': {
      const childIds = moving.filter((id) => alignmentsOf(plan, id).length > 0);
      if (childIds.length === 0) return nothing(t('drop.alreadyUnaligned'));
      return does(forCount(t('drop.detach'), count), () => client.alignment.detach({ childIds }));
    }
    case 'owner': {
      const { owner } = place;
      const given = objectives.filter((row) => ownerKey(owner) !== ownerKey(ownerOf(row)));
      if (given.length === 0) return nothing(t('drop.alreadyThere'));
      const text = t('drop.giveTo', { owner: ownerName(plan, owner) });
      return does(forCount(text, count), () =>
        client.objective.reassign({ ids: given.map(({ id }) => id), owner }),
      );
    }
    case 'rung':
    case 'board':
      return nothing(t('drop.nowhere'));
  }
}

function orderEffect(
  plan: Plan,
  { id }: Objective,
  place: Extract<DropTarget['place'], { kind: 'order' }>,
): DropEffect {
  const others = place.siblings.filter((sibling) => sibling !== id);
  const at = others.indexOf(place.nextToId);
  const position = place.isBefore ? at : at + 1;
  if (at < 0 || place.siblings.indexOf(id) === position) return nothing(t('drop.alreadyThere'));
  const title = plan.tables.objective.get(place.nextToId)?.title ?? '';
  return does(t(place.isBefore ? 'drop.placeBefore' : 'drop.placeAfter', { title }), () =>
    client.objective.reorder({ id, siblings: [...place.siblings], position }),
  );
}

function rungEffect(plan: Plan, ids: readonly string[], place: DropTarget['place']): DropEffect {
  const rungs = ids.map((id) => plan.tables.keyResult.get(id)).filter((row) => row !== undefined);
  if (rungs.length === 0 || place.kind !== 'rung') return nothing(t('drop.nowhere'));
  const { objectiveId, position } = place;
  const ladder = ladderOf(plan, objectiveId);
  const staying = ladder.filter((row) => !rungs.includes(row));
  const count = staying.length + rungs.length;
  const isOwn = rungs.every((rung) => rung.objectiveId === objectiveId);
  const inOrder = ladder.filter((row) => rungs.includes(row));
  const after = [...staying.slice(0, position), ...inOrder, ...staying.slice(position)];
  if (isOwn && after.every((row, index) => row === ladder[index])) return nothing(t('drop.alreadyThere'));
  const number = position + 1;
  const title = plan.tables.objective.get(objectiveId)?.title ?? '';
  const text = isOwn ? t('drop.makeRung', { number, count }) : t('drop.moveRung', { number, count, title });
  return does(forCount(text, rungs.length), () =>
    client.keyResult.move({ ids: rungs.map(({ id }) => id), objectiveId, position }),
  );
}

function templateEffect(plan: Plan, key: string, place: DropTarget['place']): DropEffect {
  switch (place.kind) {
    case 'align':
      return ask(alignText(plan, place.parent, 'drop.createUnder'), key, null, place.parent);
    case 'owner':
      return ask(t('drop.createFor', { owner: ownerName(plan, place.owner) }), key, place.owner, null);
    case 'tray':
    case 'board':
    case 'order':
    case 'rung':
      return ask(t('drop.create'), key, null, null);
  }
}

/** A key result made of a metric, at a place in a ladder. */
function metricEffect(plan: Plan, id: string, place: DropTarget['place']): DropEffect {
  const metric = plan.tables.metric.get(id);
  if (!metric || place.kind !== 'rung') return nothing(t('drop.onLadder'));
  const { objectiveId, position } = place;
  const count = ladderOf(plan, objectiveId).length + 1;
  const title = plan.tables.objective.get(objectiveId)?.title ?? '';
  return {
    text: t('drop.measureHere', { number: position + 1, count, title }),
    isRefused: false,
    run: () => addMetric(plan, id, objectiveId, position),
  };
}

/** Takes what an earlier cycle left into this one, to serve what it is dropped on. */
function leftoverEffect(plan: Plan, ids: readonly string[], place: DropTarget['place']): DropEffect {
  const parent = place.kind === 'align' ? place.parent : undefined;
  return does(parent ? alignText(plan, parent, 'drop.createUnder') : t('drop.takeOver'), () =>
    client.objective.duplicate({ ids: [...ids], cycleId: theCycle().id, mode: 'leftover', parent }),
  );
}

/**
 * What becomes of a note of a workshop: an objective beside a card, a key result between rungs, an initiative
 * on a rung.
 */
function ideaEffect(
  plan: Plan,
  { ids, title }: Extract<Dragged, { kind: 'idea' }>,
  place: DropTarget['place'],
): DropEffect {
  const ideaIds = [...ids];
  const create = (text: string, owner: Owner | null, parent: AlignmentParent | null): DropEffect => ({
    text,
    isRefused: false,
    run: async () => setScreen({ creation: { templateKey: null, owner, parent, ideas: { ids, title } } }),
  });
  switch (place.kind) {
    case 'align': {
      const { parent } = place;
      const rung = parent.kind === 'key-result' ? plan.tables.keyResult.get(parent.id) : undefined;
      if (!rung) return create(alignText(plan, parent, 'drop.createUnder'), null, parent);
      const values = { number: rungNumber(plan, rung), title: rung.title };
      return does(t('drop.makeInitiative', values), () =>
        client.workshop.makeInitiative({ ideaIds, title, keyResultId: rung.id }),
      );
    }
    case 'rung': {
      const { objectiveId, position } = place;
      const objective = plan.tables.objective.get(objectiveId);
      const values = {
        number: position + 1,
        count: ladderOf(plan, objectiveId).length + 1,
        title: objective?.title ?? '',
      };
      return does(t('drop.makeKeyResult', values), () => {
        const columns = objective ? columnsOfTitle(plan, objective, title, currentLanguage()) : { title };
        return client.workshop.makeKeyResult({ ideaIds, objectiveId, position, ...columns });
      });
    }
    case 'owner':
      return create(t('drop.createFor', { owner: ownerName(plan, place.owner) }), place.owner, null);
    case 'tray':
    case 'board':
    case 'order':
      return create(t('drop.create'), null, null);
  }
}
