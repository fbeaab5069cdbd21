import type { Plan } from '#domain/plan/plan.ts';
import type { Cycle, Objective } from '#domain/tables/tables.ts';
import { currentLanguage } from '../language/language.ts';
import { today } from '../plan-model/today.ts';
import { keptFor } from '../ui/kept-for.ts';
import { type CardLook, type CardSize, type CardSizes, cardSize } from './card-size.ts';
import { lettersNow } from './measure-title.ts';
import { cardMadeOf, measuringIn } from './measuring.ts';
import { sizesOf } from './sizes.ts';

type Look = Pick<CardLook, 'scale' | 'density'>;
/** The sizes of a card by how it is looked at. */
type Sizes = Map<string, CardSize>;

const kept = keptFor<Objective, Sizes>();
const known = keptFor<Plan, Map<Objective, Sizes>>();
/** In how many ways a board is looked at that one goes back to: three densities in two widths. */
const mostLooks = 6;

/** How large cards are whose words are measured. Of thousands a change touches a few: the others are as large as they were. */
export function cardSizes(plan: Plan, cycle: Cycle, { scale, density }: Look): CardSizes {
  const language = currentLanguage();
  const day = today();
  const letters = lettersNow();
  const inPlan = known(plan, [cycle, language, day, letters], () => new Map<Objective, Sizes>());
  const look = { scale, density, sizes: sizesOf(density, scale), ...measuringIn(language)(plan, cycle) };
  const sizeOf = (objective: Objective, width: number) => {
    let sizes = inPlan.get(objective);
    if (!sizes) {
      const madeOf = [...cardMadeOf(plan, cycle, objective, day, language), letters];
      sizes = kept(objective, madeOf, () => new Map<string, CardSize>());
      inPlan.set(objective, sizes);
    }
    const key = `${density} ${scale} ${width}`;
    const size = sizes.get(key) ?? cardSize(plan, objective, width, look);
    if (sizes.size === mostLooks && !sizes.has(key)) sizes.clear();
    sizes.set(key, size);
    return size;
  };
  return { sizeOf, factWidths: look.factWidths };
}
