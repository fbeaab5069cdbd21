import { z } from 'zod';
import { memberRights } from '#domain/space/member.ts';
import { placeInPlan, presence } from '#domain/space/presence.ts';
import { language } from '#domain/tables/plan.ts';
import { problemData, procedure } from './base.ts';
import { openPlan } from './plan-file.ts';
import { takesTold, waitingTold } from './waiting.ts';

/** What a member of a shared plan is told of as. */
export const memberTold = z.object({
  role: z.string(),
  name: z.string(),
  may: z.enum(memberRights),
  personId: z.string().nullable(),
  teams: z.array(z.string()),
  hasLeft: z.boolean(),
});
export type MemberTold = z.infer<typeof memberTold>;

/** How a plan and its space stand to each other now. */
export const spaceStandings = ['connecting', 'up-to-date', 'sending', 'offline', 'refused'] as const;
export type SpaceStanding = (typeof spaceStandings)[number];

/** How the open plan is shared, as it is told in the stream of the plan. */
export const spaceStatus = z.object({
  url: z.string(),
  /** Who works in this file. */
  me: memberTold.pick({ role: true, name: true, may: true, personId: true, teams: true }),
  standing: z.enum(spaceStandings),
  /** How many changes are still to be sent. */
  toSend: z.number().int(),
  /** How many own changes wait for a decision. */
  waiting: z.number().int(),
  /** Since when the space has not been heard of, as an instant; null while it is. */
  offlineSince: z.string().nullable(),
  /** Who else is here, and where. */
  others: z.array(presence),
  /** Why it is not reached, or refuses; null where nothing is wrong. */
  problem: problemData.nullable(),
});
export type SpaceStatus = z.infer<typeof spaceStatus>;

/** Where passwords are kept that were typed: by the system, or until the program ends. */
export const passwordPlaces = ['keychain', 'session'] as const;
export type PasswordPlace = (typeof passwordPlaces)[number];

/** Where a space is and how to come in; a password that is not typed is looked for where PostgreSQL's programs look. */
const door = z.object({ url: z.string().max(2_000), password: z.string().max(1_000).optional() });

const plansThere = z.array(
  z.object({ id: z.string(), name: z.string(), may: z.enum(memberRights).nullable() }),
);

/** What a test of a connection found. */
export const connectionFound = z.object({
  /** The address as it will be kept. */
  url: z.string(),
  /** What PostgreSQL says of its version. */
  server: z.string(),
  /** Encrypted, with the certificate held against those that this computer trusts; else the server is this computer. */
  isVerified: z.boolean(),
  role: z.string(),
  /** Whether the role passes what the rights of members would refuse it. */
  passesRights: z.boolean(),
  /** Whether the database has been made a space. */
  isSpace: z.boolean(),
  plans: plansThere,
});
export type ConnectionFound = z.infer<typeof connectionFound>;

const done = z.object({});
const seat = memberTold.omit({ hasLeft: true });

/** The plan of a window and the database through which it is shared. How they stand, the stream of the plan tells. */
export const space = {
  /** Where a typed password would be kept here. */
  passwordPlace: procedure.output(z.object({ place: z.enum(passwordPlaces) })),
  /** Comes in, looks round and leaves again. */
  test: procedure.input(door).output(connectionFound),
  /** Makes a database a space, where the role may. */
  make: procedure.input(door).output(connectionFound),
  /** Puts the open plan into a space. */
  share: procedure
    .input(door.extend({ name: z.string().trim().max(200), personId: z.string().nullable() }))
    .output(done),
  /**
   * Makes a plan file of what a space holds of a plan and opens it: where the host's own dialog says, else in the folder of
   * plans. Null where that was dismissed.
   */
  join: procedure.input(door.extend({ planId: z.string() })).output(openPlan.nullable()),
  /** Brings the plan and its space to the same now. */
  synchronise: procedure.output(
    z.object({ received: z.number().int(), sent: z.number().int(), waiting: z.number().int() }),
  ),
  /** Says where in the plan whoever works in this window is. */
  here: procedure.input(z.object({ place: placeInPlan.nullable() })).output(done),
  /** Gives a space that was brought back from an older backup what this file has from it. */
  handBack: procedure.output(done),
  /** Comes into the space of the open plan by another password, and keeps it. */
  enter: procedure.input(z.object({ password: z.string().max(1_000) })).output(done),
  /** The plan goes on by itself, with all that is in it. */
  leave: procedure.input(z.object({ givesUpSeat: z.boolean() })).output(done),
  /** The own changes that wait for a decision, the oldest first, then those that were decided, the latest first. */
  waiting: procedure.input(z.object({ language })).output(z.array(waitingTold)),
  settle: procedure.input(z.object({ id: z.string(), takes: takesTold })).output(done),
  members: procedure.output(z.array(memberTold)),
  /** Adds a member, or changes what one may do. */
  seat: procedure.input(seat).output(done),
  /** Takes a member's seat; what was done stays. */
  unseat: procedure.input(z.object({ role: z.string() })).output(done),
};
