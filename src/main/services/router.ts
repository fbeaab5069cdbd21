import { agreementQuestions } from './agreement/agreement.ts';
import { backup } from './backup/backup.ts';
import { calendar } from './calendar/calendar.ts';
import { carriedOut } from './carried-out.ts';
import { checkInQuestions } from './check-in/check-in.ts';
import { desktop } from './desktop/desktop.ts';
import { document } from './document/document.ts';
import { history } from './history/history.ts';
import { router } from './implement.ts';
import { insights } from './insights/insights.ts';
import { planQuestions } from './plan/plan.ts';
import { planFile } from './plan-file/plan-file.ts';

/** Every procedure of the contract with its handler; both hosts serve this. */
export const appRouter = router.router({
  ...carriedOut,
  plan: { ...carriedOut.plan, ...planQuestions },
  planFile,
  agreement: { ...carriedOut.agreement, ...agreementQuestions },
  backup,
  checkIn: { ...carriedOut.checkIn, ...checkInQuestions },
  insights,
  calendar,
  history,
  document,
  desktop,
});
