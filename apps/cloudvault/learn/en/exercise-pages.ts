/** The pages of the exercises. */
export const EXERCISE_PAGES = {
  title: 'Write it yourself',
  lead: 'First you are the client, with nothing but <code>fetch</code>. Then you are a resource server. In the end you are the authorization server, and the solution is the file that runs here. Each exercise is one function, judged at your terminal by what really goes over the wire.',
  done: '{done} of {all} exercises done',
  standings: { open: 'not begun', begun: 'begun', done: 'done' },
  roles: {
    client: 'client',
    'resource server': 'resource server',
    'authorization server': 'authorization server',
  },
  missing: 'No such exercise',
  tab: 'Exercise {number}: {title}',
  above: '<link>Write it yourself</link>, exercise {number} of {all}',
  stranger:
    'Your terminal works for another learner than this browser. <link>Bring both together</link>, and its verdicts are shown here.',
  onward: 'Exercises',
  behind: 'The lesson behind it',
  next: 'Next',
  last: 'That was all of it',
  back: 'Back to the exercises',
}

/** One exercise: what is missing, where it begins, what went over the wire. */
export const ONE_EXERCISE = {
  missing: 'What is still missing',
  done: 'Done: everything was seen going over the wire.',
  live: 'This CloudVault runs live, where there are no exercises. In the demo there are: npm run demo.',
  unseen: 'The judge has not seen your program yet. Start it: npm run exercise {number}',
  begins: 'Where it begins',
  puts: '<code>npm run exercise {number}</code> puts this file into <file>exercises/{slug}.js</file> and judges it at each save. Read <cite>{cites}</cite> first.',
  production: 'The solution is {file}, the file that decides here.',
  typescript: 'In TypeScript: npm run exercise {number} -- --ts',
  wire: 'What went over the wire',
  newest: 'The last {count} messages of your client, newest first, and what CloudVault’s checks found in them.',
}
