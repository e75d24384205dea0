/** The nine steps of the photo-printing story; a progress rail names them. */
export const STEPS = [
  'Press Connect',
  'Redirect with parameters',
  'Sign in',
  'Consent',
  'Approve',
  'Redirect with the code',
  'Verify and exchange',
  'Tokens',
  'Call the API',
] as const

/** 1 to 9. */
export type StepNumber = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9
