import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Problem } from '#domain/problem.ts';
import { type Answers, mostAnswerBytes, readAnswers } from '#domain/room/answers.ts';
import { answersFormat, answersVersion } from '#domain/room/preparation-limits.ts';
import { participantsOf } from '#domain/workshop/participants.ts';
import { workshopIn } from '../../../tests/support/guests.ts';
import { planOnDisk, type TestWindow, windowOn } from '../../../tests/support/plans.ts';
import { takeAnswerFiles } from './take-answers.ts';

let window: TestWindow;
let workshopId: string;

const keyOf = (name: string) => name.padEnd(32, '0');
const person = (index: number) =>
  participantsOf(window.plan(), workshopId)[index] ?? expect.fail('No such participant.');

/** What a form of the workshop gives. */
const answers = (said: Partial<Answers> = {}): Answers => ({
  format: answersFormat,
  version: answersVersion,
  planId: window.plan().about.id,
  workshopId,
  id: keyOf('form'),
  savedAt: '2026-11-20T08:00:00.000Z',
  person: { id: null, name: person(1).name },
  areNamed: true,
  ideas: [{ key: keyOf('idea'), text: 'Call first' }],
  gaps: [{ key: keyOf('gap'), text: 'Repeat orders', cause: 'No calls' }],
  drafts: [{ key: keyOf('draft'), text: 'Win them back', keyResults: ['20 calls', '5 visits'] }],
  removed: [],
  ...said,
});

const file = (content: unknown, name = 'answers.json'): File =>
  new File([typeof content === 'string' ? content : JSON.stringify(content)], name);

const take = (...files: File[]) => takeAnswerFiles(window.window.planFile, files, null);
const codeOf = async (content: unknown) => {
  const [outcome] = await take(file(content));
  return outcome?.kind === 'refused' ? outcome.problem.code : outcome?.kind;
};

/** Everything of the workshop that somebody brought along, in words. */
function brought(): string[] {
  const { idea, gap, proposal, proposalKeyResult } = window.plan().tables;
  return [
    ...idea.where('workshopId', workshopId).map(({ text }) => text),
    ...gap.where('workshopId', workshopId).map(({ measureName, cause }) => `${measureName}: ${cause}`),
    ...proposal
      .where('workshopId', workshopId)
      .flatMap(({ id, text }) => [
        text,
        ...proposalKeyResult.where('proposalId', id).map(({ title }) => `${text}: ${title}`),
      ]),
  ];
}
const all = [
  'Call first',
  'Repeat orders: No calls',
  'Win them back',
  'Win them back: 20 calls',
  'Win them back: 5 visits',
];
const journal = () => JSON.stringify(window.window.planFile.db.prepare('SELECT * FROM change_set').all());

beforeEach(async () => {
  window = await windowOn(planOnDisk());
  workshopId = await workshopIn(window, ['ideas', 'objectives'], 4, 'Q4 2026');
  await window.client.workshop.update({ id: workshopId, areIdeasNamed: true });
});
afterEach(() => window.close());

describe('answers that come back from a form', () => {
  test('become ideas, gaps and drafts of their person by one action, which one undo takes back', async () => {
    const [outcome] = await take(file(answers()));
    expect(outcome).toMatchObject({
      kind: 'taken',
      of: { kind: 'participant', name: person(1).name },
      counts: { ideas: 1, gaps: 1, drafts: 1 },
    });
    expect(brought()).toEqual(all);
    const { idea, proposal } = window.plan().tables;
    expect(idea.where('workshopId', workshopId)).toMatchObject([
      { authorId: person(1).id, isRevealed: false },
    ]);
    expect(proposal.where('workshopId', workshopId)).toMatchObject([{ personId: person(1).id }]);
    const [entry] = await window.client.history.list({ limit: 1 });
    expect(entry).toMatchObject({ action: 'workshop.take-answers', subject: person(1).name });
    await window.client.history.undo();
    expect(brought()).toEqual([]);
  });

  test('are in once, however often they come, and later ones take the place of earlier ones', async () => {
    await take(file(answers()));
    expect((await take(file(answers())))[0]?.kind).toBe('already');
    const later = answers({
      savedAt: '2026-11-21T08:00:00.000Z',
      ideas: [{ key: keyOf('idea'), text: 'Call everybody first' }],
      gaps: [],
      drafts: [{ key: keyOf('draft'), text: 'Win them back', keyResults: ['5 visits'] }],
      removed: [keyOf('gap')],
    });
    expect((await take(file(later)))[0]?.kind).toBe('replaced');
    expect(brought()).toEqual(['Call everybody first', 'Win them back', 'Win them back: 5 visits']);
    await window.client.history.undo();
    expect(brought()).toEqual(all);
  });

  test('of one form that come together end as those that were saved last', async () => {
    const later = answers({
      savedAt: '2026-11-21T08:00:00.000Z',
      gaps: [],
      drafts: [],
      ideas: [{ key: keyOf('idea'), text: 'Last word' }],
      removed: [keyOf('gap'), keyOf('draft')],
    });
    await take(file(later), file(answers()));
    expect(brought()).toEqual(['Last word']);
  });

  test('leave alone what the room has seen or made something of', async () => {
    await take(file(answers()));
    await window.client.workshop.revealIdeas({ workshopId });
    const [draft] = window.plan().tables.proposal.where('workshopId', workshopId);
    await window.client.workshop.takeProposal({ id: draft?.id ?? '', owner: { kind: 'company' } });
    const removed = [keyOf('idea'), keyOf('draft')];
    await take(file(answers({ ideas: [], gaps: [], drafts: [], removed })));
    expect(brought()).toEqual(all);
  });

  test('make a participant of a person of the plan, and a person of a name that it does not have', async () => {
    const others = window.plan().tables.person.sorted();
    const stranger = others.find(({ id }) =>
      participantsOf(window.plan(), workshopId).every((one) => one.id !== id),
    );
    const named = (name: string) => answers({ person: { id: null, name }, ideas: [], gaps: [], drafts: [] });
    const outcomes = await take(file(named(`${stranger?.name ?? ''} `)), file(named('Wulan <b>Sari</b>')));
    expect(outcomes).toMatchObject([
      { of: { kind: 'person', name: stranger?.name } },
      { of: { kind: 'new', name: 'Wulan <b>Sari</b>' } },
    ]);
    const names = participantsOf(window.plan(), workshopId).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining([stranger?.name, 'Wulan <b>Sari</b>']));
    await window.client.history.undo();
    expect(
      window
        .plan()
        .tables.person.sorted()
        .map(({ name }) => name),
    ).not.toContain('Wulan <b>Sari</b>');
  });

  test.each([
    ['the workshop', true, false],
    ['the form', false, true],
  ])('have nobody’s name anywhere where %s promised that', async (_, areNamed, isWorkshopNamed) => {
    await window.client.workshop.update({ id: workshopId, areIdeasNamed: isWorkshopNamed });
    const before = journal();
    const name = 'Somebody Unheard-of';
    const [outcome] = await take(file(answers({ areNamed, person: { id: null, name } }), `${name}.json`));
    expect(outcome).toMatchObject({ kind: 'taken', of: { kind: 'unnamed' } });
    expect(brought()).toEqual(all);
    expect(window.plan().tables.proposal.where('workshopId', workshopId)).toMatchObject([{ personId: null }]);
    expect(journal().slice(before.length)).toContain('Call first');
    expect(journal()).not.toContain(name);
    expect(JSON.stringify(window.window.planFile.snapshot())).not.toContain(name);
  });

  test('are refused where they are not of this plan or workshop, damaged, newer or too large; others come in', async () => {
    expect(await codeOf(answers({ planId: 'another' }))).toBe('answers/other-plan');
    expect(await codeOf(answers({ workshopId: 'another' }))).toBe('answers/other-workshop');
    const elsewhere = await takeAnswerFiles(window.window.planFile, [file(answers())], 'another');
    expect(elsewhere).toMatchObject([{ kind: 'refused', problem: { code: 'answers/other-workshop' } }]);
    expect(await codeOf(JSON.stringify(answers()).slice(0, -20))).toBe('answers/unreadable');
    expect(await codeOf('')).toBe('answers/unreadable');
    expect(await codeOf({ ...answers(), version: answersVersion + 1 })).toBe('answers/newer-version');
    expect(await codeOf({ ...answers(), version: 0 })).toBe('answers/unsound');
    expect(await codeOf({ ...answers(), more: 1 })).toBe('answers/unsound');
    expect(await codeOf(' '.repeat(mostAnswerBytes + 1))).toBe('answers/too-large');
    const twice = answers().ideas.flatMap((one) => [one, one]);
    expect(await codeOf(answers({ ideas: twice }))).toBe('answers/unsound');
    const many = Array.from({ length: 101 }, (_, at) => ({ key: keyOf(`${at}-`), text: 'One' }));
    expect(await codeOf(answers({ ideas: many }))).toBe('answers/unsound');
    expect(brought()).toEqual([]);
    const outcomes = await take(file('{', 'broken.json'), file(answers()));
    expect(outcomes.map(({ kind }) => kind)).toEqual(['refused', 'taken']);
    await window.client.workshop.start({ id: workshopId });
    await window.client.workshop.finish({ id: workshopId });
    expect(await codeOf(answers({ ideas: [] }))).toBe('answers/workshop-finished');
  });
});

const odd = fc.constantFrom(
  '</script><script>alert(1)</script>',
  'javascript:alert(1)',
  '\u202Egnp.exe\u202C',
  '😀'.repeat(80),
  '=HYPERLINK("x")',
  'a\0b',
  '\uD800',
  '\0',
  '   ',
  "'; DROP TABLE idea; --",
);
const text = fc.oneof(odd, fc.string({ unit: 'binary', maxLength: 520 }));
const key = fc.string({ minLength: 22, maxLength: 64, unit: fc.constantFrom(...'abcXYZ019-_') });

/** Answers that may be sound, or not in any of their parts. */
const forged = fc.record({
  ideas: fc.array(fc.record({ key, text }), { maxLength: 4 }),
  gaps: fc.array(fc.record({ key, text, cause: text }), { maxLength: 3 }),
  drafts: fc.array(fc.record({ key, text, keyResults: fc.array(text, { maxLength: 11 }) }), { maxLength: 3 }),
  person: fc.record({ id: fc.constantFrom(null, 'nobody'), name: text }),
  removed: fc.array(key, { maxLength: 3 }),
});

/** How the file keeps what is typed. */
const asKept = (typed: string) => typed.toWellFormed().replaceAll('\0', '').trim();

describe('whatever stands in a file', () => {
  test('any JSON and any text is answers or refused by a sentence', () => {
    const refused = (content: string) => {
      try {
        readAnswers('x.json', content);
        return 'read';
      } catch (error) {
        if (error instanceof Problem) return error.code;
        throw error;
      }
    };
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.string(),
          fc
            .jsonValue()
            .map((value) => JSON.stringify({ format: answersFormat, version: 1, ...(value as object) })),
        ),
        (content) => {
          expect(refused(content)).toMatch(/^answers\//u);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('comes into the plan to the letter, or nothing of it does', async () => {
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(forged, async (said) => {
        const before = brought().length;
        const [outcome] = await take(file(answers(said as Partial<Answers>)));
        if (outcome?.kind === 'refused') {
          expect(outcome.problem.code).toBe('answers/unsound');
          expect(brought()).toHaveLength(before);
          return;
        }
        const words = brought();
        for (const { text: one } of said.ideas) expect(words).toContain(asKept(one));
        for (const { text: one, cause } of said.gaps)
          expect(words).toContain(`${asKept(one)}: ${asKept(cause)}`);
        for (const { text: one, keyResults } of said.drafts)
          for (const title of keyResults) expect(words).toContain(`${asKept(one)}: ${asKept(title)}`);
        taken += 1;
        if (outcome?.kind === 'taken') await window.client.history.undo();
      }),
      { numRuns: 60 },
    );
    // It is not all refused.
    expect(taken).toBeGreaterThan(5);
  });
});
