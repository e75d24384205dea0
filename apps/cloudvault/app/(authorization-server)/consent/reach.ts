import type { SignedIn } from '#session/current-owner'
import { counted } from './in-words.ts'

/** What this owner's vault holds at this moment. */
export type Holdings = { photos: number; albums: number }

/** What a scope would reach right now, beside the sentence that says what it allows. */
export function reachOf(scope: string, holdings: Holdings, { owner }: SignedIn): string | null {
  switch (scope) {
    case 'read_photos':
      return `${counted(holdings.photos, 'photo')} right now, and those you add later`
    case 'list_albums':
      return `${counted(holdings.albums, 'album')} right now, and those you make later`
    case 'write_photos':
      return `any of your ${counted(holdings.photos, 'photo')}, without asking again`
    case 'profile':
      return owner.name
    case 'email':
      return owner.email
    default:
      return null
  }
}

/** What stays closed, derived from what is not asked for. The password comes first: it is why all this exists. */
export function outOfReach(scope: readonly string[]): string[] {
  const cannot = ['Learn your password, or sign in as you']
  if (!scope.includes('read_photos')) cannot.push('See any photo')
  if (!scope.includes('list_albums')) cannot.push('See how your albums are arranged')
  if (!scope.includes('write_photos')) cannot.push('Add, change or delete anything')
  if (!scope.includes('email')) cannot.push('Learn your e-mail address')
  return [...cannot, "See anybody else's photos"]
}
