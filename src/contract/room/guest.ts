import { z } from 'zod';
import { deviceKeyText, seatName } from '#domain/room/fields.ts';
import { type StepView, stepActions, type TakenStep } from '#domain/room/steps.ts';

/**
 * What a phone and the room's server say to each other: JSON over a port of its own, beside the program's contract, of
 * which nothing can be reached here. The phone has only the types of this; the server checks by its schemas.
 *
 * | | |
 * |---|---|
 * | `POST /join` | `joining` → a cookie; `GuestState` |
 * | `GET /state`, `GET /events` | `GuestState`, now and at each change |
 * | `POST /seat` | `seating` → `GuestState` |
 * | `POST /act` | `delivery` → `Delivered`; the same delivery again is answered as the first time was |
 * | `POST /here` | nothing: the answer to a stream that says `here` |
 * | `POST /leave` | the seat is free again |
 *
 * A stream says `here` every five seconds, by which a phone knows that it is not dead; whoever does not answer is shown as
 * away soon. It says `closed` as its last where the room is closed.
 *
 * What is refused is answered with status 4xx and `Refused`. Each request says the language of the phone by
 * `Accept-Language`, and `GET /events` by `?language=`, since no header can be given to a stream.
 */

/** A key that only its device knows, by which the server tells it again and its words from others'. */
export const deviceKey = deviceKeyText;

/** By the secret of the code that was scanned, or the six digits that stand beside it. */
export const joining = z.union([
  z.strictObject({ secret: z.string().max(64), device: deviceKey }),
  z.strictObject({ code: z.string().regex(/^\d{6}$/u), device: deviceKey }),
]);
export type Joining = z.infer<typeof joining>;

/** Somebody of the list, or a name that the facilitator admits. */
export const seating = z.union([
  z.strictObject({ personId: z.string().max(64) }),
  z.strictObject({ name: seatName }),
]);
export type Seating = z.infer<typeof seating>;

/** One thing that was done on a phone, delivered once however often it arrives. */
export const delivery = z.strictObject({
  id: z.uuid(),
  /** The step of the agenda that it was done in. */
  stepId: z.string().max(64),
  action: z.enum(Object.keys(stepActions) as [keyof typeof stepActions, ...(keyof typeof stepActions)[]]),
  input: z.unknown(),
});
export type ActionName = keyof typeof stepActions;
export type ActionInput<Name extends ActionName> = z.input<(typeof stepActions)[Name]>;

/** Why something was refused: a code, and its sentence in the language of the phone. */
export interface Refused {
  readonly code: string;
  readonly text: string;
  /** Whether it may be tried again later as it is: the room is busy, too many at once. */
  readonly isTemporary: boolean;
}
export type Delivered = { readonly isDone: true } | Refused;

export interface AgendaLine {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  readonly state: 'done' | 'now' | 'later';
}

/** The clock of the step as of `at`; the phone goes on counting while it runs. */
export interface GuestClock {
  readonly isRunning: boolean;
  readonly secondsLeft: number;
  readonly at: string;
}

export interface SeatPerson {
  readonly id: string;
  readonly name: string;
  readonly isTaken: boolean;
}

/** What one phone is shown. */
export interface GuestState {
  /** Goes up whenever anything of the room changes; the same version is the same state. */
  readonly version: number;
  readonly workshop: {
    readonly id: string;
    readonly name: string;
    readonly cycle: string;
    readonly kind: 'planning' | 'meeting' | 'review' | 'mid-quarter';
    readonly state: 'prepared' | 'running' | 'paused' | 'finished';
  };
  readonly seat:
    | { readonly state: 'choosing'; readonly people: readonly SeatPerson[]; readonly mayType: boolean }
    | { readonly state: 'waiting'; readonly name: string }
    | {
        readonly state: 'seated';
        readonly personId: string;
        readonly name: string;
        /** Promoted by the facilitator: may run clock, steps, reveal and admit. */
        readonly isSecond: boolean;
      };
  readonly agenda: readonly AgendaLine[];
  readonly clock: GuestClock | null;
  /** The step that is on with what the room sees of it; null between steps. Nothing but agenda and clock before one is seated. */
  readonly step: TakenStep<StepView> | null;
  /** Who waits to be admitted, for a second facilitator alone. */
  readonly waiting?: readonly { readonly seatId: string; readonly name: string }[];
}
