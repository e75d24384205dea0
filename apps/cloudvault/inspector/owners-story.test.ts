import { describe, expect, it } from 'vitest'
import { ownersStory } from './owners-story.ts'
import { frontChannel, looks, Recorded, redeems } from './recorded.fixture.ts'

const words = (recorded: Recorded) => ownersStory(recorded.messages, 'PrintMyPics').map((sentence) => sentence.words)

describe('The owner’s story', () => {
  it('tells what she saw and did, and what went on without her', () => {
    expect(words(looks(redeems(frontChannel(new Recorded()))))).toEqual([
      'You pressed Connect at PrintMyPics.',
      'PrintMyPics sent your browser to CloudVault, with a note of what it wants.',
      'CloudVault showed you “Sign in”.',
      'You signed in, at CloudVault and nowhere else.',
      'CloudVault showed you “PrintMyPics asks”.',
      'You pressed Approve.',
      'Your browser carried a code back to PrintMyPics: good once, for a minute, and only in its hands.',
      'Behind your back, PrintMyPics gave the code to CloudVault and got a key of its own.',
      'With that key, PrintMyPics looked at your photos.',
    ])
  })
  it('tells of a no', () => {
    expect(words(frontChannel(new Recorded(), { decision: 'deny' })).slice(-2)).toEqual([
      'You pressed Deny.',
      'Your browser brought PrintMyPics the news that it may not.',
    ])
  })
})
