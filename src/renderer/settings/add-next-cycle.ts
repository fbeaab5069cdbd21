import { nextInRow } from '#domain/cycle/next-span.ts';
import { currentLanguage } from '../language/language.ts';
import { chooseCycle } from '../plan-model/choose-cycle.ts';
import { theCycle, thePlan, untilSequence } from '../plan-model/plan-store.ts';
import { intent } from '../window/intent.ts';
import { makeFresh } from '../window/named-field.ts';

/** Adds the cycle that follows, looks at it, and has its name typed next. */
export async function addNextCycle(): Promise<void> {
  const receipt = await makeFresh(
    intent('cycle', 'add', nextInRow(thePlan(), theCycle(), currentLanguage())),
  );
  if (!receipt) return;
  await untilSequence(receipt.sequence);
  chooseCycle(receipt.id);
}
