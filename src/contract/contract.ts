import type { ContractRouterClient } from '@orpc/contract';
import { commands } from '#domain/commands/commands.ts';
import { agreement } from './agreement.ts';
import { backup } from './backup.ts';
import { type Writes, writes } from './base.ts';
import { calendar } from './calendar.ts';
import { checkIn } from './check-in.ts';
import { desktop } from './desktop.ts';
import { diagnostics } from './diagnostics.ts';
import { history } from './history.ts';
import { imports } from './import.ts';
import { insights } from './insights.ts';
import { merge } from './merge.ts';
import { plan } from './plan.ts';
import { planFile } from './plan-file.ts';
import { document } from './printing.ts';
import { room } from './room/room.ts';
import { space } from './space.ts';

/** Written out, because the inferred type is longer than the compiler writes into a declaration. */
type Contract = {
  readonly plan: typeof plan;
  readonly planFile: typeof planFile;
  readonly backup: typeof backup;
  readonly organisation: Writes<typeof commands.organisation>;
  readonly cycle: Writes<typeof commands.cycle>;
  readonly objective: Writes<typeof commands.objective>;
  readonly alignment: Writes<typeof commands.alignment>;
  readonly keyResult: Writes<typeof commands.keyResult>;
  readonly workshop: Writes<typeof commands.workshop>;
  readonly template: Writes<typeof commands.template>;
  readonly metric: Writes<typeof commands.metric>;
  readonly stage: Writes<typeof commands.stage>;
  readonly gap: Writes<typeof commands.gap>;
  readonly checkIn: typeof checkIn;
  readonly agreement: typeof agreement;
  readonly review: Writes<typeof commands.review>;
  readonly bonus: Writes<typeof commands.bonus>;
  readonly import: typeof imports;
  readonly insights: typeof insights;
  readonly calendar: typeof calendar;
  readonly history: typeof history;
  readonly merge: typeof merge;
  readonly document: typeof document;
  readonly room: typeof room;
  readonly space: typeof space;
  readonly desktop: typeof desktop;
  readonly diagnostics: typeof diagnostics;
};

/** Everything a window can ask of the main process, in whichever host it runs. */
export const contract: Contract = {
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
  import: imports,
  insights,
  calendar,
  history,
  merge,
  document,
  room,
  space,
  desktop,
  diagnostics,
};

/** What calls the procedures; by its name, for it lists all of them. */
export interface ContractClient extends ContractRouterClient<typeof contract> {}
