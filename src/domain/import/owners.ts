import { monthWords } from '../date/words.ts';
import type { NamedOwner } from './found.ts';

const emailAddress = /[\p{L}\d._%+-]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/u;
const mentioned = /(?<![\p{L}\d])@(?:\[([^\]]+)\]|([\p{L}\d]+(?:[._-][\p{L}\d]+)*))/gu;
/** Between semicolons or lines a comma belongs to a name: `Ito, Ana; Weber, Jan`. */
const partedBySemicolon = /\s*[;\n|]\s*/u;
const parted = /\s*[,;、，+]\s*|\s+&\s+|\s*\/\s*(?!\d)|\s+(?:and|und|dan|y|e)\s+/iu;
const shareBehind = /^(.*?)[\s:(]*(?:(\d{1,2})\s?\/\s?(\d{1,2})|(\d{1,3})\s?%)\)?$/su;

const isMentioned = (name: string): string => name.replace(/[._]+/gu, ' ').trim();

/** One who is named, perhaps with a share: `Dewi 2/3`, `Dewi 60 %`, `Dewi <dewi@example.com>`. */
function ownerOf(written: string): NamedOwner {
  const email = emailAddress.exec(written)?.[0] ?? '';
  const said = (email ? written.replace(email, '').replace(/[<>()[\]]/gu, '') : written).trim();
  const [, before, over, under, percent] = shareBehind.exec(said) ?? [];
  const share = percent
    ? Number(percent) / 100
    : over && Number(under) > 0
      ? Number(over) / Number(under)
      : 1;
  const name = (before ?? said).replace(/^@/u, '').trim();
  return { name: name || isMentioned(email.split('@')[0] ?? ''), email, share };
}

/** `Müller, Anna`: a family name, a comma, and what somebody is called by. */
const lastFirst =
  /^((?:\p{Ll}{2,3}\s+){0,2}\p{Lu}[\p{L}\p{M}'’-]*(?:\s+\p{Lu}[\p{L}\p{M}'’-]*)?),\s*(\p{Lu}[\p{L}\p{M}'’.-]*(?:\s+\p{Lu}[\p{L}\p{M}'’.-]*){0,2})$/u;

/** The order of a name turned that stands family name first. */
const turned = (name: string): string => name.trim().replace(lastFirst, '$2 $1');

/**
 * Whether all names of a column stand family name first. One cell alone may name two people; where every cell of
 * several has one comma, and nobody stands on both sides of it, each is one person.
 */
export function areLastFirst(texts: readonly string[]): boolean {
  const names = new Set(
    texts
      .flatMap((text) => text.split(partedBySemicolon))
      .map((text) => text.trim())
      .filter(Boolean),
  );
  const found = [...names].map((name) => lastFirst.exec(name));
  const firsts = new Set(found.map((name) => name?.[2]));
  return names.size > 1 && found.every((name) => name !== null && !firsts.has(name[1] as string));
}

/** Everybody that a list of names names, in a column of which it is known how names stand in it. */
export function ownersIn(written: string, isLastFirst = false): NamedOwner[] {
  const isParted = partedBySemicolon.test(written);
  const parts = written.split(isParted || isLastFirst ? partedBySemicolon : parted);
  const isTurned = isLastFirst || (isParted && areLastFirst([written]));
  const owners = (isTurned ? parts.map(turned) : parts)
    .filter((name) => /[\p{L}\p{N}]/u.test(name))
    .map(ownerOf)
    .map((owner) =>
      written.includes('@') && !owner.email ? { ...owner, name: isMentioned(owner.name) } : owner,
    );
  return owners.filter(({ name }, at) => owners.findIndex((other) => other.name === name) === at);
}

const particles = '(?:van|von|de|da|do|dos|del|la|bin|binti|der|den|al|el|le)';
const latinName = new RegExp(
  `^\\p{Lu}[\\p{L}\\p{M}'’.-]*(?:\\s+(?:${particles}\\s+)*\\p{Lu}[\\p{L}\\p{M}'’.-]*){0,3}$`,
  'u',
);
/** Han and Hangul know no capitals: names in them are short and begin with that of a family. */
const koreanName =
  /^[김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진나지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국](?:[\p{Script=Hangul}]{2}|\s[\p{Script=Hangul}]{1,2})(?:\s?님)?$/u;
const chineseName =
  /^[王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖田董袁潘蒋蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟谭陆陸汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤][\p{Script=Han}]{1,2}$/u;
/** Words in brackets that say how something is meant, not whose it is. */
const noNames = new Set(
  'committed,aspirational,stretch,optional,new,draft,daily,weekly,monthly,quarterly,yearly,annual,total,target,baseline,average,done,ongoing,planned,open,closed,postponed,high,medium,low,on track,at risk,behind,team,company,individual,global,internal,external,komitmen,aspirasional,baru,opsional,harian,mingguan,bulanan,tahunan,neu,monatlich,wöchentlich,jährlich,gesamt,nuevo,nueva,opcional,mensual,novo,nova,mensal'.split(
    ',',
  ),
);
const acronym = /^\p{Lu}{2,6}$/u;

function isName(text: string): boolean {
  const { name, email } = ownerOf(text);
  if (email !== '' || koreanName.test(name) || chineseName.test(name)) return true;
  const word = name.toLowerCase();
  return latinName.test(name) && !acronym.test(name) && !noNames.has(word) && !monthWords().has(word);
}

/** Whether a text is nothing but names of people. */
export function looksLikeNames(text: string): boolean {
  const names = text.split(parted).filter((name) => name.trim() !== '');
  return names.length > 0 && names.every((name) => isName(name.trim()));
}

/** Whether a text that no brackets are around names people beyond doubt: several, or one with a share. */
export const areSurelyNames = (text: string): boolean =>
  looksLikeNames(text) && (/\s\/\s/u.test(text) || /\d\s?\/\s?\d/u.test(text));

/** Who is mentioned in a text as `@name` or by an address, and the text without them. */
export function takeMentions(text: string): { owners: NamedOwner[]; rest: string } {
  const addresses = [...text.matchAll(new RegExp(emailAddress, 'gu'))].map(([address]) => ownerOf(address));
  const bare = text.replace(new RegExp(`[(<[]?${emailAddress.source}[)>\\]]?`, 'gu'), ' ');
  const names = [...bare.matchAll(mentioned)].map(([, whole, single]) => ({
    name: whole ?? isMentioned(single ?? ''),
    email: '',
    share: 1,
  }));
  if (addresses.length + names.length === 0) return { owners: [], rest: text };
  const rest = bare
    .replace(mentioned, ' ')
    .replace(/[([]\s*[,&/]*\s*[)\]]/gu, ' ')
    .replace(/(?:\s*[,&/–—-])+\s*$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return { owners: [...addresses, ...names], rest };
}
