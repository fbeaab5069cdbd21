import { planFileOf, router } from '../implement.ts';

/** What is asked of agreements. */
export const agreementQuestions = {
  journal: router.agreement.journal.handler(({ context, input: { cycleId } }) =>
    planFileOf(context).agreementJournal(cycleId),
  ),
};
