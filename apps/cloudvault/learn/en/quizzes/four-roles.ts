import type { Question } from '../../quiz.ts'

/** Lesson 2: four roles, two perspectives. */
export const fourRoles = [
  {
    kind: 'choose',
    id: 'roles-client',
    question: 'Alice prints photographs from CloudVault at PrintMyPics with her browser. Who is the client?',
    answers: [
      {
        text: 'Alice’s browser',
        because: 'In HTTP it is one. In OAuth it is the road, and has no role.',
        cites: 'RFC 6749 §1.1',
      },
      { text: 'Alice', because: 'She is the resource owner: she can give access.', cites: 'RFC 6749 §1.1' },
      {
        text: 'PrintMyPics',
        because: 'The client is who makes requests on behalf of the owner and with her authorization.',
        cites: 'RFC 6749 §1.1',
        right: true,
      },
    ],
  },
  {
    kind: 'choose',
    id: 'roles-secret',
    question: 'A company ships a phone app with a client_secret in it, well hidden. What kind of client is it?',
    answers: [
      {
        text: 'Confidential, because it has a secret',
        because: 'A secret that every installation holds is known to whoever looks.',
        cites: 'RFC 6819 §4.1.1',
      },
      {
        text: 'Public, whatever is in it',
        because: 'What counts is whether it can keep a credential from those who hold the device.',
        cites: 'RFC 8252 §8.5',
        right: true,
      },
      {
        text: 'It depends on how well it is hidden',
        because: 'Hiding delays; the type of a client is about what can be relied on.',
        cites: 'RFC 6749 §2.1',
      },
    ],
  },
  {
    kind: 'choose',
    id: 'roles-copied-id',
    question:
      'Mallory copies PrintMyPics’ client_id into a request of her own. What stops her from getting Alice’s code?',
    answers: [
      {
        text: 'The answer goes only to a redirect URI that PrintMyPics registered',
        because: 'She can start the request. She does not live at the address where it ends.',
        cites: 'RFC 6749 §3.1.2.2',
        right: true,
      },
      {
        text: 'The client_id is secret',
        because: 'It stands in every authorization request, in the address bar.',
        cites: 'RFC 6749 §2.2',
      },
      {
        text: 'CloudVault recognises her IP address',
        because: 'The request comes from Alice’s browser, whoever wrote it.',
        cites: 'RFC 6749 §10.2',
      },
    ],
  },
] as const satisfies readonly Question[]
