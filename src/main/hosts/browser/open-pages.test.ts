import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { OpenPages } from './open-pages.ts';

test('of closed pages only so many are remembered, those that called last', () => {
  const pages = new OpenPages({ streams: 10, windows: 3 });
  const gone = Array.from({ length: 1_000 }, (_, at) => pages.called(`page ${at}`)).flat();
  expect(gone).toEqual(Array.from({ length: 996 }, (_, at) => `page ${at}`));
});

test('a page with a stream stays, however many others come', () => {
  const pages = new OpenPages({ streams: 10, windows: 2 });
  const answer = new EventEmitter();
  pages.called('open');
  expect(pages.opened('open', answer)).toBe(true);
  const others = Array.from({ length: 50 }, (_, at) => `page ${at}`);
  expect(others.flatMap((id) => pages.called(id))).not.toContain('open');
  answer.emit('close');
  expect([...others, 'more'].flatMap((id) => pages.called(id))).toContain('open');
});

test('no more streams are opened than may be, until one is closed', () => {
  const pages = new OpenPages({ streams: 2, windows: 2 });
  const answers = [new EventEmitter(), new EventEmitter()];
  expect(answers.map((answer) => pages.opened('page', answer))).toEqual([true, true]);
  expect(pages.opened('other', new EventEmitter())).toBe(false);
  answers[0]?.emit('close');
  expect(pages.opened('other', new EventEmitter())).toBe(true);
});
