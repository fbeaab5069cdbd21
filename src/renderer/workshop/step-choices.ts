import type { WorkshopStepKind } from '#domain/workshop/workshop-steps.ts';
import { t } from '../language/language.ts';
import type { Choice } from '../window/action.ts';

/** The ways of adding a step to an agenda: its kinds. */
export const stepChoices = (
  kinds: readonly WorkshopStepKind[],
  add: (kind: WorkshopStepKind) => unknown,
): readonly Choice[] =>
  kinds.map((kind) => ({ key: kind, title: t(`method.${kind}`).title, run: () => add(kind) }));
