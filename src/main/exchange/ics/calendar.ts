import createCalendar, { type ICalEventData, ICalEventRepeatingFreq } from 'ical-generator';
import { checkInDays } from '#domain/cycle/check-in-days.ts';
import { countedRungsIn, objectivesOf, type Scope } from '#domain/ownership/scope.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { dueDay } from '#domain/progress/progress.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import { participantsOf } from '#domain/workshop/participants.ts';
import { dayOf, timesOf } from '#domain/workshop/times.ts';
import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';

/** The hour of the day, of wherever the calendar is opened, at which the weekly check-in stands. */
const meetingHour = 9;
const meetingMinutes = 10;

/** A time of a day without a zone: the calendar is told that it floats. */
const momentOf = (day: string, hour = 0, minutes = 0): Date =>
  new Date(Date.parse(`${day}T00:00:00Z`) + (hour * 60 + minutes) * 60_000);

/** A title on one line: some calendars skip an event whose title has two. */
const onOneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** A text of several lines, without what would steer whatever shows it. */
const onLines = (text: string): string => text.replace(/\r\n?/gu, '\n').replace(/(?!\n)\p{Cc}/gu, ' ');

function meeting(plan: Plan, cycle: Cycle, language: Language): ICalEventData[] {
  const days = checkInDays(cycle);
  const [first] = days;
  if (!first) return [];
  const t = textsOf(language);
  return [
    {
      id: `check-in-${cycle.id}@tangga`,
      summary: onOneLine(`${t('calendar.checkIn')}: ${plan.about.name}`),
      description: t('calendar.checkInText'),
      start: momentOf(first, meetingHour),
      end: momentOf(first, meetingHour, meetingMinutes),
      floating: true,
      repeating: { freq: ICalEventRepeatingFreq.WEEKLY, count: days.length },
    },
  ];
}

/** The workshops and reviews of a cycle that have a day, of a person those they sit in; the weekly meetings are the check-in that repeats. */
function workshops(plan: Plan, cycle: Cycle, scope: Scope): ICalEventData[] {
  return plan.tables.workshop.where('cycleId', cycle.id).flatMap((workshop): ICalEventData[] => {
    const day = dayOf(plan, workshop);
    const isTheirs =
      scope.kind !== 'person' || participantsOf(plan, workshop.id).some(({ id }) => id === scope.personId);
    if (day === null || workshop.kind === 'meeting' || !isTheirs) return [];
    const { starts, ends, isKnown } = timesOf(plan, workshop, new Date());
    const time = isKnown
      ? { start: momentOf(day, 0, starts), end: momentOf(day, 0, ends), floating: true }
      : { start: momentOf(day), end: momentOf(day, 24), allDay: true };
    return [
      {
        ...time,
        id: `workshop-${workshop.id}@tangga`,
        summary: onOneLine(workshop.name),
        ...(workshop.purpose === '' ? {} : { description: onLines(workshop.purpose) }),
        ...(workshop.place === '' ? {} : { location: onOneLine(workshop.place) }),
      },
    ];
  });
}

function dueDates(plan: Plan, cycle: Cycle, scope: Scope, language: Language): ICalEventData[] {
  const t = textsOf(language);
  return objectivesOf(plan, cycle, scope).flatMap((objective) =>
    countedRungsIn(plan, objective, scope).map((rung): ICalEventData => {
      const day = dueDay(rung, objective);
      return {
        id: `due-${rung.id}@tangga`,
        summary: onOneLine(`${t('calendar.due')}: ${rung.title}`),
        description: onLines(objective.title),
        start: momentOf(day),
        end: momentOf(day, 24),
        allDay: true,
      };
    }),
  );
}

/**
 * The weekly check-ins of a cycle, its workshops and the due dates of its key results as an iCalendar file [RFC 5545]. Events keep
 * their identity, so that a calendar that imports it again changes them instead of adding others.
 */
export function calendarOf(plan: Plan, cycle: Cycle, scope: Scope, language: Language): string {
  return createCalendar({
    name: onOneLine(plan.about.name),
    prodId: { company: 'Tangga', product: 'Tangga', language: language.toUpperCase() },
    events: [
      ...meeting(plan, cycle, language),
      ...workshops(plan, cycle, scope),
      ...dueDates(plan, cycle, scope, language),
    ],
  }).toString();
}
