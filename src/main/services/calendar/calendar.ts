import { rowIn } from '#domain/commands/rows.ts';
import { fileNameOf } from '#domain/plan/file-name.ts';
import { textsOf } from '#texts/texts.ts';
import { calendarOf } from '../../exchange/ics/calendar.ts';
import { finishedFile, placeFor, saveFinished } from '../document/finished-file.ts';
import { planFileOf, router } from '../implement.ts';

export const calendar = {
  save: router.calendar.save.handler(async ({ context, input: { cycleId, scope, language } }) => {
    const { plan } = planFileOf(context);
    const { host } = context.window.desk;
    const cycle = rowIn(plan, 'cycle', cycleId);
    const name = fileNameOf([plan.about.name, cycle.name, textsOf(language)('calendar.title')].join(' '));
    const place = await placeFor(host, name, 'ics');
    if (place === null) return null;
    return finishedFile(host, await saveFinished(place, calendarOf(plan, cycle, scope, language)));
  }),
};
