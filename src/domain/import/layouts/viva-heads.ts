import type { Heads } from './table.ts';

/** The columns of an export of Viva Goals, once Ally; a saved view may lack any of them. */
export const vivaHeads = {
  id: ['id'],
  title: ['title'],
  team: ['team', 'teams'],
  tag: ['tag', 'tags'],
  owner: ['owner', 'owners'],
  period: ['period', 'time period'],
  startsOn: ['start date'],
  endsOn: ['end date'],
  description: ['description'],
  alignedTo: ['aligned to'],
  metric: ['metric name'],
  unit: ['unit'],
  target: ['target'],
  objectType: ['object type'],
  goalType: ['goal type'],
  okrType: ['okr type'],
  typeName: ['type name'],
  start: ['start'],
  lastCheckIn: ['last check-in'],
  progress: ['progress %', 'progress'],
  actual: ['actual progress'],
  status: ['status'],
  lastNote: ['last check-in note'],
  score: ['score'],
  checkIns: ['checkins', 'check-ins', 'array::checkins'],
} as const satisfies Heads<string>;
export type VivaColumn = keyof typeof vivaHeads;
