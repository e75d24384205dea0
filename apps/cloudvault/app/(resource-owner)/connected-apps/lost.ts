import { ALL_SCOPES, type Scope } from '#oauth/scope'

/** What an app can no longer do without a scope: "PrintMyPics can no longer …". */
const LOST: Record<Scope, string> = {
  read_photos: 'see your photos',
  list_albums: 'see your albums',
  write_photos: 'add or delete photos',
  openid: 'know that it is you when you come back',
  profile: 'see your name',
  email: 'see your email address',
  offline_access: 'keep working while you are away',
}
const either = new Intl.ListFormat('en-GB', { type: 'disjunction' })

/** One phrase for all that is lost, in the order in which it was asked for. */
export function lost(scope: readonly string[]): string {
  const phrases = ALL_SCOPES.filter((word) => scope.includes(word)).map((word) => LOST[word])
  return phrases.length > 0 ? either.format(phrases) : 'reach your vault'
}

/** What follows from it that nobody would guess. */
export function consequence(scope: string): string {
  if (scope === 'offline_access')
    return 'What it has opened already closes within the hour, and then it has to ask you.'
  if (scope === 'openid') return 'It may ask you to sign in again. The rest stays as it was.'
  return 'The rest stays as it was. If it wants this again, it has to ask you.'
}
