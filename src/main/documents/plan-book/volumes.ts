import { formatNumber } from '#domain/number-format/number-format.ts';
import type { Language } from '#texts/languages.ts';
import { textsOf } from '#texts/texts.ts';
import type { Measured } from '../../paper/setting.ts';
import type { Cut } from '../set-document.ts';
import type { BackData } from './back.ts';
import type { FrontData } from './front.ts';
import type { ObjectiveData } from './objective.ts';
import type { PlanBookData } from './plan-book.ts';

/** What a book in volumes has besides. */
export interface VolumeData {
  /** Which one it is, of how many. */
  readonly title: string;
  /** Its own contents, where it is not the first. */
  readonly contents: FrontData['contents'];
  /** All volumes, in the first. */
  readonly overview: {
    readonly title: string;
    readonly head: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
}

/** One volume of a book, before it is known where the others begin. */
interface Part {
  readonly front: FrontData | null;
  readonly objectives: readonly ObjectiveData[];
  readonly back: BackData | null;
}

/* How much is on a page, in millimetres and rows as the template sets them: enough to cut a book into like volumes. */
const pageHeight = 255;
const lettersOfLine = 105;
const lineHeight = 4.5;

const heightOf = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + Math.ceil(text.length / lettersOfLine) * lineHeight, 0);

function pagesOf({ title, description, serves, ladder }: ObjectiveData): number {
  const rungs = ladder.rungs.map(
    ({ title: rung, notes, steps }) => 22 + heightOf([rung, ...notes]) + steps.length * lineHeight,
  );
  const height = 85 + heightOf([title, description]) + serves.length * 6;
  return Math.ceil(rungs.reduce((sum, rung) => sum + rung, height) / pageHeight);
}

const pagesOfFront = (objectives: number): number => 2 + objectives / 40 + objectives / 10.5;

function pagesOfBack({ teams, people, initiatives, calendar, changes, signOff }: BackData): number {
  const owners = [...teams.owners, ...people.owners];
  const rows = owners.reduce(
    (sum, { objectives, rungs }) =>
      sum + 2 + objectives.length + rungs.reduce((all, answered) => all + answered.rungs.length, 0),
    0,
  );
  const tables = (initiatives?.rows.length ?? 0) + (calendar.due?.rows.length ?? 0);
  const changed = (changes?.objectives ?? []).reduce((sum, objective) => sum + 2 + objective.rows.length, 0);
  return 5 + rows / 27 + tables / 35 + changed / 30 + signOff.rows.length / 20;
}

/** Cuts between objectives into volumes that are about as long as each other; what would be empty is left out. */
function partsOf({ front, objectives, back }: PlanBookData, count: number): Part[] {
  const sizes = objectives.map(pagesOf);
  const ofFront = front ? pagesOfFront(objectives.length) : 0;
  const ofBack = back ? pagesOfBack(back) : 0;
  const total = sizes.reduce((sum, size) => sum + size, ofFront + ofBack);
  let done = 0;
  const volumeOf = (size: number) => {
    const volume = Math.floor(((done + size / 2) / total) * count);
    done += size;
    return volume;
  };
  const ofFrontVolume = volumeOf(ofFront);
  const inVolumes = Map.groupBy(objectives, (_, at) => volumeOf(sizes[at] as number));
  const ofBackVolume = volumeOf(ofBack);
  return Array.from({ length: count }, (_, at) => ({
    front: at === ofFrontVolume ? front : null,
    objectives: inVolumes.get(at) ?? [],
    back: at === ofBackVolume ? back : null,
  })).filter((part) => part.front || part.objectives.length > 0 || part.back);
}

/** No heading of a volume skips a level, wherever in the cascade it begins. */
function withoutSkips(objectives: readonly ObjectiveData[]): ObjectiveData[] {
  let above = 1;
  return objectives.map((objective) => {
    above = Math.min(objective.depth, above + 1);
    return { ...objective, depth: above };
  });
}

/** Where a long plan book is cut, and how its volumes name each other's pages. */
export function planBookCut(language: Language): Cut<PlanBookData> {
  const t = textsOf(language);
  const number = (value: number) => formatNumber(value, language);
  return {
    about: ({ front, objectives, back }) =>
      objectives.reduce((sum, objective) => sum + pagesOf(objective), 0) +
      (front ? pagesOfFront(objectives.length) : 0) +
      (back ? pagesOfBack(back) : 0),
    into: (data, count) => {
      const parts = partsOf(data, count);
      const volumeTitle = (at: number) => t('document.volume', { number: at + 1, of: parts.length });
      return (measured) => {
        const all = pagesIn(parts, measured);
        const total = all.pages.reduce((sum, pages) => sum + pages, 0);
        const wherever = [...all.places];
        const pageNumbers = Object.fromEntries(wherever.map(([id, { page }]) => [id, number(page)]));
        return parts.map((part, at): PlanBookData => {
          const firstPage = all.firstPages[at] as number;
          const elsewhere = wherever.filter(([, { volume }]) => volume !== at);
          const objectives = part.front ? part.objectives : withoutSkips(part.objectives);
          const details = data.front?.contents.details ?? {};
          return {
            ...data,
            title: `${data.title} · ${volumeTitle(at)}`,
            head: { ...data.head, right: `${data.head.right} · ${volumeTitle(at)}` },
            ...part,
            objectives,
            firstPage,
            pages: total,
            pageNumbers,
            elsewhere: Object.fromEntries(
              elsewhere.map(([id, { volume, page }]) => [
                id,
                t('planBook.volumePage', { volume: volume + 1, number: number(page) }),
              ]),
            ),
            volume: {
              title: volumeTitle(at),
              contents: {
                title: t('planBook.contents'),
                details: Object.fromEntries(
                  objectives.flatMap(({ id }) => (details[id] ? [[id, details[id]]] : [])),
                ),
              },
              overview: {
                title: t('planBook.volumes'),
                head: [t('planBook.volume'), t('planBook.volumeBegins'), t('planBook.volumePages')],
                rows: parts.map((one, volume) => {
                  const first = all.firstPages[volume] as number;
                  const last = first + (all.pages[volume] as number) - 1;
                  return [volumeTitle(volume), beginningOf(one), `${number(first)} – ${number(last)}`];
                }),
              },
            },
          };
        });
      };
    },
  };
}

/** What a volume begins with. */
const beginningOf = ({ front, objectives, back }: Part): string =>
  front?.cover.name ?? objectives[0]?.title ?? back?.teams.title ?? '';

/** As wide as most page numbers of a long book: what stands for them until they are known. */
const unknownPage = 8888;

/** How long each volume is and where each objective begins, or what stands for that until it is measured. */
function pagesIn(parts: readonly Part[], measured: readonly Measured[] | null) {
  const pages = parts.map((_, at) => measured?.[at]?.pages ?? unknownPage);
  const firstPages = pages.map((_, at) => 1 + pages.slice(0, at).reduce((sum, count) => sum + count, 0));
  const places = new Map(
    parts.flatMap(({ objectives }, volume) =>
      objectives.map(({ id }) => {
        const place = measured?.[volume]?.places[id];
        const page = place === undefined ? unknownPage : (firstPages[volume] as number) + place - 1;
        return [id, { volume, page }] as const;
      }),
    ),
  );
  return { pages, firstPages, places };
}
