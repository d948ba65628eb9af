// The promises in words: what each says, what was compared to check it, and what to do when it does not hold.
import type { AssertionName } from '../proof.ts'
import { countOf, inFigures } from './figures.ts'

const checkAgain = 'Check again in a few minutes. Nothing is known to be wrong.'
const keepTraces = 'Keep the data folder and the logs as they are: together they show what happened.'

interface AssertionWords {
  promise: string
  /** Continues "checked …". */
  checked: (of: (what: string) => number) => string
  /** What it means that nothing was found. */
  kept: (of: (what: string) => number) => string
  compared: string
  /** When it is broken. */
  whatToDo: string
  ifUnchecked: string
}

const andAnswers = (answers: number) =>
  answers > 0 ? ` and ${countOf(answers, 'answer or confirmation', 'answers and confirmations')}` : ''
const ifAny = (count: number, words: string) => (count > 0 ? words : '')

export const assertionWords: Record<AssertionName, AssertionWords> = {
  neverTwice: {
    promise: 'Nobody was texted twice',
    checked: (of) =>
      `${countOf(of('people'), 'person', 'people')}${andAnswers(of('answers'))} by the stories of their texts and the messages that Quo reported`,
    kept: (of) =>
      `nobody got more than one text${ifAny(of('again'), `, but for ${inFigures(of('again'))} to whom a person let it be sent again`)}`,
    compared:
      'The story of each text, attempt by attempt, and the outgoing messages that Quo reported with the same numbers and words since the activation. One is allowed, and one more each time a person released the text.',
    whatToDo: `Pause the campaign and look these messages up in Quo: if a colleague wrote the same words by hand, the campaign did nothing wrong. ${keepTraces}`,
    ifUnchecked: checkAgain,
  },
  neverLost: {
    promise: 'Nobody was lost',
    checked: (of) =>
      `${countOf(of('people'), 'person', 'people')}${ifAny(of('ofCompleted'), `, ${inFigures(of('ofCompleted'))} of them in completed campaigns`)}${andAnswers(of('answers'))}`,
    kept: () => 'the ledger says of each what became of their text',
    compared:
      'Each person with their row in the ledger: texted, with Quo’s id of the text; skipped or refused, with a reason; unconfirmed, and on the review list. Only while the campaign goes on may they also be still to come, being sent or being looked up.',
    whatToDo: `None of them is texted by itself. ${keepTraces}`,
    ifUnchecked: checkAgain,
  },
  booksAgree: {
    promise: 'The ledger agrees with what Quo reported',
    checked: (of) =>
      `${countOf(of('texts'), 'text', 'texts')} that Quo took, ${inFigures(of('unconfirmed'))} unconfirmed and ${inFigures(of('open'))} still open`,
    kept: () => 'ids, numbers and words are the same, and nothing is open for longer than settling takes',
    compared:
      'Ids, numbers and words in the ledger with the messages that came from Quo as answers, events and look-ups. Words are compared without their typography, because Quo may change quotes and dashes.',
    whatToDo: `Look these messages up in Quo, and see that the worker runs and that Quo can be reached. ${keepTraces}`,
    ifUnchecked: checkAgain,
  },
  quoAgrees: {
    promise: 'The ledger agrees with Quo’s own list',
    checked: (of) =>
      `${countOf(of('listed'), 'outgoing message', 'outgoing messages')} that Quo lists and ${countOf(of('texts'), 'text', 'texts')} with Quo’s id${ifAny(of('young'), `, ${inFigures(of('young'))} of them too new to be missed`)}`,
    kept: () => 'each text is listed, and nothing with the words of a text is beside them',
    compared:
      'Every outgoing message that Quo lists since the first activation, read page by page to the end, with the ledger: each text’s id is listed, with its numbers and words; no listed message has the numbers and words of a text without being in the ledger; what is unconfirmed is not listed.',
    whatToDo: `Look these messages up in Quo: if a colleague wrote the same words by hand, or deleted a message, the campaign did nothing wrong. ${keepTraces}`,
    ifUnchecked:
      'See that Quo can be reached and that its API key is valid, then check again. What was read shows nothing wrong.',
  },
  frozenOrder: {
    promise: 'Texts and order are those of the activation',
    checked: (of) =>
      `${countOf(of('texts'), 'text', 'texts')}, ${countOf(of('lines'), 'line', 'lines')} of their stories and ${countOf(of('turns'), 'turn', 'turns')}${ifAny(of('withoutFingerprint'), `, ${inFigures(of('withoutFingerprint'))} of the texts without a fingerprint because they are older`)}`,
    kept: () => 'nothing was changed, no story has a gap, and nobody was passed by',
    compared:
      'Place, variant, numbers and words of each text with their fingerprint from the activation; each line of its story with the line before it, and the last with the row; and whose turn came when: people are texted in pages of 200, nobody while more than a page of people before them waits.',
    whatToDo: `Pause the campaign: somebody or something changed these rows from outside. ${keepTraces}`,
    ifUnchecked: checkAgain,
  },
  tenASecond: {
    promise: 'Never more than ten requests in one second',
    checked: (of) =>
      `${countOf(of('requests'), 'request', 'requests')}${ifAny(of('open'), `, without ${inFigures(of('open'))} under way or of a worker that died`)}`,
    kept: (of) => `the densest second held ${inFigures(of('densest'))}`,
    compared:
      'The moments at which each request of this installation left, in whole milliseconds of the clock of the worker’s machine. Quo counts by arrival: what the network does on the way is not in it, nor is any other program that uses the same key.',
    whatToDo:
      'Quo may have answered some of them with “too many requests”; those were sent later and nothing is lost. See whether the clock of the machine was set meanwhile, and keep the logs.',
    ifUnchecked: checkAgain,
  },
  insideWindows: {
    promise: 'Nobody was texted outside the window',
    checked: (of) =>
      `${countOf(of('claims'), 'text that was let go', 'texts that were let go')} and ${countOf(of('runs'), 'run', 'runs')}${ifAny(of('rehearsed'), `, ${inFigures(of('rehearsed'))} of the texts in rehearsals, which ignore days and hours`)}`,
    kept: (of) => {
      const who = of('rehearsed') > 0 ? 'the others' : 'all of them'
      const inWindows = `${who} left in a window, on an allowed day and in legal hours; `
      return `${ifAny(of('claims') - of('rehearsed'), inWindows)}no run had too many, and no date two runs`
    },
    compared:
      'The business time at which each text was let go with the window of its run, the days of the campaign and the legal hours of every zone of the number; each run with the schedule and with the most texts a run may have.',
    whatToDo: `Pause the campaign. ${keepTraces}`,
    ifUnchecked: checkAgain,
  },
  leftAlone: {
    promise: 'Nobody who opted out was texted',
    checked: (of) =>
      `${countOf(of('optedOut'), 'number', 'numbers')} that opted out${ifAny(of('optOuts'), `, and how ${countOf(of('optOuts'), 'opt-out was', 'opt-outs were')} confirmed`)}`,
    kept: (of) =>
      `none was texted after it${ifAny(of('byUs') + of('byQuo'), `, but for one confirmation each: ${inFigures(of('byQuo'))} by Quo, ${inFigures(of('byUs'))} by Trickle, within five minutes`)}`,
    compared:
      'The moment at which each text was let go with the opt-outs of its number that were known by then; each confirmation with its opt-out: ours to give, in time, and the only one until the number comes back. That Quo confirms its own words is not seen here: Quo does not report it.',
    whatToDo: `Pause the campaigns. ${keepTraces}`,
    ifUnchecked: checkAgain,
  },
  workflowsMatch: {
    promise: 'Every running campaign has its workflow',
    checked: (of) =>
      `${countOf(of('campaigns'), 'Active or Paused campaign', 'Active and Paused campaigns')}, ${countOf(of('workflows'), 'open workflow', 'open workflows')} and ${countOf(of('slots'), 'request slot', 'request slots')}`,
    kept: () => 'campaigns and workflows are the same, and no slot is held for too long',
    compared:
      'The Active and Paused campaigns with the campaign workflows that Temporal lists as open for this installation, each difference asked again by name; and the request slots with the time they may be held.',
    whatToDo:
      'See that the worker runs: each minute it gives a campaign without a workflow a new one. If it stays so, look at the campaign in Temporal Web.',
    ifUnchecked: 'See that Temporal runs, then check again. Nothing is known to be wrong.',
  },
}
