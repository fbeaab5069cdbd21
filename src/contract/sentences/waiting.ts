import type { WaitingTold } from '#contract/waiting.ts';
import type { ProblemCode, ProblemParameters } from '#domain/problem.ts';
import type { Language } from '#texts/languages.ts';
import { diffInWords } from './differences.ts';
import { historySentence, signatureWords } from './history.ts';
import { type MergeToTell, mergeWords, statesIn, type ToldEntry } from './merge.ts';
import { explainProblem } from './problems.ts';

/** A waiting change set as it is told of. */
export interface WaitingToTell {
  readonly id: string;
  readonly setAsideAt: string;
  readonly problem: { readonly code: ProblemCode; readonly parameters: ProblemParameters } | null;
  readonly settled: WaitingTold['settled'];
  readonly entry: ToldEntry;
}

/** An own change that waits, in words; the plan of the others is `ours` of the sides, which are null where they cannot be put beside each other. */
export function waitingWords(
  { id, setAsideAt, problem, settled, entry }: WaitingToTell,
  sides: MergeToTell | null,
  obstacle: WaitingToTell['problem'],
  language: Language,
): WaitingTold {
  const explained = (of: WaitingToTell['problem']) =>
    of && { code: of.code, ...explainProblem(of.code, of.parameters, language) };
  const states = sides && statesIn(sides);
  return {
    id,
    sentence: historySentence(entry, language),
    signature: signatureWords(entry, language),
    setAsideAt,
    reason: explained(problem),
    changes: states
      ? diffInWords(states.ours, states.theirs, language).flatMap(({ title, lines }) =>
          lines.map((line) => `${title}: ${line}`),
        )
      : [],
    conflicts: sides
      ? mergeWords(sides, true, language).conflicts.map(({ ours, theirs, ...conflict }) => ({
          ...conflict,
          mine: theirs,
          theirs: ours,
        }))
      : [],
    obstacle: explained(obstacle),
    settled: settled && { at: settled.at, takes: settled.takes },
  };
}
