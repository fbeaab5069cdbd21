import type { ComponentType } from 'preact';
import type { StepView, TakenStep } from '#contract/room/steps.ts';
import { CausesStep } from './causes.tsx';
import { CheckInsStep } from './check-ins.tsx';
import { ClustersStep } from './clusters.tsx';
import { DifficultyStep } from './difficulty.tsx';
import { IdeasStep } from './ideas.tsx';
import { ObjectivesStep } from './objectives.tsx';
import { OwnersStep } from './owners.tsx';
import { PreparationStep } from './preparation.tsx';
import { ReadOutStep } from './read-out.tsx';
import { ScoresStep } from './scores.tsx';
import type { Taken } from './taken.ts';
import { WatchStep } from './watch.tsx';

/** What there is to do in a step of each kind. */
const kinds: { readonly [Kind in StepView['kind']]: ComponentType<{ readonly step: Taken<Kind> }> } = {
  preparation: PreparationStep,
  ideas: IdeasStep,
  clusters: ClustersStep,
  objectives: ObjectivesStep,
  difficulty: DifficultyStep,
  owners: OwnersStep,
  'read-out': ReadOutStep,
  'check-ins': CheckInsStep,
  scores: ScoresStep,
  causes: CausesStep,
  watch: WatchStep,
};

/** The step that is on. */
export function Step({ step }: { readonly step: TakenStep<StepView> }) {
  // A newer room may have steps that an older page does not know: one looks at the room then.
  const Kind = (kinds[step.kind] ?? WatchStep) as ComponentType<{ readonly step: TakenStep<StepView> }>;
  return <Kind step={step} />;
}
