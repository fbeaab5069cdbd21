import { z } from 'zod';
import { language } from '#domain/tables/plan.ts';
import { problemData, procedure, savedFile } from '../base.ts';

/** Where this computer can be reached, as phones would type it. */
const reachable = z.object({
  address: z.string(),
  /** The network card that has it, as the system calls it. */
  card: z.string(),
  /** A network that phones may be in, one that only programs of this computer are in, or this computer itself. */
  kind: z.enum(['network', 'virtual', 'this-computer']),
  /** Where phones are most likely to be; one of them is. */
  isLikely: z.boolean(),
});
export type ReachableAddress = z.infer<typeof reachable>;

const announced = reachable.extend({
  /** What is typed: the address with its port. */
  url: z.string(),
  /** What the code holds: the same with the secret behind `#`. */
  joinUrl: z.string(),
});
export type AnnouncedAddress = z.infer<typeof announced>;

const seat = z.object({
  seatId: z.string(),
  /** Null while it chooses a name or waits to be admitted. */
  personId: z.string().nullable(),
  /** Empty while it has chosen none. */
  name: z.string(),
  /** Away is who has a seat and whose phone is not heard of just now. */
  state: z.enum(['choosing', 'waiting', 'seated', 'away']),
  /** When the phone of who is away was heard of last; null where it was not since the room was opened, or is not away. */
  awaySince: z.string().nullable(),
  isSecond: z.boolean(),
  /**
   * Whether it has done what the step that is on asks for, never what; null where that is not to be known (unnamed
   * notes) or nothing is asked.
   */
  hasDone: z.boolean().nullable(),
});
export type RoomSeat = z.infer<typeof seat>;

export const roomStatus = z.object({
  workshopId: z.string(),
  port: z.number().int(),
  /** The likely address first. */
  addresses: z.array(announced),
  /** Six digits. */
  code: z.string(),
  /** Whether too many wrong codes were typed, so that only the code on the projector is taken for now. */
  isCodeClosed: z.boolean(),
  /** Whether nobody else may join. */
  isLocked: z.boolean(),
  /** Whether any other device was heard of since it was opened: where none is for long, the network keeps phones away. */
  isReached: z.boolean(),
  /** The fingerprint of the certificate that was made for the room; null over plain HTTP. */
  certificate: z.string().nullable(),
  seats: z.array(seat),
  counts: z.object({
    waiting: z.number().int(),
    seated: z.number().int(),
    away: z.number().int(),
    /** Of those who have a seat. */
    done: z.number().int(),
  }),
});
export type RoomStatus = z.infer<typeof roomStatus>;

const ofPerson = z.object({ kind: z.enum(['participant', 'person', 'new', 'unnamed']), name: z.string() });

/** What became of a file of answers that came back from a form. */
const answersOutcome = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['taken', 'replaced', 'already']),
    file: z.string(),
    /** Whose they are, and what that made of them. */
    of: ofPerson,
    workshopId: z.string(),
    counts: z.object({ ideas: z.number().int(), gaps: z.number().int(), drafts: z.number().int() }),
    sequence: z.number().int(),
  }),
  z.object({ kind: z.literal('refused'), file: z.string(), problem: problemData }),
]);
export type AnswersOutcome = z.infer<typeof answersOutcome>;

/** So many files of answers are read at a time. */
const mostAnswerFiles = 200;

const ofSeat = z.object({ seatId: z.string() });
const done = z.object({});

/**
 * The room of the plan that a window shows: a server of its own, which phones take part in a workshop by. How it is, a
 * window hears in the stream of its plan.
 */
export const room = {
  /** Where phones could reach this computer now, the likely address first. */
  addresses: procedure.output(z.array(reachable)),
  /** Opens the room of a workshop, at one address alone where it is named; one that is open already stays as it is. */
  open: procedure
    .input(
      z.object({
        workshopId: z.string(),
        address: z.string().max(64).optional(),
        port: z.number().int().min(0).max(65_535).optional(),
        /** By a certificate that is made for the room. */
        isSecure: z.boolean().optional(),
      }),
    )
    .output(roomStatus),
  close: procedure.output(done),
  /** Gives a seat to somebody who typed a name: they become a participant, and a person of the plan where there is none of that name. */
  admit: procedure.input(ofSeat).output(done),
  remove: procedure.input(ofSeat).output(done),
  lock: procedure.input(z.object({ isLocked: z.boolean() })).output(done),
  /** Lets a seat run clock, steps, reveal and admit, or no longer. */
  promote: procedure.input(ofSeat.extend({ isSecond: z.boolean() })).output(done),
  /** A code by which another device takes a seat over, once; the device that has it keeps it until then. */
  handOver: procedure.input(ofSeat).output(z.object({ joinUrl: z.string(), code: z.string() })),
  /** Makes a form to send by mail, for a planning that is ahead; null where the dialog was dismissed. */
  makeForm: procedure.input(z.object({ workshopId: z.string(), language })).output(savedFile.nullable()),
  /** Reads what came back from forms, of one workshop alone where it is named, and takes each file into the plan. */
  readAnswers: procedure
    .input(
      z.object({
        workshopId: z.string().nullable(),
        files: z.array(z.file()).min(1).max(mostAnswerFiles),
      }),
    )
    .output(z.array(answersOutcome)),
  /** Makes other six digits, as when the old ones were guessed at. */
  renewCode: procedure.output(done),
};
