import { fill, type Slot, type Value, type Ways } from './fill.ts';
import type { Said } from './shape.ts';

type Leaf = string | readonly unknown[];

/** The way to a text of the catalogue, or to a group of them: `board.title`. */
export type TextKey<Group> = {
  [Name in keyof Group & string]: Group[Name] extends Leaf ? Name : Name | `${Name}.${TextKey<Group[Name]>}`;
}[keyof Group & string];

type At<Group, Key extends string> = Key extends keyof Group
  ? Group[Key]
  : Key extends `${infer Name}.${infer Rest}`
    ? Name extends keyof Group
      ? At<Group[Name], Rest>
      : never
    : never;

type SlotAt<Group, Key extends string> =
  At<Group, Key> extends infer Text extends string ? Slot<Text> : never;

/** Says a text of the catalogue with its slots filled in; a list or a group of texts as it stands there. */
export type Translate<Group> = <Key extends TextKey<Group>>(
  key: Key,
  ...values: [SlotAt<Group, Key>] extends [never] ? [] : [values: Readonly<Record<SlotAt<Group, Key>, Value>>]
) => At<Said<Group>, Key>;

/** Every text and group of a catalogue by the way to it. */
function byKey(group: object, way = '', found = new Map<string, unknown>()): ReadonlyMap<string, unknown> {
  for (const [name, node] of Object.entries(group)) {
    const key = way + name;
    found.set(key, node);
    if (typeof node === 'object' && !Array.isArray(node)) byKey(node, `${key}.`, found);
  }
  return found;
}

/** Says the texts of a catalogue, of which `Group` is the English one, in the ways of its language. */
export function translatorOf<Group extends object>(catalogue: Said<Group>, ways: Ways): Translate<Group> {
  let texts = byKey(catalogue);
  const say = (key: string, values: Readonly<Record<string, Value>> = {}): unknown => {
    // What comes later to the catalogue is said from then on.
    if (!texts.has(key)) texts = byKey(catalogue);
    const text = texts.get(key);
    return typeof text === 'string' ? fill(text, values, ways) : text;
  };
  return say as Translate<Group>;
}
