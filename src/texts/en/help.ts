export const help = {
  title: 'Help',
  keys: 'Keys',
  about: 'About',
  aboutText:
    'Objectives, ladders of key results and a plan book that people sign. All of a plan is in one file on your own disk, with no account and no service behind it.',
  notices: 'What it is made of',
  noticesText: 'Tangga brings the work of others along. Each piece may be used under its own licence.',
  by: '{{name}} · {{licence}}',
  noText: 'Its package brings no text of its licence along.',
  reading: 'Licences are being read',
  unreadable: 'The licences could not be read: {{detail}}. Install Tangga again to have them back.',
  method: 'The method',
  story: 'The story of a workshop',
  stepsTitle: 'Six steps to a plan',
  steps: [
    {
      title: 'Understand the gaps',
      text: 'Which measures fall short of last period, of target, of what the market does? Look at the data first, then discuss.',
    },
    {
      title: 'Align with the business',
      text: 'Take the company’s goals from leadership, and involve the team in turning them into its own.',
    },
    {
      title: 'Make it measurable',
      text: 'A figure, a timeframe and a point of comparison: “qualified leads from 120 (Q4) to 180 by 31 March”, not “more leads”.',
    },
    {
      title: 'Cover the stages of the sales cycle',
      text: 'From lead generation to repeat sales, each stage with its own focus.',
    },
    {
      title: 'Define the metrics of each stage',
      text: 'Explain to everyone what each one means and why it matters. The glossary keeps the words.',
    },
    {
      title: 'Keep a fair balance',
      text: 'Between objectives of a single stage and those of the whole process or of the people.',
    },
  ],
  habitsTitle: 'Five habits afterwards',
  habits: [
    {
      title: 'Look for what to improve',
      text: 'In the data, and talk openly about weak points.',
    },
    {
      title: 'Stay tied to the company',
      text: 'An objective of a team serves one of the company, or is dropped.',
    },
    {
      title: 'Give everybody a direction',
      text: 'Each person knows their objectives and their rungs.',
    },
    {
      title: 'Plan together',
      text: 'What people wrote themselves they will defend.',
    },
    {
      title: 'Meet every week',
      text: 'Record the progress. Where a target was missed, ask what made it hard and what would motivate.',
    },
  ],
  ladderTitle: 'Why a ladder',
  ladder:
    'The key results of an objective are its rungs, from the easiest to the hardest. The easiest gives courage, the hardest gives direction; the order is a guess that the review compares with what happened.',
  before: {
    title: 'Two weeks before',
    text: 'Enter last period’s figures as gaps, write down the company’s goals, and print worksheets for people who think on paper.',
  },
  during: {
    title: 'The afternoon',
    text: 'Ten steps, three hours. The agenda keeps the time, each step opens the tool it needs, and notes and decisions are kept for the minutes.',
  },
  after: {
    title: 'Every week',
    text: 'Ten minutes: new values, what changed, what is at risk, what we do about it.',
  },
  end: {
    title: 'At the end',
    text: 'Two hours: scores, reasons, how we worked, whether we judged the difficulty rightly, and the next plan half filled.',
  },
  good: 'For example',
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
