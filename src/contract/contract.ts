import type { ContractRouterClient } from '@orpc/contract';
import { commands } from '#domain/commands/commands.ts';
import { agreement } from './agreement.ts';
import { backup } from './backup.ts';
import { writes } from './base.ts';
import { calendar } from './calendar.ts';
import { checkIn } from './check-in.ts';
import { desktop } from './desktop.ts';
import { document } from './document.ts';
import { history } from './history.ts';
import { insights } from './insights.ts';
import { plan } from './plan.ts';
import { planFile } from './plan-file.ts';

/** Everything a window can ask of the main process, in whichever host it runs. */
export const contract = {
  plan,
  planFile,
  backup,
  organisation: writes(commands.organisation),
  cycle: writes(commands.cycle),
  objective: writes(commands.objective),
  alignment: writes(commands.alignment),
  keyResult: writes(commands.keyResult),
  workshop: writes(commands.workshop),
  template: writes(commands.template),
  metric: writes(commands.metric),
  stage: writes(commands.stage),
  gap: writes(commands.gap),
  checkIn,
  agreement,
  review: writes(commands.review),
  bonus: writes(commands.bonus),
  import: writes(commands.import),
  insights,
  calendar,
  history,
  document,
  desktop,
};

export type ContractClient = ContractRouterClient<typeof contract>;
