export const wording = {
  'objective/vague': {
    title: '“{{word}}” can mean anything',
    reason: 'A direction without a figure or a name cannot be reached.',
    example: 'Shorten the sales cycle from 60 to 55 days',
  },
  'objective/two-results': {
    title: 'Two aims in one sentence',
    reason: 'One may be reached and the other not. Make two objectives of it.',
    example: 'Build relations that raise referral sales',
  },
  'objective/no-owner': {
    title: 'Nobody answers for it',
    reason: 'What belongs to all is done by nobody.',
    example: 'Choose one person as responsible',
  },
  'objective/no-timeframe': {
    title: 'No time to reach it',
    reason: 'It ends on the day it starts.',
    example: '1 October – 31 December',
  },
  'objective/duplicate-title': {
    title: 'The same objective twice',
    reason: 'This owner has another objective of this title.',
    example: 'Say what is different, or delete one',
  },
  'objective/unaligned': {
    title: 'Serves nothing yet',
    reason: 'People want to know what their work is good for.',
    example: 'Drag it onto what it serves',
  },
  'objective/few-key-results': {
    title: 'Too few key results ({{count}})',
    reason: 'One number alone is easily reached at the cost of others. Two to five, three is ideal.',
    example: 'Add a rung that is harder',
  },
  'objective/many-key-results': {
    title: 'Too many key results ({{count}})',
    reason: 'More than five cannot be watched. Three is ideal.',
    example: 'Keep those that tell most',
  },
  'owner/many-objectives': {
    title: '{{owner}} has {{count}} {{count:objective|objectives}}',
    reason: 'More than five at a time, and none gets its due.',
    example: 'Put some off to the next cycle',
  },
  'key-result/no-number': {
    title: 'No number',
    reason: 'Without a figure nobody can say whether it was reached.',
    example: 'Qualified leads from 120 to 180',
  },
  'key-result/no-baseline': {
    title: 'No baseline, or no period for it',
    reason: 'A target says something only beside where you stand, and when that was.',
    example: '120 last quarter → 180',
  },
  'key-result/against-title': {
    title: 'The target goes the other way than the title says',
    reason:
      'One of the two is probably a slip: a percentage typed for a change, or baseline and target swapped.',
    example: 'Correct the target, or the title',
  },
  'key-result/target-equals-baseline': {
    title: 'The target is where you stand',
    reason: 'Nothing has to happen for it.',
    example: 'Use the kind “keep” to hold a value',
  },
  'key-result/due-outside': {
    title: 'Due outside the timeframe',
    reason: 'The objective runs at another time.',
    example: 'Choose a day within it',
  },
  'key-result/vague': {
    title: '“{{word}}” can mean anything',
    reason: 'It leaves open how much.',
    example: 'Answer within 4 hours, 95% of questions',
  },
  'key-result/task': {
    title: 'A task rather than a result',
    reason: 'It can be done without changing anything. What is different then?',
    example: '15 potential partners met',
  },
  'key-result/two-results': {
    title: 'Two results in one sentence',
    reason: 'One may be reached and the other not. Make two rungs of it.',
    example: 'Deals closed with 8 partners',
  },
  'key-result/no-owner': {
    title: 'Nobody owns it',
    reason: 'A rung without a name is looked after by nobody.',
    example: 'Choose who looks after it',
  },
  'key-result/duplicate-title': {
    title: 'The same key result twice',
    reason: 'Another rung of this ladder has this title.',
    example: 'Say what is different, or delete one',
  },
  'key-result/not-ambitious': {
    title: 'Confidence {{confidence}}%: not ambitious enough?',
    reason: 'For an aspirational objective 60–70% is a good start.',
    example: 'Raise the target',
  },
  'key-result/out-of-reach': {
    title: 'Confidence {{confidence}}%: out of reach?',
    reason: 'Below 20% people stop trying.',
    example: 'Lower the target, or take a step before it',
  },
  'ladder/against-estimates': {
    title: 'Rung {{easier}} was voted harder than rung {{harder}}',
    reason: 'The votes contradict the order of the ladder.',
    example: 'Sort by difficulty',
  },
  count: '{{count}} {{count:hint|hints}}',
} as const;
