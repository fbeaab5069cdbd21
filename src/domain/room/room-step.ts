import type { z } from 'zod';
import type { Command } from '../commands/command.ts';
import type { Plan } from '../plan/plan.ts';
import type { Id } from '../tables/column.ts';
import type { Cycle, KeyResult, Person, Workshop } from '../tables/tables.ts';
import type { WorkshopStepKind } from '../workshop/workshop-steps.ts';
import type { StepView, stepActions } from './steps.ts';

/** What can be on in a room: a step of its agenda, or what comes before the first one. */
export type RoomStepKind = WorkshopStepKind | 'preparation';

/** A workshop whose participants take part from their phones, as it is now. */
export interface Room {
  readonly plan: Plan;
  readonly workshop: Workshop;
  readonly cycle: Cycle;
  /** The step that is on. */
  readonly step: { readonly id: string; readonly kind: string };
  /** Who takes part, in the order of the organisation's people. */
  readonly people: readonly Person[];
  /** This moment, as an instant, and the day where the room is. */
  readonly now: string;
  readonly today: string;
  /** What is said in the language of the plan. */
  readonly words: {
    /** From where to where a key result goes, in one line. */
    readonly line: (rung: KeyResult) => string;
  };
}

/** The seat of one participant. */
export interface Seat {
  readonly personId: Id<'person'>;
  /** Whether the facilitator lets it run clock and steps. */
  readonly isSecond: boolean;
}

/** A command that a seat asks for, which is signed by its person. */
export interface RoomCall {
  readonly command: Command;
  readonly input: unknown;
  /** Nobody's name is written with it: the room was promised that. */
  readonly isUnsigned: boolean;
  /** The id of the row that it makes, where that is made from the device's own key. */
  readonly newId: string | null;
}

/** A call of a command, its input checked by the compiler. */
export const call = <Input extends z.ZodType>(
  command: Command<string, Input>,
  input: z.input<Input>,
  { isUnsigned = false, newId = null }: Partial<Pick<RoomCall, 'isUnsigned' | 'newId'>> = {},
): RoomCall => ({ command: command as unknown as Command, input, isUnsigned, newId });

type ActionName = keyof typeof stepActions;

/**
 * What an action of a phone comes to: one command, for the seat that asks and for nobody else; null where it is so already.
 * @throws Problem where it is refused
 */
export type StepActions = {
  readonly [Name in ActionName]?: (
    room: Room,
    seat: Seat,
    input: z.output<(typeof stepActions)[Name]>,
  ) => RoomCall | null;
};

/** What a phone is shown of a kind of steps. */
export type ViewOf<Kind extends StepView['kind']> = Extract<StepView, { readonly kind: Kind }>;

/** What phones take part in while a step of one kind is on. */
export interface RoomStep<View extends StepView = StepView> {
  /** What is shown of a room, computed once, then what of it each seat is shown; nothing of the plan beyond that. */
  readonly view: (room: Room) => (seat: Seat) => View;
  readonly actions: StepActions;
  /**
   * Whether a seat has done what the step asks for, as everybody may know; null where that is not to be known, or
   * there is nothing to be done.
   */
  readonly hasDone: (room: Room) => (seat: Seat) => boolean | null;
}
