/** The pages beside the lessons. */
export const BESIDE = {
  course: 'The course',
  glossary: 'Glossary',
  misconceptions: {
    title: 'Misconceptions',
    lead: 'Each of these is believed by good engineers. Read the first line, decide for yourself, then read on.',
    see: 'Lesson {number}: {title}',
  },
  sheet: {
    tab: 'The flow on one sheet',
    above: '<link>The course</link>. Print this page: it fits on one sheet, A4 or Letter.',
    title: 'The authorization code grant, with PKCE',
    lead: 'An owner lets a client use what a server keeps for them, and nobody gives a password away.',
    to: ' to ',
    channels: { front: 'front channel', back: 'back channel' },
  },
  adopt: {
    tab: 'Take up your progress',
    title: 'Go on here?',
    nothing:
      'There is no progress behind this link. It may have been cut when it was copied, or nobody has answered anything with it yet. <link>Go to the course</link>',
    here: 'This browser already has it. <link>Go on</link>',
    ask: 'This link brings the course’s progress of another browser, {steps} steps. What was done in this browser is added to it.',
    yes: 'Yes, go on here',
  },
  languages: 'Languages',
}
