/** The course’s first page. `<link>…</link>` and `{count}` are filled in where it is shown. */
export const OVERVIEW = {
  tab: 'Learn OAuth',
  above: 'The reading room',
  title: 'Learn OAuth from two apps that speak it',
  lead: 'You know HTTP. In {lessons} lessons, {minutes} minutes of reading and some of doing, you will be able to build a client, review one, and say of each parameter what it defends against. Every message shown is your own as soon as you have caused it; every line of code is one that runs here.',
  adopted: 'Your progress is here now, together with what you did in this browser before.',
  begin: 'Begin: {title}',
  goOn: 'Go on: {title}',
  done: '{done} of {all} lessons done',
  time: '{minutes} min',
  standings: { open: 'not begun', begun: 'begun', skipped: 'done, try skipped', done: 'done' },
  beside: {
    title: 'Beside the lessons',
    exercises: 'Fourteen exercises, from the authorization URL to the server’s own checks.',
    glossary: 'Every word the lessons use, with the section that defines it.',
    misconceptions: 'What is often believed about OAuth, and what is true.',
    sheet: 'For the wall: every message and what each parameter is for. It prints.',
    teach: 'Agendas, speaker’s notes and a handout, and how a whole room gets started.',
    labs: 'The same attack twice, with the defence off and on. On a machine of your own.',
  },
  labs: 'Attack labs',
  along: {
    title: 'Take your progress along',
    lead: 'There is no account behind it, only a cookie in this browser. This link opens the same progress in another one. Whoever has it can go on where you are, so treat it like a library card.',
    show: 'Show the link',
    copy: 'the link to your progress',
  },
}
