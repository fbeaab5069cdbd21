export const help = {
  title: 'Help',
  keys: 'Keys',
  method: 'The method',
  story: 'The story of a workshop',
} as const;

export const keys = {
  board: 'On the board',
  walk: 'Walk from card to card and rung to rung',
  walkKeys: '← ↑ → ↓',
  pickUp: 'Pick up, and drop',
  pickUpKeys: 'Space',
  range: 'Select on the way',
  rangeKeys: 'Shift ↑ ↓',
  context: 'Open the menu',
  contextKeys: 'Shift F10',
} as const;
