import { alignmentCommands } from './alignment/alignment.ts';
import { checkInCommands } from './check-in/check-in.ts';
import type { Command } from './command.ts';
import { keyResultCommands } from './key-result/key-result.ts';
import { objectiveCommands } from './objective/objective.ts';
import { reviewCommands } from './review/review.ts';
import { workshopCommands } from './workshop/workshop.ts';

/** Everything that can be done to a plan, by subject. */
export const commands = {
  objective: objectiveCommands,
  alignment: alignmentCommands,
  keyResult: keyResultCommands,
  checkIn: checkInCommands,
  review: reviewCommands,
  workshop: workshopCommands,
};

type Commands = typeof commands;
type NameIn<Group> = {
  [Key in keyof Group]: Group[Key] extends Command<infer Name> ? Name : never;
}[keyof Group];

/** What the journal calls the commands. */
export type CommandName = { [Subject in keyof Commands]: NameIn<Commands[Subject]> }[keyof Commands];

/** The commands as one list. */
export const commandList: readonly Command[] = Object.values(commands).flatMap((group) =>
  Object.values<Command>(group),
);
