import { z } from 'zod';
import { dots } from '../tables/column.ts';
import { signature } from '../tables/signature.ts';
import { deviceKeyText } from './fields.ts';
import { longestText, mostKeyResults } from './preparation-limits.ts';

const id = z.string().min(1).max(64);
const text = z.string().trim().min(1).max(longestText);

/**
 * What a seat may ask of the step that is on, always for itself. Each becomes one command of the plan (`domain/room`);
 * everything else is refused.
 */
export const stepActions = {
  // Silent ideas. The key is made by the device for each note: by it alone an unnamed note is known as its own.
  'idea.add': z.strictObject({ key: deviceKeyText, text }),
  'idea.change': z.strictObject({ key: deviceKeyText, text }),
  'idea.remove': z.strictObject({ key: deviceKeyText }),
  // Before the workshop, beside ideas. What is put is new, or takes the place of what was put by the same key.
  'gap.put': z.strictObject({ key: deviceKeyText, text, cause: z.string().trim().max(longestText) }),
  'gap.remove': z.strictObject({ key: deviceKeyText }),
  'draft.put': z.strictObject({ key: deviceKeyText, text, keyResults: z.array(text).max(mostKeyResults) }),
  'draft.remove': z.strictObject({ key: deviceKeyText }),
  // Clusters and dots.
  'idea.move': z.strictObject({ ideaId: id, clusterId: id.nullable() }),
  'cluster.add': z.strictObject({ name: text, ideaId: id }),
  'dots.put': z.strictObject({ ideaId: id, dots }),
  // Wording of objectives.
  'wording.propose': z.strictObject({ objectiveId: id.nullable(), text }),
  'wording.withdraw': z.strictObject({ proposalId: id }),
  'wording.react': z.strictObject({ proposalId: id, reaction: z.enum(['for', 'against']).nullable() }),
  // Difficulty, hidden until all are in.
  'difficulty.vote': z.strictObject({
    roundId: id,
    keyResultId: id,
    estimate: z.number().int().min(1).max(5).nullable(),
    /** What makes it hard; only if one wants to say it. */
    reason: z.string().trim().max(500),
  }),
  // Owners, confidence, needs.
  'rung.take': z.strictObject({ keyResultId: id }),
  'rung.leave': z.strictObject({ keyResultId: id }),
  'rung.confidence': z.strictObject({ keyResultId: id, confidence: z.number().int().min(0).max(100) }),
  'need.say': z.strictObject({
    key: deviceKeyText,
    keyResultId: id.nullable(),
    /** Whoever is asked for it: somebody who takes part, or a team. */
    personId: id.nullable(),
    unitId: id.nullable().default(null),
    text,
  }),
  'need.withdraw': z.strictObject({ needId: id }),
  // Read-out.
  'plan.sign': signature,
  'plan.unsign': z.strictObject({}),
  // Meetings: one's own key results.
  'check-in.record': z.strictObject({
    keyResultId: id,
    /** 1 or 0 for a milestone; of one with steps these say it themselves. */
    value: z.number(),
    confidence: z.number().int().min(0).max(100).nullable(),
    note: z.string().trim().max(2000),
  }),
  'check-in.tick-step': z.strictObject({ milestoneStepId: id, isDone: z.boolean() }),
  // Reviews.
  'review.hard': z.strictObject({ objectiveId: id, text: z.string().trim().max(2000) }),
  'cause.vote': z.strictObject({ causeId: id, isFor: z.boolean() }),
  // A second facilitator, whom the first one promoted.
  'clock.start': z.strictObject({}),
  'clock.pause': z.strictObject({}),
  'clock.go-to': z.strictObject({ stepId: id }),
  'clock.extend': z.strictObject({ minutes: z.number().int().min(-60).max(60) }),
  'ideas.reveal': z.strictObject({}),
  'round.reveal': z.strictObject({ roundId: id }),
  'seat.admit': z.strictObject({ seatId: id }),
} as const;

/** A step that is on: which one it is, and what is shown of it. */
export type TakenStep<View> = View & { readonly id: string; readonly title: string };

export interface WallIdea {
  readonly id: string;
  readonly text: string;
  /** Null where notes are unnamed or it was written without a name. */
  readonly author: string | null;
  readonly clusterId: string | null;
  /** How many dots it has once the room shows them; null before. */
  readonly dots: number | null;
  /** Those of this seat. */
  readonly myDots: number;
}

export interface Rung {
  readonly id: string;
  readonly title: string;
  /** From where to where, and by when, as it is read. */
  readonly line: string;
}

export interface OwnedRung extends Rung {
  readonly ownerId: string | null;
  readonly owner: string | null;
  readonly isMine: boolean;
  readonly confidence: number | null;
}

export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What somebody needs from others for a rung. */
export interface Need {
  readonly id: string;
  readonly keyResultId: string | null;
  readonly text: string;
  /** Who said so; null where it was this seat, which may withdraw it. */
  readonly by: string | null;
  /** Who is asked for it; null where nobody in particular is. */
  readonly from: string | null;
}

/** How one says where a key result stands, with what was said last. */
export type CheckInAnswer =
  | { readonly answeredBy: 'figure'; readonly unit: string; readonly latest: number | null }
  | { readonly answeredBy: 'tick'; readonly isDone: boolean }
  | {
      readonly answeredBy: 'steps';
      readonly steps: readonly { readonly id: string; readonly title: string; readonly isDone: boolean }[];
    };

export interface ObjectiveOf<R> {
  readonly id: string;
  readonly title: string;
  readonly owner: string;
  readonly rungs: readonly R[];
}

/** What a phone is shown of the step that is on: what the room sees, and what there is for it to do. */
export type StepView =
  | {
      readonly kind: 'preparation';
      readonly areNamed: boolean;
      readonly heldOn: string | null;
      /** Whatever everybody brings along, each by the first characters of its key, as with hidden notes. */
      readonly written: readonly string[];
    }
  | {
      readonly kind: 'ideas';
      readonly areNamed: boolean;
      /**
       * The notes that are still hidden, whoever wrote them, each by the first characters of its key (`note-key`): a device
       * knows its own by them, and nobody else's.
       */
      readonly hidden: readonly string[];
      readonly hiddenInAll: number;
      readonly wall: readonly WallIdea[];
    }
  | {
      readonly kind: 'clusters';
      readonly wall: readonly WallIdea[];
      readonly clusters: readonly { readonly id: string; readonly name: string }[];
      readonly dotsLeft: number;
      readonly dotsEach: number;
      readonly areDotsShown: boolean;
    }
  | {
      readonly kind: 'objectives';
      readonly objectives: readonly { readonly id: string; readonly title: string; readonly owner: string }[];
      readonly proposals: readonly {
        readonly id: string;
        readonly objectiveId: string | null;
        readonly text: string;
        /** Those that are proposed along with a further objective. */
        readonly keyResults: readonly string[];
        readonly by: string | null;
        readonly isMine: boolean;
        readonly for: number;
        readonly against: number;
        readonly mine: 'for' | 'against' | null;
      }[];
    }
  | {
      readonly kind: 'difficulty';
      /** The round that is open, or was shown last; null where none was begun. */
      readonly round: {
        readonly id: string;
        readonly number: number;
        readonly isRevealed: boolean;
        readonly objective: ObjectiveOf<
          Rung & {
            readonly mine: number | null;
            readonly myReason: string;
            /** What the room said, once it is shown: how often 1 to 5, and the median. */
            readonly told: { readonly counts: readonly number[]; readonly median: number } | null;
            /** Whether one's own vote is far from the others', once shown. */
            readonly amIFar: boolean;
          }
        >;
        readonly voted: number;
        readonly of: number;
      } | null;
    }
  | {
      readonly kind: 'owners';
      readonly objectives: readonly ObjectiveOf<OwnedRung>[];
      /** Whom something may be needed from. */
      readonly people: readonly Named[];
      readonly teams: readonly Named[];
      /** What this seat said that it needs, and what others need from it or from its teams. */
      readonly needs: readonly Need[];
    }
  | {
      readonly kind: 'read-out';
      /** The page that the room reads: an objective with its ladder; null once everything was read. */
      readonly page: ObjectiveOf<OwnedRung> | null;
      /** Its number among those that there are. */
      readonly number: number;
      readonly of: number;
      readonly signed: { readonly byMe: boolean; readonly count: number; readonly of: number };
    }
  | {
      readonly kind: 'check-ins';
      readonly rungs: readonly (Rung & {
        readonly objective: string;
        readonly answer: CheckInAnswer;
        readonly confidence: number | null;
        readonly isDue: boolean;
      })[];
    }
  | {
      readonly kind: 'scores';
      readonly objectives: readonly { readonly id: string; readonly title: string; readonly hard: string }[];
    }
  | {
      readonly kind: 'causes';
      readonly causes: readonly { readonly id: string; readonly name: string; readonly isMine: boolean }[];
    }
  /** A step in which there is nothing to do on a phone: one looks at the room. */
  | { readonly kind: 'watch'; readonly lines: readonly string[] };
