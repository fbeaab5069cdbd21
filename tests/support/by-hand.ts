import dayjs from 'dayjs';
import type { ShownKeyResult, ShownObjective } from './command-line.ts';

/*
 * The rules of the method once more, written straight from the product's page and from raw check-ins alone, so
 * that a story can hold what the program says against something that is not the program.
 */

const dayLength = 24 * 60 * 60 * 1000;
const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / dayLength;
const between = (value: number): number => Math.min(1, Math.max(0, value));

/** Progress of a key result, from what was checked in until the end of a day. */
export function progressByHand(rung: ShownKeyResult, day: string): number {
  const said = rung.checkIns.filter((checkIn) => checkIn.checkedOn <= day);
  const last = said[said.length - 1];
  if (rung.kind === 'steps') {
    const done = rung.steps.filter((step) => step.doneOn !== null && step.doneOn <= day);
    return rung.steps.length === 0 ? 0 : done.length / rung.steps.length;
  }
  if (!last) return 0;
  if (rung.kind === 'milestone') return last.value >= 1 ? 1 : 0;
  const target = rung.target as number;
  if (rung.kind === 'keep') {
    const held = said.filter(({ value }) =>
      rung.comparison === 'at-most' ? value <= target : value >= target,
    );
    return held.length / said.length;
  }
  const baseline = rung.baseline ?? 0;
  if (rung.target === null) return 0;
  return between((last.value - baseline) / (target - baseline));
}

/** Expected progress: a straight line from the objective's start, or the making of what was made by hand, to the due date. */
export function expectedByHand(rung: ShownKeyResult, objective: ShownObjective, day: string): number {
  const due = rung.dueOn ?? objective.endsOn;
  if (rung.kind === 'milestone') return day < due ? 0 : 1;
  if (day >= due) return 1;
  const from = begunByHand(rung, objective);
  return between(days(from, day) / days(from, due));
}

function begunByHand(rung: ShownKeyResult, objective: ShownObjective): string {
  const cameWithIt = objective.templateKey !== null && rung.createdAt === objective.createdAt;
  if (rung.carriedFromId !== null || cameWithIt) return objective.startsOn;
  const made = dayjs(rung.createdAt).format('YYYY-MM-DD');
  return [objective.startsOn, made].sort()[1] as string;
}

/** The state of a key result on a day. */
export function stateByHand(rung: ShownKeyResult, objective: ShownObjective, day: string): string {
  const progress = progressByHand(rung, day);
  const due = rung.dueOn ?? objective.endsOn;
  const last = rung.checkIns[rung.checkIns.length - 1];
  if (rung.kind === 'steps' && rung.steps.length === 0) return 'no-target';
  if (rung.kind !== 'milestone' && rung.kind !== 'steps') {
    if (rung.target === null) return 'no-target';
    if (!last) return 'no-figure';
  }
  const holds =
    rung.kind === 'keep' &&
    (rung.comparison === 'at-most'
      ? (last?.value as number) <= (rung.target as number)
      : (last?.value as number) >= (rung.target as number));
  if (rung.kind === 'keep' ? holds && day > due : progress === 1) return 'on-track';
  if (day > due) return 'overdue';
  const words = [
    begunByHand(rung, objective),
    ...rung.checkIns.map(({ checkedOn }) => checkedOn),
    ...rung.steps.flatMap(({ doneOn }) => doneOn ?? []),
  ].sort();
  if (days(words[words.length - 1] as string, day) > 14) return 'stale';
  if (rung.kind === 'keep') return holds ? 'on-track' : 'behind';
  if (rung.kind === 'milestone' && day < due) {
    const said = rung.checkIns.filter(({ confidence }) => confidence !== null);
    const sure = said[said.length - 1]?.confidence ?? rung.confidence;
    return sure === null || sure >= 50 ? 'on-track' : sure >= 25 ? 'at-risk' : 'behind';
  }
  const gap = Math.round((expectedByHand(rung, objective, day) - progress) * 1e6) / 1e6;
  return gap <= 0.1 ? 'on-track' : gap <= 0.25 ? 'at-risk' : 'behind';
}

/** The weighted mean of an objective's key results. */
export function scoreByHand(objective: ShownObjective, scoreOf: (rung: ShownKeyResult) => number): number {
  let sum = 0;
  let weight = 0;
  for (const rung of objective.keyResults) {
    sum += scoreOf(rung) * rung.weight;
    weight += rung.weight;
  }
  return sum / weight;
}

/** The first day on which a key result was where its target is; the end of its objective where none is known. */
function reachedByHand(rung: ShownKeyResult, objective: ShownObjective): string {
  if (rung.kind === 'steps')
    return (
      rung.steps
        .map(({ doneOn }) => doneOn ?? '')
        .sort()
        .at(-1) ?? ''
    );
  const first = rung.checkIns.find((_, index) => {
    const until = { ...rung, checkIns: rung.checkIns.slice(0, index + 1) };
    return progressByHand(until, '9999-12-31') === 1;
  });
  return rung.kind === 'keep' || !first ? objective.endsOn : first.checkedOn;
}

/**
 * How planned and actual order agree over the ladders that ended by `lastDay`, counted by hand: scores less than a tenth
 * apart are alike, whole ones are told apart by their day.
 */
export function calibrationByHand(
  objectives: readonly ShownObjective[],
  lastDay: string,
  scoreOf: (rung: ShownKeyResult) => number,
) {
  let agree = 0;
  let turn = 0;
  let tied = 0;
  let ladders = 0;
  for (const objective of objectives) {
    if (objective.endsOn > lastDay) continue;
    const rungs = objective.keyResults;
    const before = agree + turn;
    for (let easy = 0; easy < rungs.length; easy++) {
      for (let hard = easy + 1; hard < rungs.length; hard++) {
        const [one, other] = [rungs[easy] as ShownKeyResult, rungs[hard] as ShownKeyResult];
        const tenths = (scoreOf(one) - scoreOf(other)) * 10;
        let order = Math.abs(tenths) > 1 - 1e-6 ? Math.sign(tenths) : 0;
        if (order === 0 && scoreOf(one) === 1 && scoreOf(other) === 1)
          order = Math.sign(
            Date.parse(reachedByHand(other, objective)) - Date.parse(reachedByHand(one, objective)),
          );
        if (order > 0) agree += 1;
        else if (order < 0) turn += 1;
        else tied += 1;
      }
    }
    if (agree + turn > before) ladders += 1;
  }
  const comparisons = agree + turn;
  const tau = comparisons === 0 ? null : (agree - turn) / Math.sqrt((comparisons + tied) * comparisons);
  return { tau, comparisons, ladders, inversions: turn };
}
