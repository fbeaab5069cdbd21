import type { Router } from '@orpc/server';
import type { contract } from '#contract/contract.ts';
import { agreementQuestions } from './agreement/agreement.ts';
import { backup } from './backup/backup.ts';
import { calendar } from './calendar/calendar.ts';
import { carriedOut } from './carried-out.ts';
import { checkInQuestions } from './check-in/check-in.ts';
import { desktop } from './desktop/desktop.ts';
import { diagnostics } from './diagnostics/diagnostics.ts';
import { document } from './document/document.ts';
import { history } from './history/history.ts';
import { router, type WindowContext } from './implement.ts';
import { importing } from './import/import.ts';
import { insights } from './insights/insights.ts';
import { merge } from './merge/merge.ts';
import { planQuestions } from './plan/plan.ts';
import { planFile } from './plan-file/plan-file.ts';
import { room } from './room/room.ts';
import { space } from './space/space.ts';

/** Every procedure of the contract with its handler; both hosts serve this. By its contract: what is inferred is too long to be written. */
export const appRouter: Router<typeof contract, WindowContext> = router.router({
  ...carriedOut,
  plan: { ...carriedOut.plan, ...planQuestions },
  planFile,
  agreement: { ...carriedOut.agreement, ...agreementQuestions },
  backup,
  checkIn: { ...carriedOut.checkIn, ...checkInQuestions },
  import: { ...carriedOut.import, ...importing },
  insights,
  calendar,
  history,
  merge,
  document,
  room,
  space,
  desktop,
  diagnostics,
});
