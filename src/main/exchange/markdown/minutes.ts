import { gapWords } from '#contract/texts/gaps.ts';
import { valueWords } from '#contract/texts/measure.ts';
import { stepTitle } from '#contract/texts/method.ts';
import { minutesTexts } from '#contract/texts/minutes.ts';
import { whenWords } from '#contract/texts/workshop-when.ts';
import { formatDate, formatNumber, formatValue } from '#domain/number-format/number-format.ts';
import type { Reading } from '#domain/past/reading.ts';
import type { Decision, Idea, KeyResult, Workshop } from '#domain/tables/tables.ts';
import { kindOf } from '#domain/workshop/agenda.ts';
import { madeOfIdea, minutesOf } from '#domain/workshop/minutes.ts';
import type { Language } from '#texts/languages.ts';
import { plain, table } from './markdown.ts';

/** The minutes of a workshop as Markdown, for chat and mail. */
export function minutesAsMarkdown(
  { plan, historyOf }: Reading,
  workshop: Workshop,
  language: Language,
): string {
  const texts = minutesTexts[language];
  const minutes = minutesOf(plan, workshop, historyOf);
  const name = (id: string | null) => plan.tables.person.get(id)?.name ?? '';
  const owned = (notes: readonly Decision[]) =>
    notes.length === 0
      ? [texts.none]
      : notes.map((note) => {
          const due = note.dueOn ? formatDate(note.dueOn, language, 'short') : '';
          const facts = [name(note.ownerId), due].filter(Boolean).join(', ');
          return `- ${plain(note.text)}${facts ? ` (${plain(facts)})` : ''}`;
        });
  const idea = (row: Idea) => {
    const made = madeOfIdea(plan, row);
    const facts = [row.votes > 0 ? texts.dots(row.votes) : '', made ? texts.became(made) : ''].filter(
      Boolean,
    );
    return `- ${plain(row.text)}${facts.length > 0 ? ` (${plain(facts.join(', '))})` : ''}`;
  };
  const { clusters, loose } = minutes.wall;
  const when = whenWords(plan, workshop, language, new Date());
  const lines = [
    `# ${plain(workshop.name)}`,
    '',
    ...(when ? [`${texts.date}: ${when}  `] : []),
    `${texts.participants}: ${plain(minutes.participants.map((person) => person.name).join(', '))}`,
    '',
    `## ${texts.agenda}`,
    '',
    ...table(
      [texts.step, texts.planned, texts.spent],
      minutes.steps.map((step) => [
        stepTitle(step, kindOf(step), language),
        texts.minutes(step.plannedMinutes),
        step.startedAt ? texts.minutes(Math.round(step.spentSeconds / 60)) : '–',
      ]),
    ),
    '',
    `## ${texts.decisions}`,
    '',
    ...owned(minutes.decisions),
    '',
    `## ${minutes.workshop.kind === 'meeting' ? texts.actions : texts.openPoints}`,
    '',
    ...owned(minutes.openPoints),
  ];
  if (minutes.notes.length > 0) lines.push('', `## ${texts.notes}`, '', ...owned(minutes.notes));
  if (minutes.movements.length > 0) {
    const rows = minutes.movements.map((movement) => {
      const rung = plan.tables.keyResult.get(movement.keyResultId) as KeyResult;
      const write = (value: number | null) => valueWords(rung, value, language);
      return [rung.title, write(movement.before), write(movement.now), movement.note];
    });
    const head = [texts.keyResult, texts.before, texts.now, texts.note];
    lines.push('', `## ${texts.changed}`, '', ...table(head, rows));
  }
  if (minutes.attention.length > 0) {
    const rows = minutes.attention.map(
      ({ rung, state }) => `- ${plain(rung.title)} (${texts.states[state]})`,
    );
    lines.push('', `## ${texts.attention}`, '', ...rows);
  }
  if (minutes.gaps.length > 0) {
    const rows = minutes.gaps.map((gap) => {
      const value = (figure: number | null) => (figure === null ? '' : formatValue(figure, gap, language));
      return [
        gap.measureName,
        value(gap.current),
        value(gap.comparisonValue),
        gapWords(gap, language).size,
        String(gap.votes),
      ];
    });
    const head = [texts.measure, texts.now, texts.comparison, texts.gap, texts.votes];
    lines.push('', `## ${texts.gaps}`, '', ...table(head, rows));
  }
  if (clusters.length + loose.length > 0) {
    lines.push('', `## ${texts.ideas}`);
    for (const { cluster, ideas } of clusters)
      lines.push('', `### ${plain(cluster.name)}`, '', ...ideas.map(idea));
    if (loose.length > 0) lines.push('', `### ${texts.loose}`, '', ...loose.map(idea));
  }
  if (minutes.ladders.length > 0) {
    lines.push('', `## ${texts.difficulty}`);
    for (const { objective, rounds, rungs } of minutes.ladders) {
      const head = [texts.keyResult, ...Array.from({ length: rounds }, (_, index) => texts.round(index + 1))];
      const rows = rungs.map(({ rung, number, rounds: estimates }) => [
        `${number}. ${rung.title}`,
        ...estimates.map((estimate) => (estimate ? formatNumber(estimate.median, language) : '–')),
      ]);
      lines.push('', `### ${plain(objective.title)}`, '', ...table(head, rows));
    }
  }
  return `${lines.join('\n')}\n`;
}
