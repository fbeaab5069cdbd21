import { z } from 'zod';
import { sides } from '../merge/copy.ts';
import { changeCauseName } from './agreement.ts';
import {
  date,
  dots,
  forgets,
  instant,
  label,
  needs,
  ownedBy,
  rank,
  text,
  timeOfDay,
  title,
} from './column.ts';
import { table } from './table.ts';

export const workshopKinds = ['planning', 'meeting', 'mid-quarter', 'review'] as const;
export const workshopKind = z.enum(workshopKinds);
/** What a room meets for: to plan a cycle, to check in each week, to correct its course, or to review what was reached. */
export type WorkshopKind = z.infer<typeof workshopKind>;

export const workshop = table(
  'workshop',
  () => ({
    cycleId: needs('cycle'),
    kind: workshopKind,
    name: title,
    purpose: text,
    place: label,
    heldOn: date.nullable(),
    /** When it is to begin, as a clock of the place shows it. */
    startsAt: timeOfDay.nullable(),
    state: z.enum(['prepared', 'running', 'paused', 'finished']),
    facilitatorId: needs('person').nullable(),
    currentStepId: forgets('workshopStep'),
    /** When the running clock was last counted; null while it stands. */
    beatAt: instant.nullable(),
    /** Whether ideas show who wrote them. */
    areIdeasNamed: z.boolean(),
    areIdeaVotesShown: z.boolean(),
    /** How many dots everybody has to give. */
    dotsEach: dots,
    /** The page that is read out; from that on which there is no objective any more, everything was read. */
    readOutPage: z.number().int().min(0),
  }),
  {
    blank: {
      kind: 'planning',
      purpose: '',
      place: '',
      heldOn: null,
      startsAt: null,
      state: 'prepared',
      facilitatorId: null,
      currentStepId: null,
      beatAt: null,
      areIdeasNamed: false,
      areIdeaVotesShown: false,
      dotsEach: 3,
      readOutPage: 0,
    },
    ofClock: ['state', 'currentStepId', 'beatAt', 'readOutPage'],
    isCounted: true,
  },
);

export const workshopParticipant = table('workshopParticipant', () => ({
  workshopId: ownedBy('workshop'),
  personId: needs('person'),
}));

/** How long a step may be planned, in minutes. */
export const mostStepMinutes = 600;

export const workshopStep = table(
  'workshopStep',
  () => ({
    workshopId: ownedBy('workshop'),
    kind: z.string().max(60),
    title: label,
    plannedMinutes: z.number().positive().max(mostStepMinutes),
    spentSeconds: z.number().min(0),
    startedAt: instant.nullable(),
    endedAt: instant.nullable(),
    rank,
  }),
  {
    blank: { title: '', spentSeconds: 0, startedAt: null, endedAt: null },
    ofClock: ['spentSeconds', 'startedAt', 'endedAt', 'plannedMinutes'],
    isCounted: true,
  },
);

/** What was noted, decided or left open in a workshop. */
export const decision = table(
  'decision',
  () => ({
    workshopId: ownedBy('workshop'),
    workshopStepId: forgets('workshopStep'),
    kind: z.enum(['note', 'decision', 'open-point']),
    text: title,
    ownerId: needs('person').nullable(),
    /** The team that is asked for it, where nobody of it is named. */
    unitId: forgets('unit'),
    dueOn: date.nullable(),
    /** Who said it, where that is told: of an open point, who needs it from its owner. */
    saidById: needs('person').nullable(),
    /** The key result that it is for. */
    keyResultId: forgets('keyResult'),
    createdAt: instant,
  }),
  {
    blank: {
      workshopStepId: null,
      ownerId: null,
      unitId: null,
      dueOn: null,
      saidById: null,
      keyResultId: null,
    },
    isCounted: true,
  },
);

/** A copy of the plan that is to be merged in a workshop: the room settles what does not come together by itself. */
export const workshopMerge = table(
  'workshopMerge',
  () => ({
    workshopId: ownedBy('workshop'),
    /** What the file of the copy was called. */
    copy: title,
    createdAt: instant,
    /** When it was merged; null while it waits. */
    mergedAt: instant.nullable(),
  }),
  { blank: { mergedAt: null } },
);

/** What the room took where two copies did not come together, in the words that it was shown. */
export const settledConflict = table('settledConflict', () => ({
  mergeId: ownedBy('workshopMerge'),
  conflictId: z.string().min(1).max(300),
  title,
  context: text,
  ours: text,
  theirs: text,
  taken: z.enum(sides),
  createdAt: instant,
}));
/** How an objective goes on after the middle of its cycle: as it is, with other targets or dates, or later. */
export const courses = ['go-on', 'reset', 'postpone'] as const;
export type Course = (typeof courses)[number];

/** What a mid-quarter meeting says of an objective: why it stands where it stands, and how it goes on. */
export const correction = table(
  'correction',
  () => ({
    workshopId: ownedBy('workshop'),
    objectiveId: ownedBy('objective'),
    cause: changeCauseName.nullable(),
    reason: text,
    course: z.enum(courses).nullable(),
    /** What was set anew, from what to what: a list as JSON, empty where nothing was. */
    resets: text,
  }),
  { blank: { cause: null, reason: '', course: null, resets: '' } },
);
