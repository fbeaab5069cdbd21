import { describe, expect, test } from 'vitest';
import type { Found } from '../found.ts';
import type { OutlineNode } from '../source.ts';
import { readOutline } from './read-outline.ts';

interface Drawn extends OutlineNode {
  readonly children: Drawn[];
}

/** An outline as it is drawn: two spaces a level, `#` before headings, `-` before items. */
function outline(drawn: string) {
  const nodes: Drawn[] = [];
  const open: { depth: number; node: Drawn }[] = [];
  drawn
    .trim()
    .split('\n')
    .forEach((line, index) => {
      const [, margin = '', hashes = '', dash = '', text = ''] = /^(\s*)(#*)\s?(- )?(.*)$/u.exec(line) ?? [];
      const kind = hashes ? 'heading' : dash ? 'item' : 'paragraph';
      const depth = hashes ? hashes.length : 10 + margin.length;
      const node: Drawn = { text, kind, isBold: hashes !== '', number: '', line: index + 1, children: [] };
      while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
      (open.at(-1)?.node.children ?? nodes).push(node);
      open.push({ depth, node });
    });
  return { kind: 'outline', file: 'a.md', name: '', nodes } as const;
}

const read = (drawn: string): Found =>
  readOutline(outline(drawn), { language: 'en', today: '2026-02-02', currency: 'USD' });

/** Objectives with what hangs under them, in few words. */
function ladder({ objectives, keyResults, initiatives }: Found) {
  return objectives.map(({ key, title }) => [
    title,
    keyResults
      .filter(({ objectiveKey }) => objectiveKey === key)
      .map((keyResult) => [
        keyResult.title,
        ...keyResult.steps.map((step) => `step ${step.title}`),
        ...initiatives
          .filter(({ keyResultKey }) => keyResultKey === keyResult.key)
          .map(({ title: own }) => own),
      ]),
  ]);
}

describe('without a word that tells', () => {
  test('the outermost are objectives, what hangs under them key results, and below these what is done', () => {
    expect(
      ladder(read('- Grow\n  - 12 cafés\n    - Call them\n      - Find their number\n  - 4 cities\n- Learn')),
    ).toEqual([
      ['Grow', [['12 cafés', 'Call them', 'Find their number'], ['4 cities']]],
      ['Learn', []],
    ]);
  });

  test('figures one level further down make objectives of the level between', () => {
    const found = read(
      '- Grow in every city of the country\n  - Win the offices\n    - 12 offices\n  - Win the schools\n    - 4 schools',
    );
    expect(ladder(found)).toEqual([
      ['Grow in every city of the country', []],
      ['Win the offices', [['12 offices']]],
      ['Win the schools', [['4 schools']]],
    ]);
    expect(found.objectives[1]?.parents).toEqual([{ key: found.objectives[0]?.key, weight: null }]);
  });

  test('a list under a sentence is of it', () => {
    expect(ladder(read('Grow\n- 12 cafés\n- 4 cities'))).toEqual([['Grow', [['12 cafés'], ['4 cities']]]]);
  });
});

describe('words in front of lines', () => {
  test('go before depth: lines beside each other hang under each other', () => {
    expect(
      ladder(
        read(
          'Objective: Grow\nKR1: 12 cafés\nInitiative: Call them\nKR2: 4 cities\nObjective: Learn\nKR1: Read',
        ),
      ),
    ).toEqual([
      ['Grow', [['12 cafés', 'Call them'], ['4 cities']]],
      ['Learn', [['Read']]],
    ]);
  });

  test('that stand alone say what the lines under them are', () => {
    expect(ladder(read('# Objective: Grow\nKey results:\n- 12 cafés\n- 4 cities'))).toEqual([
      ['Grow', [['12 cafés'], ['4 cities']]],
    ]);
    expect(ladder(read('Objective 1\nGrow\nKR1\n12 cafés'))).toEqual([['Grow', [['12 cafés']]]]);
  });

  test('of an objective under a key result make it serve that', () => {
    const found = read(
      '- Objective: Grow\n  - KR: 12 cafés\n    - Objective: Be known\n      - KR: 9 posters',
    );
    expect(found.objectives[1]?.parents).toEqual([{ key: found.keyResults[0]?.key, weight: null }]);
  });
});

describe('headings', () => {
  test('of cycles and teams say where objectives belong', () => {
    const found = read(
      '# OKRs Q3 2025\n## Company\n### Grow\n- 12 cafés\n## Sales team\n### Call\n- 40 calls\n# 2025 Q4\n## Rest\n- 3 days off',
    );
    expect(found.cycles.map(({ name }) => name)).toEqual(['Q3 2025', 'Q4 2025']);
    expect(found.teams.map(({ name }) => name)).toEqual(['Sales']);
    expect(
      found.objectives.map(({ title, level, teamKey, cycleKey }) => [title, level, teamKey, cycleKey]),
    ).toEqual([
      ['Grow', 'company', null, 'q3 2025'],
      ['Call', 'team', 'sales', 'q3 2025'],
      ['Rest', null, null, 'q4 2025'],
    ]);
  });

  test('beside a list are objectives that serve the one above, under the title of a plan', () => {
    const found = read(
      '# Kopi · Q4 2026\n## Grow\nSales · 30 Nov 2026\n- Leads (120 → 180, Dewi)\n### Call\n- 40 calls',
    );
    expect(ladder(found)).toEqual([
      ['Grow', [['Leads']]],
      ['Call', [['40 calls']]],
    ]);
    expect(found.keyResults[0]).toMatchObject({ baseline: 120, target: 180, owners: [{ name: 'Dewi' }] });
    expect(found.objectives[1]?.parents).toEqual([{ key: found.objectives[0]?.key, weight: null }]);
    expect(found).toMatchObject({ cycles: [{ name: 'Q4 2026' }], teams: [] });
    expect(found.objectives[0]).toMatchObject({ endsOn: '2026-11-30', description: '' });
  });

  test('may be the first line of a text, and be counted on by letters', () => {
    const found = read('OKR Q3 2025 – Marketing\nObjective: Grow\n- a) 12 cafés\n- b) 4 cities');
    expect(found.cycles.map(({ name }) => name)).toEqual(['Q3 2025']);
    expect(found.objectives).toMatchObject([{ teamKey: 'marketing', cycleKey: 'q3 2025' }]);
    expect(ladder(found)).toEqual([['Grow', [['12 cafés'], ['4 cities']]]]);
  });

  test('over everything are its title', () => {
    const found = read('# Where we want to be this summer\n## Objective 1: Grow\n- 12 cafés');
    expect(ladder(found)).toEqual([['Grow', [['12 cafés']]]]);
    expect(found.leftOut).toMatchObject([{ why: 'title', at: { row: 1 } }]);
  });
});

describe('a key result', () => {
  test('without a number is a milestone, and what is ticked off under it are its steps', () => {
    const [portal, leads] = read(
      '- Grow\n  - [x] Portal is live\n    - [x] Build\n    - [ ] Test\n  - 12 leads\n    - [ ] Call',
    ).keyResults;
    expect(portal).toMatchObject({
      kind: 'steps',
      isDone: true,
      steps: [
        { title: 'Build', isDone: true },
        { title: 'Test', isDone: false },
      ],
    });
    expect(leads).toMatchObject({ kind: 'number', target: 12, steps: [] });
  });

  test('takes its figures from the lines under it too', () => {
    const [leads] = read(
      '- Grow\n  - Leads\n    - Baseline: 120\n    - Target: 180\n    - Current: 150\n    - Owner: Dewi\n    - Confidence: 70 %\n    - Score: 0.5\n    - Because leads matter',
    ).keyResults;
    expect(leads).toMatchObject({
      kind: 'number',
      baseline: 120,
      target: 180,
      current: { value: 150, on: null },
      owners: [{ name: 'Dewi' }],
      confidence: 70,
      score: 0.5,
    });
  });

  test('that began somewhere in percent is not scored by that', () => {
    expect(read('- Grow\n  - Churn to 5 % (9 %)').keyResults[0]).toMatchObject({
      baseline: 9,
      target: 5,
      score: null,
    });
    expect(read('- Grow\n  - 12 cafés (75 %)').keyResults[0]).toMatchObject({ target: 12, score: 0.75 });
  });
});

describe('nothing is dropped', () => {
  test('what is not understood is said with its line', () => {
    expect(read('KR1: 12 cafés\n\n# Objective 1: Grow\n- KR2:\n- KR3: Launch (due: soon)').misread).toEqual([
      expect.objectContaining({ code: 'no-objective', at: expect.objectContaining({ row: 1 }) }),
      expect.objectContaining({ code: 'no-title', text: 'KR2:' }),
      expect.objectContaining({ code: 'no-day', text: 'soon' }),
    ]);
  });

  test('sentences describe what they stand under', () => {
    const found = read('# Objective: Grow\nCafés decide our year.\n- KR: 12 cafés');
    expect(found.objectives[0]?.description).toBe('Cafés decide our year.');
    expect(read('- Grow\n  - Portal – Status: Done').keyResults).toMatchObject([
      { title: 'Portal', isDone: true },
    ]);
  });

  test('a line as long as a page is a title as it stands', () => {
    const long = `KR: 12 cafés ${'and (Owner: me) '.repeat(500)}`;
    expect(read(`- Grow\n  - ${long}`).keyResults).toMatchObject([{ title: long.trim(), kind: 'milestone' }]);
    expect(read(`- Grow\n  - ${'12 '.repeat(4000)}`).misread).toMatchObject([{ code: 'too-long' }]);
  });

  test('every line is somewhere in what was found', () => {
    const drawn =
      '# Q3 2025\nA remark.\n## Team Sales\n### Grow\nWhy we grow.\n- 12 cafés => nearly\n  - Call them\n    - By phone\n- KR:\n- ...\n# Status: fine';
    const said = JSON.stringify(read(drawn));
    const lines = drawn
      .split('\n')
      .map((line, index) => ({ text: line.replace(/^[\s#-]+/u, ''), row: index + 1 }));
    expect(lines.filter(({ text, row }) => !said.includes(text) && !said.includes(`"row":${row}}`))).toEqual(
      [],
    );
  });
});
