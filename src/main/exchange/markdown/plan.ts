import { measureWords, wayOf } from '#contract/sentences/measure.ts';
import { objectivePostponed, rungPostponed } from '#contract/sentences/postponed.ts';
import { type CascadeNode, cascadeOf } from '#domain/alignment/cascade.ts';
import { hasValues } from '#domain/kinds/kinds.ts';
import { ladderOf } from '#domain/ladder/ladder.ts';
import { formatDate } from '#domain/number-format/number-format.ts';
import { ownerName, ownerOf } from '#domain/ownership/ownership.ts';
import type { Plan } from '#domain/plan/plan.ts';
import type { Cycle } from '#domain/tables/tables.ts';
import type { Language } from '#texts/languages.ts';
import { plain } from './markdown.ts';

/** The plan of a cycle as Markdown, for chat and mail: the cascade, each ladder from its easiest rung. */
export function planAsMarkdown(plan: Plan, cycle: Cycle, language: Language): string {
  const { bands, unaligned } = cascadeOf(plan, cycle);
  const lines = [`# ${plain(plan.about.name)} · ${plain(cycle.name)}`];
  const tell = ({ objective, children }: CascadeNode, depth: number) => {
    const owner = ownerName(plan, ownerOf(objective));
    const until = formatDate(objective.endsOn, language, 'short');
    lines.push('', `${'#'.repeat(Math.min(6, depth + 2))} ${plain(objective.title)}`, '');
    const facts = [plain(owner), until, ...objectivePostponed(objective, language)];
    lines.push(facts.join(' · '), '');
    ladderOf(plan, objective.id).forEach((rung, index) => {
      const way = hasValues(rung) ? wayOf(measureWords(plan, rung, language)) : '';
      const who = plan.tables.person.get(rung.ownerId)?.name;
      const facts = [way, who ?? '', ...rungPostponed(plan, rung, language)].filter(Boolean).join(', ');
      lines.push(`${index + 1}. ${plain(rung.title)}${facts ? ` (${plain(facts)})` : ''}`);
    });
    for (const child of children) tell(child, depth + 1);
  };
  for (const node of [...bands, ...unaligned]) tell(node, 0);
  return `${lines.join('\n')}\n`;
}
