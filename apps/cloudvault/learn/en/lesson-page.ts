/** What stands around and between the texts of a lesson. */
export const LESSON_PAGE = {
  missing: 'No such lesson',
  above: '<link>The course</link>, lesson {number} of {all}, {minutes} minutes',
  labels: {
    danger: 'The danger',
    mistake: 'A common mistake',
    attempt: 'Try it',
    questions: 'Questions',
    again: 'Once more',
  },
  again: 'From an earlier lesson. A second look is how it stays.',
  exercises: 'Write it yourself: {list}',
  onward: 'Lessons',
  before: 'Before',
  next: 'Next',
  last: 'That was all of it',
  back: 'Back to the overview',
  newTab: ' (opens in a new tab)',
  problems: {
    form: 'That form was not one this browser was shown, so nothing was saved. Please send it once more.',
    empty: '<link>One question</link> was sent without a complete answer. Choose first, then check.',
  },
}

/** Whether what was tried has been seen. */
export const TRY_IT = {
  open: '<b>Not done yet.</b> {why}',
  skipped: '<b>Skipped.</b> {why}',
  done: '<b>Done: it was seen happening.</b> {seen}.',
  live: 'This CloudVault runs live and keeps no messages, so it cannot see you do it. In the demo it can: npm run demo.',
  look: 'Look again',
  skip: 'Skip this step',
  unskip: 'Put it back on the list',
}

/** Messages and code, quoted. */
export const FIGURES = {
  asked: 'Request',
  answered: 'Answer',
  own: 'from your own flow, {when}',
  example: 'an example, recorded on {day}',
  exampleForNow: 'an example, recorded on {day}; yours stands here after you have tried it',
  foot: 'Parameters are decoded and one to a line; secrets are cut after ten characters.',
  channels: {
    front: 'Front channel: it passed through a browser.',
    back: 'Back channel: server to server, no browser saw it.',
  },
  page: 'a page for a person: “{title}”, {bytes} bytes of HTML',
  bytes: '{bytes} bytes of {type}',
  cut: '… and {count} more lines',
  lines: '{party}, lines {from} to {to}',
  file: 'A file',
  sourceOf: '<link>The course</link>, source of {party}',
}

/** How a question is asked, and what is said to an answer. */
export const QUESTIONS = {
  how: {
    choose: 'Choose one.',
    order: 'Give each message its number.',
    unseen: 'Choose every one of them.',
  },
  check: 'Check',
  isRight: 'Right.',
  isWrong: 'Not quite. Here is why; the question comes back later.',
  yours: 'your answer',
  marks: { correct: 'Right', incorrect: 'No', carried: 'Seen', never: 'Never seen', place: '{right}, not {given}' },
  again: 'Answer it again',
  ownSeen: 'In your own flow it was {value}, and your browser carried it.',
  ownUnseen: 'In your own flow it was {value}, and no message of your browser had it.',
}
