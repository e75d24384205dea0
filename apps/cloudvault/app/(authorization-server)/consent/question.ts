/** The one question, in the words of the widest thing asked for. */
export function question(name: string, scope: readonly string[]): string {
  const sees = scope.includes('read_photos')
  const writes = scope.includes('write_photos')
  if (sees && writes) return `${name} asks to see and change your photos`
  if (sees) return `${name} asks to see your photos`
  if (writes) return `${name} asks to add and delete photos`
  if (scope.includes('list_albums')) return `${name} asks to see your albums`
  return `${name} asks who you are`
}
