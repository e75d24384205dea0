/** The teacher’s desk. */
export const TEACHER = {
  tab: 'Teach OAuth',
  above: '<link>The course</link>, for whoever teaches it',
  title: 'Teach OAuth on two apps that speak it',
  lead: 'You need this repository, a projector, and 45 minutes. Nothing here is a slide: what the class sees is a flow that you or they have just caused, and the code that judged it.',
  desk: {
    notes: 'A sentence, a message to show and a question for each lesson, on your own last run.',
    handout: 'Two sides to print: what to do, and blanks to fill in from one’s own flow.',
    sheet: 'For the wall, and to take home.',
    room: 'Thirty laptops from one stick, or one server for all of them.',
  },
  before: {
    title: 'The day before',
    check:
      'Let every machine be looked at, yours first. Each thing that a start needs is one line, with the remedy where it is missing:',
    connect:
      'Then connect once, print the handout, and try the <link>slow motion</link> switch and the arrow keys of presenter’s mode at the projector you will use.',
  },
  labs: {
    title: 'Exercises and labs',
    lead: 'What a learner writes or attacks runs on that learner’s own machine, from the repository or from your stick. A server for a whole room has no labs: an attack there would meet the neighbours.',
  },
  inMinutes: ' minutes',
  back: 'Teach',
  room: 'A room, with or without a network',
}

/** The page of the speaker’s notes. */
export const NOTES_PAGE = {
  title: 'Speaker’s notes',
  lead: 'One sentence to say, one arrow to show, one question to ask. The arrows lead into presenter’s mode, to the newest run of this browser that has them: connect once before you begin, and again whenever you like.',
  live: 'This server records nothing, so there is nothing to show. Use the demo or a room.',
  all: 'All runs of this browser',
  show: 'Show',
  ask: 'Ask',
  answer: 'Answer',
  unseen: ' Not in your last runs yet: the lesson’s try causes it.',
}
