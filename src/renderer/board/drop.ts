import { explainProblem } from '#contract/texts/problems.ts';
import {
  type AlignmentParent,
  alignmentObstacle,
  alignmentsOf,
  parentOf,
  primaryAlignment,
} from '#domain/alignment/alignment.ts';
import { ladderOf, rungNumber } from '#domain/ladder/ladder.ts';
import { type Owner, ownerKey, ownerName, ownerOf } from '#domain/ownership/ownership.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { client } from '../app/client.ts';
import { attempt } from '../app/problems.tsx';
import { setScreen } from '../app/screen-state.ts';
import { currentLanguage, i18n } from '../i18n/i18n.ts';

/** What is being dragged. */
export type Dragged =
  | { readonly kind: 'objective'; readonly id: string }
  | { readonly kind: 'rung'; readonly id: string }
  | { readonly kind: 'template'; readonly key: string };

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

const call = (work: () => Promise<unknown>) => async () => {
  await attempt(work());
};

const ask = (templateKey: string, owner: Owner | null, parent: AlignmentParent | null) => async () => {
  setScreen({ creation: { templateKey, owner, parent } });
};

/** The one place that says what a drop does: by mouse, touch and keyboard, before and after. */
export function effectOf(plan: Plan, dragged: Dragged, { place }: DropTarget): DropEffect {
  switch (dragged.kind) {
    case 'objective':
      return objectiveEffect(plan, dragged.id, place);
    case 'rung':
      return rungEffect(plan, dragged.id, place);
    case 'template':
      return templateEffect(plan, dragged.key, place);
  }
}

function alignText(plan: Plan, parent: AlignmentParent, whole: 'drop.alignTo' | 'drop.createUnder'): string {
  if (parent.kind === 'objective') {
    return i18n.t(whole, { title: plan.tables.objective.get(parent.id)?.title ?? '' });
  }
  const rung = plan.tables.keyResult.get(parent.id);
  const values = { number: rung ? rungNumber(plan, rung) : 0, title: rung?.title ?? '' };
  return whole === 'drop.alignTo'
    ? i18n.t('drop.alignToRung', values)
    : i18n.t('drop.createUnderRung', values);
}

function objectiveEffect(plan: Plan, id: string, place: DropTarget['place']): DropEffect {
  const objective = plan.tables.objective.get(id);
  if (!objective) return nothing(i18n.t('drop.nowhere'));
  switch (place.kind) {
    case 'align': {
      const primary = primaryAlignment(plan, id);
      const current = primary && parentOf(primary);
      if (current?.kind === place.parent.kind && current.id === place.parent.id)
        return nothing(i18n.t('drop.alreadyThere'));
      const obstacle = alignmentObstacle(plan, id, place.parent);
      if (obstacle) {
        const { sentence } = explainProblem(obstacle.code, obstacle.parameters, currentLanguage());
        return { text: sentence, isRefused: true, run: null };
      }
      return {
        text: alignText(plan, place.parent, 'drop.alignTo'),
        isRefused: false,
        run: call(() => client.alignment.align({ childId: id, parent: place.parent })),
      };
    }
    case 'order': {
      const title = plan.tables.objective.get(place.nextToId)?.title ?? '';
      const others = place.siblings.filter((sibling) => sibling !== id);
      const at = others.indexOf(place.nextToId);
      if (at < 0) return nothing(i18n.t('drop.alreadyThere'));
      const position = place.isBefore ? at : at + 1;
      if (place.siblings.indexOf(id) === position) return nothing(i18n.t('drop.alreadyThere'));
      return {
        text: i18n.t(place.isBefore ? 'drop.placeBefore' : 'drop.placeAfter', { title }),
        isRefused: false,
        run: call(() => client.objective.reorder({ id, siblings: [...place.siblings], position })),
      };
    }
    case 'tray':
      if (alignmentsOf(plan, id).length === 0) return nothing(i18n.t('drop.alreadyUnaligned'));
      return {
        text: i18n.t('drop.detach'),
        isRefused: false,
        run: call(() => client.alignment.detach({ childId: id })),
      };
    case 'owner': {
      if (ownerKey(place.owner) === ownerKey(ownerOf(objective))) return nothing(i18n.t('drop.alreadyThere'));
      return {
        text: i18n.t('drop.giveTo', { owner: ownerName(plan, place.owner) }),
        isRefused: false,
        run: call(() => client.objective.reassign({ id, owner: place.owner })),
      };
    }
    case 'rung':
    case 'board':
      return nothing(i18n.t('drop.nowhere'));
  }
}

function rungEffect(plan: Plan, id: string, place: DropTarget['place']): DropEffect {
  const rung = plan.tables.keyResult.get(id);
  if (!rung || place.kind !== 'rung') return nothing(i18n.t('drop.nowhere'));
  const ladder = ladderOf(plan, place.objectiveId);
  const isOwn = rung.objectiveId === place.objectiveId;
  const count = isOwn ? ladder.length : ladder.length + 1;
  if (isOwn && ladder.findIndex((row) => row.id === id) === place.position)
    return nothing(i18n.t('drop.alreadyThere'));
  const number = place.position + 1;
  const title = plan.tables.objective.get(place.objectiveId)?.title ?? '';
  return {
    text: isOwn
      ? i18n.t('drop.makeRung', { number, count })
      : i18n.t('drop.moveRung', { number, count, title }),
    isRefused: false,
    run: call(() => client.keyResult.move({ id, objectiveId: place.objectiveId, position: place.position })),
  };
}

function templateEffect(plan: Plan, key: string, place: DropTarget['place']): DropEffect {
  switch (place.kind) {
    case 'align':
      return {
        text: alignText(plan, place.parent, 'drop.createUnder'),
        isRefused: false,
        run: ask(key, null, place.parent),
      };
    case 'owner':
      return {
        text: i18n.t('drop.createFor', { owner: ownerName(plan, place.owner) }),
        isRefused: false,
        run: ask(key, place.owner, null),
      };
    case 'tray':
    case 'board':
    case 'order':
    case 'rung':
      return { text: i18n.t('drop.create'), isRefused: false, run: ask(key, null, null) };
  }
}
