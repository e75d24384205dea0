import type { Agenda } from '#teach/agendas'

/** Three classes, for the time there is. Every one begins with the danger and ends with a door that is shut again. */
export const AGENDAS: readonly Agenda[] = [
  {
    slug: 'forty-five-minutes',
    title: '45 minutes: see it once',
    minutes: 45,
    goal: 'Everybody has seen a code come back through a browser and a token go where no browser was, and can say why.',
    stretches: [
      {
        minutes: 5,
        title: 'The password they asked for',
        does: 'Tell the danger. Ask who has ever typed a password into somebody else’s form.',
        lessons: ['the-valet-key'],
      },
      {
        minutes: 10,
        title: 'Connect, in slow motion',
        does: 'At the projector: switch slow motion on, press Connect, stop at every hold and let the room say what comes next.',
        lessons: ['the-authorization-request', 'consent', 'code-and-state'],
      },
      {
        minutes: 12,
        title: 'The same, arrow by arrow',
        does: 'Presenter’s mode on the flow you have just made. Stay longest at the exchange: no browser is on that screen.',
        lessons: ['the-exchange', 'pkce'],
      },
      {
        minutes: 10,
        title: 'Everybody’s own',
        does: 'Each connects at their own browser, opens the inspector and finds the one value that it never saw.',
        lessons: ['the-exchange'],
      },
      {
        minutes: 5,
        title: 'Taking it back',
        does: 'Connected apps, take it back, reload the shop. The next call is refused before their eyes.',
        lessons: ['taking-it-back'],
      },
      {
        minutes: 3,
        title: 'What to keep',
        does: 'Hand out the sheet. One misconception of their own choice.',
        lessons: ['openid-connect'],
      },
    ],
  },
  {
    slug: 'ninety-minutes',
    title: '90 minutes: say what each part is for',
    minutes: 90,
    goal: 'Everybody can name every parameter of the two requests and the attack that it stops.',
    stretches: [
      {
        minutes: 10,
        title: 'The password, and four roles',
        does: 'Tell the danger. Draw four boxes and let the room put the two apps into them.',
        lessons: ['the-valet-key', 'four-roles'],
      },
      {
        minutes: 15,
        title: 'Connect, in slow motion',
        does: 'At the projector, hold by hold. At each one: who has which value now?',
        lessons: ['the-authorization-request', 'consent', 'code-and-state'],
      },
      {
        minutes: 15,
        title: 'Arrow by arrow',
        does: 'Presenter’s mode. At the exchange, ask for everything that the thief of a code is still missing.',
        lessons: ['the-exchange', 'pkce'],
      },
      {
        minutes: 20,
        title: 'Everybody’s own, with the tries',
        does: 'In pairs: lessons 3 to 5, each with its try and its questions. Walk around.',
        lessons: ['the-authorization-request', 'consent', 'code-and-state'],
      },
      {
        minutes: 15,
        title: 'Tokens live, and die',
        does: 'The API call, a 401, the refresh; then take it back and watch the refresh fail.',
        lessons: ['calling-the-api', 'refresh', 'taking-it-back'],
      },
      {
        minutes: 10,
        title: 'OAuth is not login',
        does: 'Both buttons at the shop, side by side in the inspector: what is new is one word in the scope and one token.',
        lessons: ['openid-connect'],
      },
      {
        minutes: 5,
        title: 'What to keep',
        does: 'The sheet. Each names one thing they will look for in the next review.',
        lessons: [],
      },
    ],
  },
  {
    slug: 'half-a-day',
    title: 'Half a day: build one, review one',
    minutes: 225,
    goal: 'Everybody has registered an app of their own, done the dance by hand, and read the code that judges it.',
    stretches: [
      {
        minutes: 15,
        title: 'The password, and four roles',
        does: 'Tell the danger. Four boxes, two apps, and what had to be agreed before the first request.',
        lessons: ['the-valet-key', 'four-roles'],
      },
      {
        minutes: 35,
        title: 'There and back',
        does: 'Slow motion at the projector, then lessons 3 to 5 in pairs with their tries.',
        lessons: ['the-authorization-request', 'consent', 'code-and-state'],
      },
      {
        minutes: 30,
        title: 'The exchange, and PKCE',
        does: 'Presenter’s mode; then read authorization-code.ts and pkce.ts aloud, promise by promise.',
        lessons: ['the-exchange', 'pkce'],
      },
      { minutes: 15, title: 'Break', does: 'Leave slow motion on at the projector: somebody will play.', lessons: [] },
      {
        minutes: 30,
        title: 'Tokens live, and die',
        does: 'Lessons 8 to 10. One half of the room is the thief of a refresh token, the other the client: who is second?',
        lessons: ['calling-the-api', 'refresh', 'taking-it-back'],
      },
      {
        minutes: 25,
        title: 'Login, and the other grants',
        does: 'The id_token, claim by claim. The photo booth in the shop for the device grant.',
        lessons: ['openid-connect', 'other-grants'],
      },
      { minutes: 15, title: 'Break', does: 'Look around: whose flow ends in red, and why?', lessons: [] },
      {
        minutes: 45,
        title: 'An app of your own',
        does: 'Register, then do the dance with curl or the exercises. Who is done early reads the request log of a neighbour.',
        lessons: ['your-own-app'],
      },
      {
        minutes: 15,
        title: 'Running it, and what to keep',
        does: 'Lifetimes, keys, and when to take something off the shelf. The sheet, and one thing to look for on Monday.',
        lessons: ['running-it'],
      },
    ],
  },
]
