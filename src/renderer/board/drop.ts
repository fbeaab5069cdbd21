import type { AlignmentParent } from '#domain/alignment/alignment.ts';
import { ladderOf, rungNumber } from '#domain/ladder/ladder.ts';
import { metricWords } from '#domain/metric/metric.ts';
import { type Owner, ownerName } from '#domain/ownership/ownership.ts';
import type { Change } from '#domain/plan/change.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { KeyResult } from '#domain/tables/tables.ts';
import { currentLanguage, t } from '../language/language.ts';
import { type Intent, intent } from '../window/intent.ts';
import type { Creation } from '../window/screen-state.ts';
import { tried } from '../window/tried.ts';
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

/** What a drop leads to: a command that is sent, a dialog that asks for the rest, or a key result made of a metric. */
export type DropWork =
  | { readonly kind: 'send'; readonly intent: Intent }
  | { readonly kind: 'ask'; readonly creation: Creation }
  | {
      readonly kind: 'measure';
      readonly metricId: string;
      readonly objectiveId: string;
      readonly position: number;
    };

/** What a drop would do, in words, and what it leads to; null where it would do nothing. */
export interface DropEffect {
  readonly text: string;
  readonly isRefused: boolean;
  readonly work: DropWork | null;
}

/** The cycle that is looked at, and the day: both say what becomes of what is dropped. */
export interface DropTime {
  readonly cycleId: string;
  readonly today: string;
}

const nothing = (text: string): DropEffect => ({ text, isRefused: false, work: null });

const asks = (text: string, creation: Creation): DropEffect => ({
  text,
  isRefused: false,
  work: { kind: 'ask', creation },
});

/** Says what drops would do; while the plan stays as it is each place is tried once. */
export class DropEffects {
  private plan: Plan | null = null;
  private readonly known = new Map<string, DropEffect>();

  of(plan: Plan, dragged: Dragged, { place }: DropTarget, time: DropTime): DropEffect {
    if (plan !== this.plan) this.known.clear();
    this.plan = plan;
    const key = JSON.stringify([dragged, place, time]);
    const effect = this.known.get(key) ?? effectOf(plan, dragged, place, time);
    this.known.set(key, effect);
    return effect;
  }
}

/** The one place that says what a drop does: by mouse, touch and keyboard, before and after. */
export function effectOf(
  plan: Plan,
  dragged: Dragged,
  place: DropTarget['place'],
  time: DropTime,
): DropEffect {
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
      return leftoverEffect(plan, dragged.ids, place, time);
    case 'idea':
      return ideaEffect(plan, dragged, place, time);
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

/** What a drop by a command would do. */
function byCommand(...asked: Parameters<typeof tried>): DropEffect {
  const { intent: wanted, ...said } = tried(...asked);
  return { ...said, work: wanted && { kind: 'send', intent: wanted } };
}

/** What of some rows is still there. */
const present = (plan: Plan, table: 'objective' | 'keyResult', ids: readonly string[]): string[] =>
  ids.filter((id) => plan.tables[table].get(id));

function objectiveEffect(plan: Plan, dragged: readonly string[], place: DropTarget['place']): DropEffect {
  const ids = present(plan, 'objective', dragged);
  const [first] = ids;
  if (!first) return nothing(t('drop.nowhere'));
  const forAll = (text: string) => () => forCount(text, ids.length);
  switch (place.kind) {
    case 'align': {
      const { parent } = place;
      const align = intent('alignment', 'align', { childIds: ids, parent });
      return byCommand(plan, align, forAll(alignText(plan, parent, 'drop.alignTo')));
    }
    case 'order':
      return orderEffect(plan, first, place);
    case 'tray': {
      const detach = intent('alignment', 'detach', { childIds: ids });
      return byCommand(plan, detach, forAll(t('drop.detach')), t('drop.alreadyUnaligned'));
    }
    case 'owner': {
      const { owner } = place;
      const reassign = intent('objective', 'reassign', { ids, owner });
      return byCommand(plan, reassign, forAll(t('drop.giveTo', { owner: ownerName(plan, owner) })));
    }
    case 'rung':
    case 'board':
      return nothing(t('drop.nowhere'));
  }
}

function orderEffect(
  plan: Plan,
  id: string,
  { siblings, nextToId, isBefore }: Extract<DropTarget['place'], { kind: 'order' }>,
): DropEffect {
  const at = siblings.filter((sibling) => sibling !== id).indexOf(nextToId);
  if (at < 0) return nothing(t('drop.alreadyThere'));
  const position = isBefore ? at : at + 1;
  const title = plan.tables.objective.get(nextToId)?.title ?? '';
  return byCommand(plan, intent('objective', 'reorder', { id, siblings: [...siblings], position }), () =>
    t(isBefore ? 'drop.placeBefore' : 'drop.placeAfter', { title }),
  );
}

function rungEffect(plan: Plan, dragged: readonly string[], place: DropTarget['place']): DropEffect {
  const ids = present(plan, 'keyResult', dragged);
  if (ids.length === 0 || place.kind !== 'rung') return nothing(t('drop.nowhere'));
  const { objectiveId, position } = place;
  return byCommand(
    plan,
    intent('keyResult', 'move', { ids, objectiveId, position }),
    ({ changes, plan: after }) => {
      const { number, count, title } = rungPlace(after, changes);
      const isOwn = changes.every((change) => change.after?.objectiveId === undefined);
      const text = isOwn
        ? t('drop.makeRung', { number, count })
        : t('drop.moveRung', { number, count, title });
      return forCount(text, ids.length);
    },
  );
}

/** Where the first rung that some changes touch stands after them. */
function rungPlace(after: Plan, changes: readonly Change[]) {
  const touched = new Set(changes.map(({ rowId }) => rowId));
  const { objectiveId } = after.tables.keyResult.get(changes[0]?.rowId) as KeyResult;
  const ladder = ladderOf(after, objectiveId);
  const title = after.tables.objective.get(objectiveId)?.title ?? '';
  return { number: ladder.findIndex(({ id }) => touched.has(id)) + 1, count: ladder.length, title };
}

function templateEffect(plan: Plan, templateKey: string, place: DropTarget['place']): DropEffect {
  switch (place.kind) {
    case 'align':
      return asks(alignText(plan, place.parent, 'drop.createUnder'), {
        templateKey,
        owner: null,
        parent: place.parent,
      });
    case 'owner':
      return asks(t('drop.createFor', { owner: ownerName(plan, place.owner) }), {
        templateKey,
        owner: place.owner,
        parent: null,
      });
    case 'tray':
    case 'board':
    case 'order':
    case 'rung':
      return asks(t('drop.create'), { templateKey, owner: null, parent: null });
  }
}

/** A key result made of a metric, at a place in a ladder. */
function metricEffect(plan: Plan, id: string, place: DropTarget['place']): DropEffect {
  const metric = plan.tables.metric.get(id);
  if (!metric || place.kind !== 'rung') return nothing(t('drop.onLadder'));
  const { objectiveId, position } = place;
  const { name: title } = metricWords(metric, currentLanguage());
  const effect = byCommand(plan, intent('keyResult', 'create', { objectiveId, position, title }), (made) =>
    t('drop.measureHere', rungPlace(made.plan, made.changes)),
  );
  return effect.work ? { ...effect, work: { kind: 'measure', metricId: id, objectiveId, position } } : effect;
}

/** Takes what an earlier cycle left into this one, to serve what it is dropped on. */
function leftoverEffect(
  plan: Plan,
  ids: readonly string[],
  place: DropTarget['place'],
  { cycleId }: DropTime,
): DropEffect {
  const parent = place.kind === 'align' ? place.parent : undefined;
  const text = parent ? alignText(plan, parent, 'drop.createUnder') : t('drop.takeOver');
  const leftover = { ids: [...ids], cycleId, mode: 'leftover' as const, parent };
  return byCommand(plan, intent('objective', 'duplicate', leftover), () => text);
}

/**
 * What becomes of a note of a workshop: an objective beside a card, a key result between rungs, an initiative
 * on a rung.
 */
function ideaEffect(
  plan: Plan,
  { ids, title }: Extract<Dragged, { kind: 'idea' }>,
  place: DropTarget['place'],
  { today }: DropTime,
): DropEffect {
  const ideaIds = [...ids];
  const create = (text: string, owner: Owner | null, parent: AlignmentParent | null): DropEffect =>
    asks(text, { templateKey: null, owner, parent, ideas: { ids, title } });
  switch (place.kind) {
    case 'align': {
      const { parent } = place;
      const rung = parent.kind === 'key-result' ? plan.tables.keyResult.get(parent.id) : undefined;
      if (!rung) return create(alignText(plan, parent, 'drop.createUnder'), null, parent);
      const values = { number: rungNumber(plan, rung), title: rung.title };
      const make = intent('workshop', 'makeInitiative', { ideaIds, title, keyResultId: rung.id });
      return byCommand(plan, make, () => t('drop.makeInitiative', values));
    }
    case 'rung': {
      const { objectiveId, position } = place;
      const objective = plan.tables.objective.get(objectiveId);
      const reader = { language: currentLanguage(), today };
      const columns = objective ? columnsOfTitle(plan, objective, title, reader) : { title };
      const make = intent('workshop', 'makeKeyResult', { ideaIds, objectiveId, position, ...columns });
      return byCommand(plan, make, (made) => t('drop.makeKeyResult', rungPlace(made.plan, made.changes)));
    }
    case 'owner':
      return create(t('drop.createFor', { owner: ownerName(plan, place.owner) }), place.owner, null);
    case 'tray':
    case 'board':
    case 'order':
      return create(t('drop.create'), null, null);
  }
}
