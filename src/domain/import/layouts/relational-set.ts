import { detectMapping } from '../columns/detect-mapping.ts';
import { readTables } from '../shapes/read-tables.ts';
import { relatedRows } from '../shapes/related.ts';
import type { Sheet } from '../source.ts';
import type { Layout } from './layout.ts';

const name = 'relational-set';

/** What is named by a name or an address as well, and needs no id for that. */
const isNamed: readonly string[] = ['people', 'teams', 'cycles'];

const mapped = (sheets: readonly Sheet[]) =>
  sheets.map((sheet) => ({ sheet, mapping: detectMapping(sheet) }));

/** Tables that are each of one thing alone and name each other by their ids, in any language. */
export const relationalSet = {
  name,
  sheetsOf: (sheets) => {
    // One table alone refers to nothing.
    if (sheets.length < 2) return [];
    const related = mapped(sheets).filter(
      ({ mapping: { shape, columns } }) =>
        Object.hasOwn(relatedRows, shape) &&
        (isNamed.includes(shape) || columns.some(({ role }) => role === 'id' || role === 'parentId')),
    );
    const shapes = new Set(related.map(({ mapping }) => mapping.shape));
    const isJoined = shapes.has('objectives') && shapes.has('keyResults');
    return isJoined ? related.map(({ sheet }) => sheet) : [];
  },
  read: (sheets, context) => ({ ...readTables(mapped(sheets), context), layout: name }),
} as const satisfies Layout;
