import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arrived, isUnsaved, opened, refused, sent, takenBack, typed } from './typing.ts';

describe('a field', () => {
  it('shows what is saved elsewhere as long as nothing is typed', () => {
    expect(arrived(opened('old'), 'new')).toEqual(opened('new'));
  });

  it('keeps what is being typed, and tells what was saved elsewhere meanwhile', () => {
    const typing = arrived(typed(opened('old'), 'mine'), 'theirs');
    expect(typing.text).toBe('mine');
    expect(typing.meanwhile).toBe('theirs');
    expect(isUnsaved(typing)).toBe(true);
  });

  it('gives way to what was saved elsewhere when that is wanted', () => {
    expect(takenBack(arrived(typed(opened('old'), 'mine'), 'theirs'))).toEqual(opened('theirs'));
  });

  it('takes what is saved as its own answer, in whatever shape it comes back', () => {
    const typing = arrived(sent(typed(opened('old'), 'two  words ')), 'two words');
    expect(typing).toEqual(opened('two words'));
  });

  it('goes on with what is typed after it was sent', () => {
    const typing = arrived(typed(sent(typed(opened('old'), 'mine')), 'mine and more'), 'mine');
    expect(typing.text).toBe('mine and more');
    expect(isUnsaved(typing)).toBe(true);
  });

  it('is unsaved again where saving was refused', () => {
    const typing = refused(sent(typed(opened('old'), 'mine')));
    expect(isUnsaved(typing)).toBe(true);
    expect(typing.text).toBe('mine');
  });

  it('opens with what could not be saved the last time', () => {
    expect(opened('old', 'mine').text).toBe('mine');
    expect(isUnsaved(opened('old', 'mine'))).toBe(true);
    expect(isUnsaved(opened('mine', 'mine'))).toBe(false);
  });

  it('never loses a word that was typed and not sent, whatever is saved elsewhere', () => {
    const word = fc.string({ minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(word, word, fc.array(word), (saved, own, others) => {
        const last = others.reduce(arrived, typed(opened(saved), own));
        const isKept = last.text === own || others.some((other) => other.trim() === own.trim());
        expect(isKept || saved.trim() === own.trim()).toBe(true);
      }),
    );
  });
});
