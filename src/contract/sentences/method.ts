import type { WorkshopStepKind } from '#domain/workshop/workshop-steps.ts';
import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';

/** What a step is called: its own title, or that of its kind in the language. */
export const workshopStepTitle = (
  step: { readonly title: string },
  kind: WorkshopStepKind,
  language: Language,
): string => step.title || textsOf(language)(`method.${kind}.title`);
