import { agreementCommands } from './agreement/agreement.ts';
import { alignmentCommands } from './alignment/alignment.ts';
import { bonusCommands } from './bonus/bonus.ts';
import { checkInCommands } from './check-in/check-in.ts';
import type { Command } from './command.ts';
import { cycleCommands } from './cycle/cycle.ts';
import { gapCommands } from './gap/gap.ts';
import { importCommands } from './import/import.ts';
import { keyResultCommands } from './key-result/key-result.ts';
import { metricCommands } from './metric/metric.ts';
import { objectiveCommands } from './objective/objective.ts';
import { organisationCommands } from './organisation/organisation.ts';
import { planCommands } from './plan/plan.ts';
import { reviewCommands } from './review/review.ts';
import { stageCommands } from './stage/stage.ts';
import { templateCommands } from './template/template.ts';
import { workshopCommands } from './workshop/workshop.ts';

/** Everything that can be done to a plan, by subject. */
export const commands = {
  plan: planCommands,
  organisation: organisationCommands,
  cycle: cycleCommands,
  objective: objectiveCommands,
  alignment: alignmentCommands,
  keyResult: keyResultCommands,
  template: templateCommands,
  metric: metricCommands,
  stage: stageCommands,
  gap: gapCommands,
  checkIn: checkInCommands,
  review: reviewCommands,
  bonus: bonusCommands,
  import: importCommands,
  agreement: agreementCommands,
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
