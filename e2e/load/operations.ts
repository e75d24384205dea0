/** What is measured, and what a right answer looks like: its status, and a piece of text that must be in it. */
export const OPERATIONS = [
  { name: 'client-credentials', title: 'client credentials', status: 200, holds: '"access_token":"', stock: 'none' },
  { name: 'redeem', title: 'code redemption', status: 200, holds: '"refresh_token":"', stock: 'used-up' },
  { name: 'refresh', title: 'refresh rotation', status: 200, holds: '"refresh_token":"', stock: 'chain' },
  { name: 'introspect', title: 'introspection', status: 200, holds: '"active":true', stock: 'reused' },
  { name: 'revoke', title: 'revocation', status: 200, holds: '', stock: 'used-up' },
  { name: 'userinfo', title: 'userinfo', status: 200, holds: '"sub":"', stock: 'reused' },
  { name: 'photos', title: 'photos?limit=30', status: 200, holds: '"photos":[{', stock: 'reused' },
  { name: 'thumbnail', title: 'thumbnail', status: 200, holds: 'image/jpeg', stock: 'reused' },
  { name: 'metadata', title: 'metadata', status: 200, holds: '"token_endpoint":"', stock: 'none' },
  { name: 'authorize', title: 'authorize, consent remembered', status: 303, holds: 'code=', stock: 'reused' },
] as const

export type OperationName = (typeof OPERATIONS)[number]['name']
/**
 * Where the requests of a round come from. `used-up`: each is good once. `chain`: each answer holds the token of the
 * next request. `reused`: a few hundred take turns. `none`: always the same.
 */
export type Operation = (typeof OPERATIONS)[number]

export function operationOf(name: OperationName): Operation {
  const operation = OPERATIONS.find((candidate) => candidate.name === name)
  if (!operation) throw new Error(`there is no operation ${name}`)
  return operation
}
