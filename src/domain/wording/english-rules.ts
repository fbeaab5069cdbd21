import { englishVerb, isEnglishActivity, isKnownEnglishVerb } from './english-verbs.ts';
import { beginning, type WordingRules } from './wording-rules.ts';

/** Joints that a second verb may stand behind in its -ing form: “while reducing churn”. */
const meanwhile = /while|whilst|plus/u;

export const englishRules: WordingRules = {
  vague: [
    /\b(?:more|better|best|improved?|improving|improvements?|optimi[sz](?:e[ds]?|ing|ation)|maximi[sz](?:e[ds]?|ing)|enhanc(?:e[ds]?|ing)|strengthen(?:ed|ing|s)?|boost(?:ed|ing|s)?|good|great|excellent|significant(?:ly)?|substantial(?:ly)?|considerabl[ey]|strongly|many|several|various|lots? of|plenty|maximum|maximal(?:ly)?|optimal(?:ly)?|faster|quicker|stronger|higher|lower|bigger|larger|fewer|less|smoother|greater|shorter|cheaper|easier|safer|cleaner|happier|deeper|sooner|increas(?:e[ds]?|ing)|effective(?:ly)?|efficient(?:ly)?)\b/u,
    /\bas (?:much|many|fast|soon|good|well|high|low|quickly|often|little|few|far|long|safely|cheaply|easily) as (?:possible|we can)\b/u,
  ],
  firm: /\b(?:no more|no less|more than|less than|no longer|best[- ]practi[cs]es?|best[- ]sell(?:er|ing)s?|higher education|goods|good(?:s| friday)|more or less|less than|as well as|at (?:the )?(?:best|least|most)|increase in price|(?:price|salary|wage|pay|rent|tariff) increases?|improvement (?:ideas|plans?|proposals|suggestions|boards?|teams?)|(?:energy|fuel|cost)-efficient|good \p{L}+ practices?|rated (?:very )?(?:good|excellent)|maximum (?:load|speed|weight|height)|(?:higher|lower) secondary)\b/gu,
  leadIns: new Set(
    "to please we we'll we’ll i i'll will let's let’s also then jointly regularly quickly successfully must should can could shall need needs want going personally carefully actively proactively continuously systematically".split(
      ' ',
    ),
  ),
  doers:
    /^\s*(?:(?:the|our|each|every)\s+)?(?:\p{L}+\s+)?(?:team|department|unit|hr|it|finance|sales|marketing|operations|logistics|managers?|management|staff|leads?)\s+(?:will|must|should|shall|(?:has|have|needs?|is|are)\s+to)\s+/u,
  joints: /;|\s\+\s|\s\/\s|,\s+(?:and|while|whilst|plus)\b|,\s|\b(?:and|as well as|while|whilst|plus)\b|&/gu,
  numbers: new RegExp(
    [
      `\\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion)\\b`,
      `(?<!\\b(?:no|each|every|any|some|this|that|which|the|another|other)\\s)(?<!-)\\bone\\b(?!\\s+(?:another|by one|of)\\b|-)`,
      `\\b(?:half|halve[sd]?|twice|thrice|double[sd]?|triple[sd]?|quadruple[sd]?|zero(?!-|\\s+(?:tolerance|trust|based)\\b)|dozens?)\\b`,
      `\\b(?:a|one|two|three)[\\s-](?:thirds?|quarters?|fifths?|tenths?)\\s+(?:of|more|less|fewer)\\b`,
      `\\b(?:within|in under|in less than|under|inside)\\s+(?:a|an|the)\\s+(?:same\\s+)?(?:\\p{L}+\\s)?(?:minute|hour|day|week|month|quarter|year)\\b`,
      `\\bby\\s+(?:a|one|two|three)\\s+(?:third|quarter|fifth|tenth)s?\\b`,
      `\\bonce\\s+(?:a|an|per|each|every|in)\\b`,
      `\\bno\\s+(?:more|longer\\s+any)\\b|\\bnot?\\s+a\\s+single\\b`,
      `(?:${beginning}|\\bwith\\s+)(?:no(?!\\s+(?:later|sooner|doubt|matter|longer|single)\\b)|none\\s+of|not\\s+one|nobody|never)\\s+\\p{L}`,
    ].join('|'),
    'giu',
  ),
  isActivity: isEnglishActivity,
  beginsWithVerb: (phrase, joint) => {
    const [first = ''] = phrase;
    return englishVerb(phrase) !== null || (meanwhile.test(joint) && /\p{L}{3,}ing$/u.test(first));
  },
  isVerb: isKnownEnglishVerb,
};
