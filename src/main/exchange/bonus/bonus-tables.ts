import {
  bonusesOf,
  type CountedObjective,
  type LeftOutWhy,
  type PersonBonus,
  weightsOf,
} from '#domain/bonus/bonus.ts';
import type { BonusReading } from '#domain/bonus/reading.ts';
import {
  type Band,
  type BonusPart,
  type BonusRule,
  bonusParts,
  payOutDecimals,
  scoreDecimals,
  sharesOf,
} from '#domain/bonus/rule.ts';
import { currencyDecimals } from '#domain/figure/currency.ts';
import { rounded, shifted } from '#domain/figure/decimal.ts';
import { formatDate, formatPercent, formatScore } from '#domain/number-format/number-format.ts';
import type { Objective } from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';
import { type Translate, textsOf } from '#texts/texts.ts';
import { listed, teamNamesOf } from '../tables/plan-tables.ts';
import {
  type CellNames,
  type ColumnOf,
  type ExportedCell,
  type ExportedHead,
  type ExportedTable,
  type FigureFormat,
  tableOf,
} from '../tables/table.ts';

/** What the tables are made of. */
interface About extends BonusReading {
  readonly language: Language;
  readonly t: Translate;
}

const asScore: FigureFormat = { measure: 'number', decimals: scoreDecimals };
const asShare: FigureFormat = { measure: 'percent', decimals: 1 };
const asPayOut: FigureFormat = { measure: 'percent', decimals: payOutDecimals };

/** A figure with the formula that comes to it; where there is none, an empty cell that keeps its formula. */
const reckoned = (
  figure: number | null,
  format: FigureFormat,
  formula: (cells: CellNames) => string,
): ExportedCell => (figure === null ? { empty: format, formula } : { figure, format, formula });

const points = (percent: number | null, format: FigureFormat): ExportedCell =>
  percent === null ? null : { figure: shifted(percent, -2), format };

/** An objective that is looked at for somebody, and what comes of it. */
interface ObjectiveRow {
  readonly bonus: PersonBonus;
  readonly part: BonusPart;
  readonly objective: Objective;
  readonly counted: CountedObjective | null;
  /** How much of the part it is, as a fraction. */
  readonly weight: number | null;
  readonly why: LeftOutWhy | null;
}

const objectiveRows = (bonuses: readonly PersonBonus[]): ObjectiveRow[] =>
  bonuses.flatMap((bonus) => [
    ...bonus.parts.flatMap(({ part, objectives }) => {
      const weights = weightsOf(objectives);
      return objectives.map((counted, at): ObjectiveRow => {
        const { objective } = counted;
        return { bonus, part, objective, counted, weight: weights[at] ?? null, why: null };
      });
    }),
    ...bonus.leftOut.map(
      ({ objective, why }): ObjectiveRow => ({
        bonus,
        part: 'own',
        objective,
        counted: null,
        weight: null,
        why,
      }),
    ),
  ]);

/** The rows of a person's part that have a score, as a factor of zero or one for each. */
const ofPart = (all: CellNames['all'], person: string, part: string): string => {
  const column = (head: ExportedHead) => all('bonusObjectives', head);
  return `(${column('personId')}=${person})*(${column('part')}=${part})*(${column('reviewScore')}<>"")`;
};

function objectivesTable({ t, language }: About, bonuses: readonly PersonBonus[]): ExportedTable {
  const words = t('bonus.part');
  const columns: ColumnOf<ObjectiveRow>[] = [
    { head: 'personId', width: 14, cell: ({ bonus }) => bonus.person.id },
    { head: 'person', width: 26, cell: ({ bonus }) => bonus.person.name },
    { head: 'part', width: 18, cell: ({ part }) => words[part] },
    { head: 'objective', width: 56, cell: ({ objective }) => objective.title },
    {
      head: 'portion',
      width: 12,
      cell: ({ counted }) => (counted === null ? null : { figure: counted.weight, format: asShare }),
    },
    {
      head: 'weight',
      width: 12,
      cell: ({ weight }) =>
        reckoned(weight, asShare, ({ own, all }) => {
          const rows = ofPart(all, own('personId'), own('part'));
          const whole = `SUMPRODUCT(${rows}*${all('bonusObjectives', 'portion')})`;
          return `IF(OR(${own('reviewScore')}="",${own('portion')}=""),"",${own('portion')}/${whole})`;
        }),
    },
    {
      head: 'reviewScore',
      width: 10,
      cell: ({ counted }) =>
        counted === null ? null : { figure: counted.score, format: { measure: 'score' } },
    },
    {
      head: 'note',
      width: 44,
      cell: ({ why, objective }) =>
        why && t(`bonus.why.${why}`, { until: formatDate(objective.endsOn, language) }),
    },
  ];
  return tableOf('bonusObjectives', columns, objectiveRows(bonuses));
}

const scoreHeads = { own: 'ownScore', team: 'teamScore', company: 'companyScore' } as const;
const shareHeads = { own: 'ownShare', team: 'teamShare', company: 'companyShare' } as const;

const ruleCell = ({ all }: CellNames, head: ExportedHead): string => all('bonusRule', head);

/** What the rule gives a part that has a score. */
const given = (cells: CellNames, part: BonusPart): string =>
  `IF(${cells.own(scoreHeads[part])}="",0,${ruleCell(cells, shareHeads[part])})`;

const allGiven = (cells: CellNames): string => `(${bonusParts.map((part) => given(cells, part)).join('+')})`;

function totalFormula(cells: CellNames): string {
  const { own } = cells;
  const lacksOwn = `AND(${ruleCell(cells, 'ownShare')}>0,${own('ownScore')}="")`;
  const sum = bonusParts.map((part) => `N(${own(scoreHeads[part])})*${own(shareHeads[part])}`).join('+');
  return `IF(OR(${lacksOwn},${allGiven(cells)}=0),"",ROUND(${sum},${scoreDecimals}))`;
}

const payOutFormula =
  ({ kind }: BonusRule) =>
  (cells: CellNames): string => {
    const score = cells.own('total');
    const cap = ruleCell(cells, 'cap');
    const bands = (head: ExportedHead) => cells.all('bonusBands', head);
    const paid =
      kind === 'linear'
        ? `${score}/${ruleCell(cells, 'fullScore')}`
        : `IFERROR(LOOKUP(${score},${bands('fromScore')},${bands('payOut')}),0)`;
    const capped = `IF(${cap}="",${paid},MIN(${cap},${paid}))`;
    const reached = `IF(${score}<N(${ruleCell(cells, 'floorScore')}),0,${capped})`;
    return `IF(${score}="","",ROUND(${reached},${payOutDecimals + 2}))`;
  };

const partColumns = (part: BonusPart, { t }: About): ColumnOf<PersonBonus>[] => {
  const of = ({ parts }: PersonBonus) => parts.find((one) => one.part === part);
  const word = `"${t('bonus.part')[part].replaceAll('"', '""')}"`;
  return [
    {
      head: scoreHeads[part],
      width: 12,
      cell: (bonus) =>
        reckoned(of(bonus)?.score ?? null, asScore, ({ own, all }) => {
          const rows = ofPart(all, own('id'), word);
          const [portions, scores] = [
            all('bonusObjectives', 'portion'),
            all('bonusObjectives', 'reviewScore'),
          ];
          const mean = `SUMPRODUCT(${rows}*${portions}*${scores})/SUMPRODUCT(${rows}*${portions})`;
          return `IFERROR(ROUND(${mean},${scoreDecimals}),"")`;
        }),
    },
    {
      head: shareHeads[part],
      width: 12,
      cell: (bonus) =>
        reckoned(
          of(bonus)?.share ?? 0,
          asShare,
          (cells) => `IFERROR(${given(cells, part)}/${allGiven(cells)},0)`,
        ),
    },
  ];
};

/** What is said of somebody's own objectives in one cell each, in the same order. */
const ownList = (bonus: PersonBonus, words: (objective: CountedObjective, weight: number) => string) => {
  const objectives = bonus.parts.find(({ part }) => part === 'own')?.objectives ?? [];
  const weights = weightsOf(objectives);
  return listed(objectives.map((one, at) => words(one, weights[at] as number))) || null;
};

function payOutsTable(about: About, bonuses: readonly PersonBonus[]): ExportedTable {
  const { plan, rule, isProvisional, language, t } = about;
  const money: FigureFormat = { measure: 'currency', currency: plan.about.currency };
  const standings = t('bonus.table.standing');
  const columns: ColumnOf<PersonBonus>[] = [
    { head: 'id', width: 14, cell: ({ person }) => person.id },
    { head: 'person', width: 26, cell: ({ person }) => person.name },
    { head: 'email', width: 28, cell: ({ person }) => person.email || null },
    { head: 'teams', width: 24, cell: ({ person }) => listed(teamNamesOf(plan, person.id)) || null },
    { head: 'objectives', width: 48, cell: (bonus) => ownList(bonus, ({ objective }) => objective.title) },
    { head: 'weights', width: 16, cell: (bonus) => ownList(bonus, (_, weight) => formatPercent(weight)) },
    {
      head: 'scores',
      width: 16,
      cell: (bonus) => ownList(bonus, ({ score }) => formatScore(score, language)),
    },
    ...bonusParts.flatMap((part) => partColumns(part, about)),
    { head: 'total', width: 10, cell: ({ score }) => reckoned(score, asScore, totalFormula) },
    {
      head: 'payOut',
      width: 12,
      cell: ({ payOut }) =>
        reckoned(payOut === null ? null : shifted(payOut, -2), asPayOut, payOutFormula(rule)),
    },
    { head: 'targetBonus', width: 16, cell: () => ({ empty: money }) },
    {
      head: 'amount',
      width: 16,
      cell: () => ({
        empty: money,
        formula: ({ own }) => {
          const [target, paid] = [own('targetBonus'), own('payOut')];
          const decimals = currencyDecimals(plan.about.currency);
          return `IF(OR(${target}="",${paid}=""),"",ROUND(${target}*${paid},${decimals}))`;
        },
      }),
    },
    {
      head: 'standing',
      width: 36,
      cell: ({ score }) =>
        listed([
          isProvisional ? standings.provisional : standings.reviewed,
          ...(score === null ? [standings.byHand] : []),
        ]),
    },
  ];
  return tableOf('payOuts', columns, bonuses);
}

function ruleTable({ rule, t }: About): ExportedTable {
  const shares = sharesOf(rule);
  const columns: ColumnOf<BonusRule>[] = [
    { head: 'pays', width: 14, cell: ({ kind }) => t('bonus.kind')[kind] },
    {
      head: 'fullScore',
      width: 14,
      cell: ({ kind, fullScore }) => (kind === 'linear' ? { figure: fullScore, format: asScore } : null),
    },
    {
      head: 'floorScore',
      width: 14,
      cell: ({ floorScore }) => (floorScore === null ? null : { figure: floorScore, format: asScore }),
    },
    { head: 'cap', width: 12, cell: ({ cap }) => points(cap, asPayOut) },
    ...bonusParts.map((part) => ({
      head: shareHeads[part],
      width: 14,
      cell: () => points(shares[part], asShare),
    })),
    {
      head: 'isCommittedOnly',
      width: 26,
      cell: ({ isCommittedOnly }) => t(isCommittedOnly ? 'exportedTables.yes' : 'exportedTables.no'),
    },
  ];
  return tableOf('bonusRule', columns, [rule]);
}

function bandsTable({ rule }: About): ExportedTable {
  const columns: ColumnOf<Band>[] = [
    {
      head: 'fromScore',
      width: 16,
      cell: ({ fromScore }) => ({ figure: rounded(fromScore, 4), format: asScore }),
    },
    { head: 'payOut', width: 12, cell: ({ payOut }) => points(payOut, asPayOut) },
  ];
  return tableOf('bonusBands', columns, rule.bands);
}

/** What everybody is paid for a cycle, first as one row each for payroll, then what that is reckoned from. */
export function bonusTables(reading: BonusReading, language: Language): [ExportedTable, ...ExportedTable[]] {
  const about: About = { ...reading, language, t: textsOf(language) };
  const bonuses = bonusesOf(reading.plan, reading.cycle, reading.rule);
  return [
    payOutsTable(about, bonuses),
    objectivesTable(about, bonuses),
    ruleTable(about),
    ...(reading.rule.kind === 'bands' ? [bandsTable(about)] : []),
  ];
}
