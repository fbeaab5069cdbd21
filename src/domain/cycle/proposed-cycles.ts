import type { Language } from '#texts/languages.ts';
import { addDays, daysBetween } from './days.ts';
import { endOfMonths, lengthOf, quarterAround, type Span, spanAfter } from './span.ts';
import { spanName } from './span-name.ts';

/** A cycle that a new plan may begin with. */
export interface ProposedCycle extends Span {
  readonly name: string;
}

/** Why a cycle is proposed: the quarter runs still, or most of it is over. */
export type ProposalReason = 'running-quarter' | 'past-two-thirds';

export interface CycleProposal {
  /** The one to take where nobody says otherwise; one of the choices. */
  readonly proposed: ProposedCycle;
  readonly reason: ProposalReason;
  /** The running quarter, the next one, and the three months that begin a month after the proposed one. */
  readonly choices: readonly ProposedCycle[];
}

const pastShare = 2 / 3;

/**
 * What a new plan may begin with: the running quarter, or the next one when more than two thirds of it are over
 * [product: Cycles]. `day` is the day on which the team sits together where it is known, else today.
 */
export function proposedCycles(day: string, language: Language): CycleProposal {
  const named = (span: Span): ProposedCycle => ({ ...span, name: spanName(span, language) });
  const running = quarterAround(day);
  const next = spanAfter(running);
  const isPast = daysBetween(running.startsOn, day) > lengthOf(running) * pastShare;
  const proposed = isPast ? next : running;
  const later = addDays(endOfMonths(proposed.startsOn, 1), 1);
  return {
    proposed: named(proposed),
    reason: isPast ? 'past-two-thirds' : 'running-quarter',
    choices: [running, next, { startsOn: later, endsOn: endOfMonths(later, 3) }].map(named),
  };
}
