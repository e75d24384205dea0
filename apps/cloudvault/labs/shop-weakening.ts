/**
 * The defences that the shop can be told to do without, in the words of its own policy. What they mean is its business;
 * it takes them from the lab runner only, for a lab's client only.
 */
export type ShopWeakening = {
  state?: 'ignored'
  pkce?: 'absent'
  issuer?: 'ignored'
  returnTo?: 'anywhere'
}
