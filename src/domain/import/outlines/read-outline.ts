import { languageRecords } from '#texts/languages.ts';
import { decimalMarkOf } from '../../figure/digits.ts';
import { fold } from '../../search/fold.ts';
import type {
  Found,
  FoundCycle,
  FoundInitiative,
  FoundKeyResult,
  FoundObjective,
  FoundTeam,
  LeftOut,
  Place,
} from '../found.ts';
import { keyResultOf, objectiveOf } from '../layouts/rows-found.ts';
import { ownersIn } from '../owners.ts';
import { keyOfPlace } from '../shapes/finding.ts';
import { commitmentSaid } from '../shapes/objective-entry.ts';
import type { ImportContext } from '../shapes/row-cells.ts';
import type { Outline, OutlineNode } from '../source.ts';
import { isDoneWord, postponedSaid, statusKept, statusSaid, workStateOf } from '../status-words.ts';
import { type Branch, branchesOf } from './nested.ts';
import { periodIn } from './period.ts';
import { type Growing, outermost, type Scope } from './scope.ts';
import { type Spoken, spokenIn } from './spoken.ts';
import { areObjectives, overOf, roleOf } from './standing.ts';
import type { Line, Said } from './take-apart.ts';
import { Values } from './values.ts';

const longestTitle = 10_000;

const allText = (nodes: readonly OutlineNode[]): string =>
  nodes.map(({ text, children }) => `${text}\n${allText(children)}`).join('');

/** Reads an outline: the words in front of its lines say what they are, else their depth does. */
export function readOutline(outline: Outline, context: ImportContext): Found {
  const text = allText(outline.nodes);
  const spoken = spokenIn(text, context.language, languageRecords[context.language].decimalMark);
  const decimalMark = decimalMarkOf(text.match(/\d[\d.,]*\d/gu) ?? []) ?? spoken.decimalMark;
  return new OutlineReading(context, { ...spoken, decimalMark }).read(branchesOf(outline));
}

/** Whether an outline holds rows rather than headings and sentences around tables. */
export function hasRows(outline: Outline): boolean {
  const isRow = ({ line, children }: Branch): boolean =>
    line.kind === 'item' || line.role !== null || children.some(isRow);
  return branchesOf(outline).some(isRow);
}

/** The lines of an outline that only stand around tables. */
export function remarksIn({ file, name, nodes }: Outline): LeftOut[] {
  const below = (some: readonly OutlineNode[]): LeftOut[] =>
    some.flatMap(({ line, kind, children }) => [
      { at: { file, sheet: name, row: line }, why: kind === 'heading' ? 'title' : 'remark' } as const,
      ...below(children),
    ]);
  return below(nodes);
}

class OutlineReading {
  private readonly context: ImportContext;
  private readonly spoken: Spoken;
  private readonly cycles = new Map<string, FoundCycle>();
  private readonly teams = new Map<string, FoundTeam>();
  private readonly objectives: Growing<FoundObjective>[] = [];
  private readonly keyResults: Growing<FoundKeyResult>[] = [];
  private readonly initiatives: FoundInitiative[] = [];
  private readonly values: Values;
  private readonly leftOut: LeftOut[] = [];
  /** Whether rows are told from sentences by marks or words, so that a sentence is none. */
  private hasRows = false;

  constructor(context: ImportContext, spoken: Spoken) {
    this.context = context;
    this.spoken = spoken;
    this.values = new Values(context, spoken);
  }

  read(branches: readonly Branch[]): Found {
    this.hasRows = branches.some(hasRow);
    this.readAll(branches, outermost);
    return {
      layout: null,
      cycles: [...this.cycles.values()],
      teams: [...this.teams.values()],
      people: [],
      objectives: this.objectives,
      keyResults: this.keyResults,
      initiatives: this.initiatives,
      misread: this.values.misread,
      leftOut: this.leftOut,
    };
  }

  /** Lines beside each other; a cycle or team that nothing hangs under is that of the lines after it. */
  private readAll(branches: readonly Branch[], above: Scope): void {
    const isUnmarked = above.depth === 'objective' && above.expected === null;
    let scope: Scope =
      isUnmarked && areObjectives(branches, this.spoken) ? { ...above, expected: 'objective' } : above;
    // A heading beside a list is no part of it: the list is the ladder, the heading what serves it.
    const hasList = isUnmarked && branches.some(({ line }) => line.kind === 'item');
    for (const branch of branches) {
      const isServing = hasList && branch.line.kind === 'heading' && branch.children.length > 0;
      const own: Scope = isServing ? { ...scope, expected: 'objective' } : scope;
      const next = this.readOne(branch, own, branches.length === 1);
      if (branch.children.length === 0) scope = next ?? scope;
    }
  }

  /** Reads a line and all under it; answers the scope that it opens where it is but a name over others. */
  private readOne(branch: Branch, scope: Scope, isAlone: boolean): Scope | null {
    const { line, children } = branch;
    if (line.role !== null && line.title === '') {
      if (children.length === 0) this.values.fail(line.at, 'no-title', line.text);
      else this.leftOut.push({ at: line.at, why: 'head' });
      this.readAll(children, { ...scope, expected: line.role });
      return null;
    }
    const canBeOver = scope.depth === 'outermost' || (scope.depth === 'objective' && children.length > 0);
    const over = canBeOver ? overOf(branch, this.spoken, isAlone, this.context) : null;
    if (over && (scope.depth === 'outermost' || over.team)) {
      const opened = this.opened(over, line, scope);
      this.readAll(children, opened);
      return opened;
    }
    if (line.attribute) {
      this.say(line, scope);
      this.readAll(children, scope);
      return null;
    }
    const isSentence =
      line.role === null && line.kind === 'paragraph' && !line.leads && children.length === 0;
    const isUnderWord =
      scope.expected !== null && !(scope.objective !== null && scope.expected === 'objective');
    if (isSentence && this.hasRows && !isUnderWord) this.remark(line, scope);
    else this.readRow(branch, scope);
    return null;
  }

  private opened(over: NonNullable<ReturnType<typeof overOf>>, { at }: Line, scope: Scope): Scope {
    if (over.period === null && !over.team) this.leftOut.push({ at, why: 'title' });
    return {
      ...outermost,
      parentKey: scope.objective?.key ?? scope.parentKey,
      cycle: over.period ? this.cycleOf(over.period, at) : scope.cycle,
      team:
        over.team === null ? scope.team : over.team === '' ? null : this.teamOf(over.team, at, scope.team),
      isCompany: over.team === null ? scope.isCompany : over.team === '',
    };
  }

  private cycleOf(period: Pick<FoundCycle, 'name' | 'startsOn' | 'endsOn'>, at: Place): FoundCycle {
    const key = fold(period.name);
    const { name, startsOn, endsOn } = period;
    const cycle = this.cycles.get(key) ?? { key, name, startsOn, endsOn, at };
    this.cycles.set(key, cycle);
    return cycle;
  }

  private teamOf(name: string, at: Place, parent: FoundTeam | null): FoundTeam {
    const key = fold(name);
    const team = this.teams.get(key) ?? { key, name, parentKey: parent?.key ?? null, at };
    this.teams.set(key, team);
    return team;
  }

  /** A sentence that is no row of its own describes what it stands under. */
  private remark({ text, at }: Line, scope: Scope): void {
    const described = scope.keyResult ?? scope.objective;
    const day = scope.keyResult === null && scope.objective ? this.values.endIn(text, scope.cycle) : null;
    if (day !== null && scope.objective) {
      scope.objective.endsOn = day;
      this.leftOut.push({ at, why: 'remark' });
    } else if (described) described.description = [described.description, text].filter(Boolean).join('\n');
    else this.leftOut.push({ at, why: 'remark' });
  }

  private readRow(branch: Branch, scope: Scope): void {
    const { line } = branch;
    const role = roleOf(branch, scope.depth, scope.expected);
    if (line.title.length > longestTitle) {
      this.values.fail(line.at, 'too-long', line.title.slice(0, 100));
      return;
    }
    if (!/[\p{L}\d]/u.test(line.title)) {
      this.values.fail(line.at, 'no-title', line.text);
      return;
    }
    switch (role) {
      case 'objective':
        this.readObjective(branch, scope);
        return;
      case 'keyResult':
        this.readKeyResult(branch, scope);
        return;
      case 'initiative':
      case 'step':
        this.readWork(branch, role, scope);
        return;
    }
  }

  private readObjective({ line, children }: Branch, scope: Scope): void {
    const { said, at } = line;
    const parentKey = scope.keyResult?.key ?? scope.objective?.key ?? scope.parentKey;
    const team = said.team ? this.teamOf(said.team, at, null) : scope.team;
    const period = said.cycle ? periodIn(said.cycle, this.context) : null;
    const cycle = period ? this.cycleOf(period, at) : scope.cycle;
    const objective: Growing<FoundObjective> = objectiveOf({
      at,
      key: keyOfPlace(at),
      title: line.title,
      description: [said.description, said.current, statusKept('Status', said.state ?? '')]
        .filter(Boolean)
        .join('\n'),
      level: team ? 'team' : scope.isCompany ? 'company' : null,
      owners: line.owners,
      teamKey: team?.key ?? null,
      cycleKey: cycle?.key ?? null,
      endsOn: this.values.dayOf(said.dueOn, at, cycle),
      parents: parentKey === null ? [] : [{ key: parentKey, weight: null }],
      score: this.values.shareOf(said.score ?? said.percent ?? said.progress, at),
      isCommitted: commitmentSaid(said.ambition ?? ''),
      ...postponedSaid(said.state ?? ''),
    });
    this.objectives.push(objective);
    this.readAll(children, {
      ...scope,
      team,
      cycle,
      objective,
      keyResult: null,
      depth: 'objective',
      expected: null,
    });
  }

  private readKeyResult({ line, children }: Branch, scope: Scope): void {
    const { said, at } = line;
    // Only objectives are committed or aspirational here.
    const title = said.ambition ? `${line.title} (${said.ambition})` : line.title;
    const { objective } = scope;
    if (objective === null) {
      this.values.fail(at, 'no-objective', line.text);
      this.readAll(children, { ...scope, expected: null });
      return;
    }
    const keyResult: Growing<FoundKeyResult> = keyResultOf({
      at,
      key: keyOfPlace(at),
      objectiveKey: objective.key,
      title,
      description: [said.description, statusKept('Status', said.state ?? '')].filter(Boolean).join('\n'),
      owners: line.owners,
      isDone: line.isTicked === true || isDoneWord(said.state ?? ''),
      ...postponedSaid(said.state ?? ''),
    });
    this.keyResults.push(keyResult);
    const below: Scope = { ...scope, keyResult, depth: 'keyResult', expected: null };
    // What lines below say of it, such as its baseline, comes before its figures are read.
    const saying = children.filter((child) => child.line.attribute !== null);
    const saidBelow = Object.fromEntries(
      saying.map(({ line: { attribute } }) => [attribute?.attribute, attribute?.value]),
    ) as Said;
    this.values.measure(keyResult, { ...saidBelow, ...said }, below.cycle);
    for (const { line: own } of saying) this.say(own, below);
    this.readAll(
      children.filter((child) => child.line.attribute === null),
      below,
    );
  }

  /** What is done for a key result: steps of a milestone where they are ticked off, else initiatives. */
  private readWork(branch: Branch, role: 'initiative' | 'step', scope: Scope): void {
    const { line, children } = branch;
    const { keyResult } = scope;
    if (keyResult === null) {
      if (scope.objective === null) this.values.fail(line.at, 'no-objective', line.text);
      // What is done for an objective as a whole is told in its description.
      else scope.objective.description = [scope.objective.description, line.text].filter(Boolean).join('\n');
    } else if (role === 'step' && keyResult.measure === null) {
      keyResult.steps = [...keyResult.steps, { title: line.title, isDone: line.isTicked === true }];
      keyResult.kind = 'steps';
    } else
      this.initiatives.push({
        key: keyOfPlace(line.at),
        keyResultKey: keyResult.key,
        title: line.title,
        owners: line.owners,
        dueOn: this.values.dayOf(line.said.dueOn, line.at, scope.cycle),
        state: line.isTicked ? 'done' : workStateOf(statusSaid(line.said.state ?? line.said.current ?? '')),
        at: line.at,
      });
    this.readAll(children, { ...scope, depth: 'initiative', expected: children.some(isTold) ? null : role });
  }

  /** A line that says something of what it stands under. */
  private say({ attribute, at, text }: Line, scope: Scope): void {
    if (!attribute) return;
    const { objective, keyResult } = scope;
    const row = keyResult ?? objective;
    if (row === null) {
      this.leftOut.push({ at, why: 'remark' });
      return;
    }
    switch (attribute.attribute) {
      case 'owner':
        row.owners = [...row.owners, ...ownersIn(attribute.value)];
        return;
      case 'description':
        row.description = [row.description, attribute.value].filter(Boolean).join('\n');
        return;
      case 'state':
        row.description = [row.description, statusKept('Status', attribute.value)].filter(Boolean).join('\n');
        Object.assign(row, postponedSaid(attribute.value));
        if (keyResult && isDoneWord(attribute.value)) keyResult.isDone = true;
        return;
      default:
        if (keyResult === null && objective)
          this.sayOfObjective(objective, { attribute, at, text } as Line, scope);
    }
  }

  private sayOfObjective(
    objective: Growing<FoundObjective>,
    { attribute, at, text }: Line,
    scope: Scope,
  ): void {
    const value = attribute?.value ?? '';
    const period = attribute?.attribute === 'cycle' ? periodIn(value, this.context) : null;
    if (attribute?.attribute === 'team') {
      objective.teamKey = this.teamOf(value, at, null).key;
      objective.level = 'team';
    } else if (period) objective.cycleKey = this.cycleOf(period, at).key;
    else if (attribute?.attribute === 'score' || attribute?.attribute === 'progress')
      objective.score = this.values.shareOf(value, at);
    else if (attribute?.attribute === 'dueOn') objective.endsOn = this.values.dayOf(value, at, scope.cycle);
    else objective.description = [objective.description, text].filter(Boolean).join('\n');
  }
}

const hasRow = ({ line, children }: Branch): boolean =>
  line.kind !== 'paragraph' || line.role === 'keyResult' || children.some(hasRow);

const isTold = ({ line }: Branch): boolean => line.role !== null;
