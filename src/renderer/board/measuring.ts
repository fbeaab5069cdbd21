import { changesOfWords } from '#contract/sentences/agreement.ts';
import { ladderOf } from '#domain/ladder/ladder.ts';
import { isRungPostponed } from '#domain/ladder/postponed.ts';
import type { Plan } from '#domain/plan/plan.ts';
import { states } from '#domain/progress/state.ts';
import type { Cycle, KeyResult, Objective } from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';
import { t } from '../language/language.ts';
import { today } from '../plan-model/today.ts';
import { keptFor } from '../ui/kept-for.ts';
import type { Measuring } from './card-size.ts';
import { figuresOf, saysState, stageAndTime } from './card-words.ts';
import { figureLines, ownerLines, rungLines, textWidth, titleLines } from './measure-title.ts';
import { ownerInHead } from './owner-in-head.ts';

/* The fonts and the space around them are those of card.module.css. */
const stateWidth = textWidth('550 11px "Inter Variable", Inter, sans-serif');
const stageWidth = textWidth('600 11px "Inter Variable", Inter, sans-serif');
const smallWidth = textWidth('400 11.5px "Inter Variable", Inter, sans-serif');
const stateInset = 10 + 14 + 3;
const stageInset = 12;
const textInset = 13;

/**
 * What is told of changes since a cycle was signed, as one text: it depends on the ladder as a whole, and names whom and
 * what things were of before, but only where something changed.
 */
const changedOf = (plan: Plan, cycle: Cycle, { id }: Objective | KeyResult, language: Language): string =>
  changesOfWords(plan, cycle.id, id, language).join('\n');

const factWords = keptFor<Objective, ReturnType<typeof stageAndTime>>();
const figureWords = keptFor<KeyResult, string>();

const factWidths = ({ stage, timeframe }: ReturnType<typeof stageAndTime>) => ({
  stage: stage ? stageWidth(stage) + stageInset : 0,
  time: smallWidth(timeframe),
});

/** What of a plan the card of an objective is measured by on a day, besides the objective itself. */
export function cardMadeOf(
  plan: Plan,
  cycle: Cycle,
  objective: Objective,
  day: string,
  language: Language,
): unknown[] {
  const { tables, standings, about } = plan;
  const ladder = ladderOf(plan, objective.id);
  return [
    ladder,
    tables.alignment.where('childId', objective.id),
    ownerInHead(plan, objective),
    saysState(plan, cycle, objective, day),
    language,
    ...[objective, ...ladder].map((row) => changedOf(plan, cycle, row, language)),
    tables.step,
    tables.difficultyVote,
    tables.voteRound,
    tables.stage,
    tables.cycle,
    about,
    cycle,
    ...ladder.map(({ id }) => standings.get(id)),
  ];
}

/**
 * How much room the words of a cycle's cards take. Of thousands of cards a change touches a few: the words of the others
 * are not put together again.
 */
export function measuringIn(language: Language): (plan: Plan, cycle: Cycle) => Measuring {
  // Of all states the longest word, so that a check-in sets no card anew.
  const widest = Math.max(...states.map((state) => stateWidth(t(`state.${state}`)))) + stateInset;
  const day = today();
  const figures = (plan: Plan, cycle: Cycle, rung: KeyResult) =>
    figureWords(
      rung,
      [
        changedOf(plan, cycle, rung, language),
        plan.tables.step,
        // It is said to be postponed with its objective as well.
        isRungPostponed(plan, rung),
        plan.standings.get(rung.id),
        plan.about,
        cycle,
        language,
      ],
      () => figuresOf(plan, cycle, rung, language),
    );
  return (plan, cycle) => ({
    titleLines,
    ownerLines,
    rungLines,
    factWidths: (objective) => ({
      state: saysState(plan, cycle, objective, day) ? widest : 0,
      ...factWidths(
        factWords(
          objective,
          [
            changedOf(plan, cycle, objective, language),
            cycle,
            plan.tables.cycle,
            plan.tables.stage,
            language,
          ],
          () => stageAndTime(plan, cycle, objective, language),
        ),
      ),
    }),
    figureWidth: (rung) => smallWidth(figures(plan, cycle, rung)),
    figureLines: (rung, width) => figureLines(figures(plan, cycle, rung), width),
  });
}

/** Which texts have room behind a rung's figures; each is told whole or not at all. */
export function besideFigures(figures: string, texts: readonly string[], room: number): string[] {
  let left = room - smallWidth(figures);
  return texts.filter((text) => {
    const width = smallWidth(text) + textInset;
    if (text === '' || width > left) return false;
    left -= width;
    return true;
  });
}
