import { isWithin, reaches, rounded } from '../figure/decimal.ts';
import type { Plan } from '../plan/plan.ts';
import { Problem } from '../problem.ts';
import type { Columns } from '../tables/tables.ts';

/** From a score on so much of the target bonus is paid, in percent. */
export type Band = Readonly<Pick<Columns<'bonusBand'>, 'fromScore' | 'payOut'>>;

/** How scores become a bonus, with its bands from the lowest score up; a rule in a line has none. */
export interface BonusRule extends Readonly<Omit<Columns<'bonusRule'>, 'id'>> {
  readonly bands: readonly Band[];
}

/** The parts that the score of a person is made of. */
export const bonusParts = ['own', 'team', 'company'] as const;
export type BonusPart = (typeof bonusParts)[number];

/** How much of a person's score is of each part, in percent. */
export const sharesOf = ({ teamShare, companyShare }: BonusRule): Readonly<Record<BonusPart, number>> => ({
  own: 100 - teamShare - companyShare,
  team: teamShare,
  company: companyShare,
});

const sorted = (bands: readonly Band[]): Band[] => [...bands].sort((a, b) => a.fromScore - b.fromScore);

/** The rule of a plan; null where it has none. */
export function bonusRuleOf(plan: Plan): BonusRule | null {
  const [row] = plan.tables.bonusRule.rows.values();
  if (!row) return null;
  const { id, ...rule } = row;
  const bands = plan.tables.bonusBand.where('ruleId', id);
  return { ...rule, bands: sorted(bands.map(({ fromScore, payOut }) => ({ fromScore, payOut }))) };
}

/**
 * What a plan without a rule may begin with. Ambitious objectives are meant to end at 0.6 to 0.7 [Google]: who pays them
 * in whole only at 1.0 asks for low ones.
 */
export const startingRule: BonusRule = {
  kind: 'linear',
  fullScore: 0.7,
  floorScore: 0.4,
  cap: 120,
  isCommittedOnly: false,
  teamShare: 20,
  companyShare: 10,
  bands: [],
};

/** Bands that pay about what a line up to the whole at 0.7 pays. */
export const startingBands: readonly Band[] = [
  { fromScore: 0.4, payOut: 50 },
  { fromScore: 0.6, payOut: 100 },
  { fromScore: 0.9, payOut: 120 },
];

/** A rule with its bands in order, and with none where it is in a line. */
export const inOrder = (rule: BonusRule): BonusRule => ({
  ...rule,
  bands: rule.kind === 'bands' ? sorted(rule.bands) : [],
});

/** What stands against a rule, whose bands go from the lowest score up; null where nothing does. */
export function faultOf(rule: BonusRule): Problem | null {
  const { kind, teamShare, companyShare, bands } = rule;
  if (teamShare + companyShare > 100)
    return new Problem('bonus/shares', { team: teamShare, company: companyShare });
  if (kind === 'linear') return null;
  if (bands.length === 0) return new Problem('bonus/no-bands');
  for (const [at, { fromScore, payOut }] of bands.entries()) {
    const before = bands[at - 1];
    if (!before) continue;
    const place = { number: at + 1 };
    if (before.fromScore >= fromScore) return new Problem('bonus/band-order', place);
    // Who reaches more is never paid less.
    if (before.payOut > payOut) return new Problem('bonus/band-falling', place);
  }
  return null;
}

/** How fine a person's score is, and what is paid for it in percent: as they are shown, they are reckoned with. */
export const scoreDecimals = 2;
export const payOutDecimals = 1;

/** What a score pays, in percent of the target bonus. */
export function payOutOf(rule: BonusRule, score: number): number {
  const { kind, fullScore, floorScore, cap, bands } = rule;
  if (floorScore !== null && !reaches(score, floorScore)) return 0;
  const paid =
    kind === 'linear'
      ? (score / fullScore) * 100
      : (bands.findLast(({ fromScore }) => isWithin(fromScore, score))?.payOut ?? 0);
  return rounded(cap === null ? paid : Math.min(paid, cap), payOutDecimals);
}
