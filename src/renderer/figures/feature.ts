import { IconPhoto, IconTable, IconTableExport } from '@tabler/icons-react';
import type { Subjects } from '../keys/subjects.ts';
import { t } from '../language/language.ts';
import { copyCsv, copyPicture } from '../ui/copy.ts';
import type { Choosing } from '../window/action.ts';
import type { Feature } from '../window/feature.ts';
import { isTable, shownFigures, toggleTable } from './shown-figures.ts';

type Figure = ReturnType<typeof shownFigures>[number];

/** How something is done with the chart in hand, else with one of those on the screen. */
function withFigure(
  words: (figure: Figure) => string,
  run: (figure: Figure) => unknown,
  isFor: (figure: Figure) => boolean = () => true,
): Pick<Choosing, 'when' | 'choices'> {
  const figuresFor = ({ figureIds: [inHand] }: Subjects) =>
    shownFigures().filter((figure) => (inHand === undefined || figure.id === inHand) && isFor(figure));
  return {
    when: (subjects) => figuresFor(subjects).length > 0,
    choices: (subjects) =>
      figuresFor(subjects).map((figure) => ({
        key: figure.id,
        title: subjects.figureIds.length === 0 ? figure.of.current.title : words(figure),
        run: () => run(figure),
      })),
  };
}

/** Copies the drawing of a chart. */
function copyDrawing({ element }: Figure): unknown {
  const drawing = element.querySelector<SVGSVGElement>('figcaption + div svg');
  return drawing && copyPicture(drawing);
}

/** What is done with charts, wherever one stands. */
export const figures = {
  actions: [
    {
      name: 'figure-table',
      group: 'figure',
      icon: IconTable,
      ...withFigure(
        ({ id }) => t(isTable(id) ? 'figure.asChart' : 'figure.asTable'),
        ({ id }) => toggleTable(id),
      ),
    },
    {
      name: 'figure-picture',
      group: 'figure',
      icon: IconPhoto,
      ...withFigure(
        () => t('figure.copyPicture'),
        copyDrawing,
        ({ id }) => !isTable(id),
      ),
    },
    {
      name: 'figure-csv',
      group: 'figure',
      icon: IconTableExport,
      ...withFigure(
        () => t('figure.copyCsv'),
        ({ of }) => copyCsv(of.current.data),
      ),
    },
  ],
} as const satisfies Feature;
