/** To print, one for each learner: what to find in one’s own flow, and what to think about. */
export const HANDOUT = {
  tab: 'Handout',
  above: '<link>Teach</link>. Print this page, one for each learner.',
  title: 'Watch two apps agree',
  open: 'Open <b>{shop}</b>, press “Connect to CloudVault”, sign in, read, approve.',
  noShop: 'the print shop',
  signIn: 'My sign-in:',
  look: 'Open <b>{address}</b>: this is what your browser and the two servers have just said.',
  fill: 'Fill in what you find, and answer before you look it up.',
  find: [
    {
      title: 'The authorization request',
      values: ['client_id', 'state', 'code_challenge'],
      question: 'Which of these is new at every click?',
    },
    {
      title: 'The answer, with a code',
      values: ['code (first six characters)', 'state', 'iss'],
      question: 'What must the shop compare first, and with what?',
    },
    {
      title: 'The token request',
      values: ['grant_type', 'code_verifier (first six characters)'],
      question: 'Why does your browser’s history not have it?',
    },
    { title: 'The call to the photo API', values: ['Authorization'], question: 'Who can use it, if it is copied?' },
  ],
  more: {
    title: 'Three more',
    questions: [
      'Connect again and say no. Which word comes back in place of the code?',
      'Take the permission back under Connected apps, and reload the shop. Which status is the answer?',
      'Which value did your browser never see?',
    ],
  },
  onward: 'To go on: <b>{address}</b>',
}
