import type { ContractRouterClient } from '@orpc/contract';
import { commands } from '#domain/commands/commands.ts';
import { writes } from './base.ts';
import { calendar } from './calendar.ts';
import { checkIn } from './check-in.ts';
import { cycle } from './cycle.ts';
import { desktop } from './desktop.ts';
import { document } from './document.ts';
import { gap } from './gap.ts';
import { history } from './history.ts';
import { insights } from './insights.ts';
import { metric } from './metric.ts';
import { organisation } from './organisation.ts';
import { plan } from './plan.ts';
import { planFile } from './plan-file.ts';
import { stage } from './stage.ts';
import { template } from './template.ts';

/** Everything a window can ask of the main process, in whichever host it runs. */
export const contract = {
  plan,
  planFile,
  organisation,
  cycle,
  objective: writes(commands.objective),
  alignment: writes(commands.alignment),
  keyResult: writes(commands.keyResult),
  template,
  metric,
  stage,
  gap,
  workshop: writes(commands.workshop),
  checkIn,
  review: writes(commands.review),
  insights,
  calendar,
  history,
  document,
  desktop,
};

export type ContractClient = ContractRouterClient<typeof contract>;
