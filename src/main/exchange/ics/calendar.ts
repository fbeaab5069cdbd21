import { createEvents, type DateArray, type EventAttributes } from 'ics';
import { calendarTexts } from '#contract/texts/calendar.ts';
import { checkInDays } from '#domain/cycle/check-in-days.ts';
import { objectivesOf, rungsIn, type Scope } from '#domain/ownership/scope.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Cycle, Language } from '#domain/plan/rows.ts';

/** The hour of the day, of wherever the calendar is opened, at which the weekly check-in stands. */
const meetingHour = 9;
const meetingMinutes = 10;

const dayParts = (day: string): [number, number, number] => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return [year, month, date];
};

function meeting(plan: Plan, cycle: Cycle, language: Language): EventAttributes[] {
  const days = checkInDays(cycle);
  const [first] = days;
  if (!first) return [];
  const texts = calendarTexts[language];
  return [
    {
      uid: `check-in-${cycle.id}@tangga`,
      title: `${texts.checkIn}: ${plan.about.name}`,
      description: texts.checkInText,
      start: [...dayParts(first), meetingHour, 0] as DateArray,
      startInputType: 'local',
      startOutputType: 'local',
      duration: { minutes: meetingMinutes },
      recurrenceRule: `FREQ=WEEKLY;COUNT=${days.length}`,
    },
  ];
}

function dueDates(plan: Plan, cycle: Cycle, scope: Scope, language: Language): EventAttributes[] {
  const texts = calendarTexts[language];
  return objectivesOf(plan, cycle, scope).flatMap((objective) =>
    rungsIn(plan, objective, scope).map(
      (rung): EventAttributes => ({
        uid: `due-${rung.id}@tangga`,
        title: `${texts.due}: ${rung.title}`,
        description: objective.title,
        start: dayParts(rung.dueOn ?? objective.endsOn),
        duration: { days: 1 },
      }),
    ),
  );
}

/**
 * The weekly check-ins of a cycle and the due dates of its key results as an iCalendar file. Events keep their
 * identity, so that a calendar that imports it again changes them instead of adding others.
 */
export function calendarOf(plan: Plan, cycle: Cycle, scope: Scope, language: Language): string {
  const events = [...meeting(plan, cycle, language), ...dueDates(plan, cycle, scope, language)];
  const { error, value } = createEvents(events, { productId: 'tangga', calName: plan.about.name });
  if (error || !value) throw error ?? new Error('The calendar came out empty.');
  return value;
}
