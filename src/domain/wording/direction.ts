/** Words that say which way a figure is to go, in both languages, by how they begin. */
const words = {
  up: [
    /\b(?:rais(?:e|es|ed|ing)|increas\w*|grow(?:s|n|ing|th)?|lift\w*|boost\w*|expand\w*|doubl(?:e|ed|ing)|tripl\w*|(?<!no )more(?! than)|higher|up(?= (?:by|from|\d)))\b/iu,
    /\b(?:(?:me)?naik\w*|(?:me)?tingkatkan|meningkat\w*|peningkatan|(?:ber)?tumbuh\w*|pertumbuhan|(?:me|ber)?n?ambah\w*|tambah\w*|bertambah|kenaikan|(?:meng)?gandakan|(?:mem)?per(?:banyak|besar|luas))\b/iu,
  ],
  down: [
    /\b(?:reduc\w*|decreas\w*|lower(?:s|ed|ing)?|cut(?:s|ting)?|shorten\w*|shrink\w*|halv(?:e|ed|ing)|(?<!no )(?:less|fewer)(?! than)|down(?= (?:by|from|to|\d)))\b/iu,
    /\b(?:turun\w*|menurun\w*|penurunan|kurangi|mengurangi|berkurang|pengurangan|pangkas|memangkas|tekan|menekan|(?:mem)?per(?:singkat|pendek)|hemat|menghemat)\b/iu,
  ],
} as const;

/** Which way a title says that its figure is to go; null where it says nothing, or both. */
export function titleDirection(title: string): 'up' | 'down' | null {
  const isUp = words.up.some((word) => word.test(title));
  const isDown = words.down.some((word) => word.test(title));
  return isUp === isDown ? null : isUp ? 'up' : 'down';
}
