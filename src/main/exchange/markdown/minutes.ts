import { courseWords, resetLines } from '#contract/sentences/corrections.ts';
import { gapWords } from '#contract/sentences/gaps.ts';
import { valueWords } from '#contract/sentences/measure.ts';
import { workshopStepTitle } from '#contract/sentences/method.ts';
import { proposalNotes } from '#contract/sentences/proposals.ts';
import { mergedWords } from '#contract/sentences/workshop-merge.ts';
import { whenWords } from '#contract/sentences/workshop-when.ts';
import { formatDate, formatNumber, formatValue } from '#domain/number-format/number-format.ts';
import type { Reading } from '#domain/past/reading.ts';
import type { Decision, Idea, KeyResult, Workshop } from '#domain/tables/tables.ts';
import { kindOf } from '#domain/workshop/agenda.ts';
import { dotsTold } from '#domain/workshop/ideas.ts';
import { askedOf, hasActions, madeOfIdea, minutesOf, neededFor } from '#domain/workshop/minutes.ts';
import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';
import { plain, table } from './markdown.ts';

/** The minutes of a workshop as Markdown, for chat and mail. */
export function minutesAsMarkdown(
  { plan, checkInsOf }: Reading,
  workshop: Workshop,
  language: Language,
): string {
  const t = textsOf(language);
  const minutes = minutesOf(plan, workshop, checkInsOf);
  const owned = (notes: readonly Decision[]) =>
    notes.length === 0
      ? [t('minutes.none')]
      : notes.map((note) => {
          const due = note.dueOn ? formatDate(note.dueOn, language, 'short') : '';
          const { person, keyResult } = neededFor(plan, note);
          const needed = person ? [t('minutes.neededBy', { name: person }), keyResult] : [];
          const facts = [askedOf(plan, note), due, ...needed].filter(Boolean).join(', ');
          return `- ${plain(note.text)}${facts ? ` (${plain(facts)})` : ''}`;
        });
  const idea = (row: Idea) => {
    const made = madeOfIdea(plan, row);
    const dots = dotsTold(plan, row);
    const facts = [
      dots > 0 ? t('minutes.dots', { count: dots }) : '',
      made ? t('minutes.became', { title: made }) : '',
    ].filter(Boolean);
    return `- ${plain(row.text)}${facts.length > 0 ? ` (${plain(facts.join(', '))})` : ''}`;
  };
  const { clusters, loose } = minutes.wall;
  const when = whenWords(plan, workshop, language, new Date());
  const lines = [
    `# ${plain(workshop.name)}`,
    '',
    ...(when ? [`${t('minutes.date')}: ${when}  `] : []),
    `${t('minutes.participants')}: ${plain(minutes.participants.map((person) => person.name).join(', '))}`,
    '',
    `## ${t('minutes.agenda')}`,
    '',
    ...table(
      [t('minutes.step'), t('minutes.planned'), t('minutes.spent')],
      minutes.steps.map((step) => [
        workshopStepTitle(step, kindOf(step), language),
        t('minutes.minutes', { count: step.plannedMinutes }),
        step.startedAt ? t('minutes.minutes', { count: Math.round(step.spentSeconds / 60) }) : '–',
      ]),
    ),
    '',
    `## ${t('minutes.decisions')}`,
    '',
    ...owned(minutes.decisions),
    '',
    `## ${hasActions(minutes.workshop) ? t('minutes.actions') : t('minutes.openPoints')}`,
    '',
    ...owned(minutes.openPoints),
  ];
  if (minutes.notes.length > 0) lines.push('', `## ${t('minutes.notes')}`, '', ...owned(minutes.notes));
  for (const { merge, settled } of minutes.merges) {
    lines.push('', `## ${t('minutes.conflicts')}`, '', plain(mergedWords(merge, language)), '');
    const head = [t('minutes.conflict'), t('merge.sides.ours'), t('merge.sides.theirs'), t('minutes.taken')];
    const rows = settled.map((one) => [one.title, one.ours, one.theirs, t(`merge.sides.${one.taken}`)]);
    lines.push(...(rows.length > 0 ? table(head, rows) : [t('minutes.noConflicts')]));
  }
  if (minutes.corrections.length > 0) {
    const rows = minutes.corrections.map((correction) => {
      const { course, cause } = courseWords(correction, language);
      const title = plan.tables.objective.get(correction.objectiveId)?.title ?? '';
      const notes = [correction.reason, ...resetLines(plan, correction, language)].filter(Boolean);
      return [title, course, cause, notes.join('; ')];
    });
    const head = [t('minutes.objective'), t('minutes.course'), t('minutes.cause'), t('minutes.note')];
    lines.push('', `## ${t('minutes.corrections')}`, '', ...table(head, rows));
  }
  if (minutes.movements.length > 0) {
    const rows = minutes.movements.map((movement) => {
      const rung = plan.tables.keyResult.get(movement.keyResultId) as KeyResult;
      const write = (value: number | null) => valueWords(rung, value, language);
      return [rung.title, write(movement.before), write(movement.now), movement.note];
    });
    const head = [t('minutes.keyResult'), t('minutes.before'), t('minutes.now'), t('minutes.note')];
    lines.push('', `## ${t('minutes.changed')}`, '', ...table(head, rows));
  }
  if (minutes.attention.length > 0) {
    const rows = minutes.attention.map(
      ({ rung, state }) => `- ${plain(rung.title)} (${t(`states.${state}`)})`,
    );
    lines.push('', `## ${t('minutes.attention')}`, '', ...rows);
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
    const head = [
      t('minutes.measure'),
      t('minutes.now'),
      t('minutes.comparison'),
      t('minutes.gap'),
      t('minutes.votes'),
    ];
    lines.push('', `## ${t('minutes.gaps')}`, '', ...table(head, rows));
  }
  if (clusters.length + loose.length > 0) {
    lines.push('', `## ${t('minutes.ideas')}`);
    for (const { cluster, ideas } of clusters)
      lines.push('', `### ${plain(cluster.name)}`, '', ...ideas.map(idea));
    if (loose.length > 0) lines.push('', `### ${t('minutes.loose')}`, '', ...loose.map(idea));
  }
  if (minutes.proposals.length > 0) {
    const head = [
      t('minutes.wording'),
      t('minutes.proposedBy'),
      t('minutes.inFavour'),
      t('minutes.against'),
      t('minutes.note'),
    ];
    const rows = minutes.proposals.map((proposed) => [
      proposed.proposal.text,
      proposed.by ?? '',
      String(proposed.inFavour),
      String(proposed.against),
      proposalNotes(proposed, t).join('; '),
    ]);
    lines.push('', `## ${t('minutes.wordings')}`, '', ...table(head, rows));
  }
  if (minutes.ladders.length > 0) {
    lines.push('', `## ${t('minutes.difficulty')}`);
    for (const { objective, rounds, rungs } of minutes.ladders) {
      const head = [
        t('minutes.keyResult'),
        ...Array.from({ length: rounds }, (_, index) => t('minutes.round', { number: index + 1 })),
      ];
      const rows = rungs.map(({ rung, number, rounds: estimates }) => [
        `${number}. ${rung.title}`,
        ...estimates.map((estimate) => (estimate ? formatNumber(estimate.median, language) : '–')),
      ]);
      lines.push('', `### ${plain(objective.title)}`, '', ...table(head, rows));
      const said = rungs.flatMap(({ number, reasons }) =>
        reasons.map(({ person, text }) => `- ${number}. ${plain(person)}: ${plain(text)}`),
      );
      if (said.length > 0) lines.push('', ...said);
    }
  }
  if (minutes.signed) {
    const of = minutes.participants.length;
    lines.push(
      '',
      `## ${t('minutes.signed')}`,
      '',
      t('minutes.signedText', { count: minutes.signed.length, of }),
    );
    lines.push('', ...minutes.signed.map(({ name }) => `- ${plain(name)}`));
  }
  return `${lines.join('\n')}\n`;
}
