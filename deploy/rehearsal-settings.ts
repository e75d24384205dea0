import { randomBytes } from 'node:crypto'

/** The least that an app must be told. */
export function settingsFor(app: 'cloudvault' | 'printmypics', url: string, database: string): Record<string, string> {
  const secret = randomBytes(32).toString('base64url')
  if (app === 'cloudvault') {
    const CLOUDVAULT_PHOTO_STORE = 'file:/app/photos' // mounted in a container; here nothing is uploaded
    return { CLOUDVAULT_URL: url, CLOUDVAULT_DATABASE_URL: database, CLOUDVAULT_SECRET: secret, CLOUDVAULT_PHOTO_STORE }
  }
  return {
    PRINTMYPICS_URL: url,
    PRINTMYPICS_DATABASE_URL: database,
    PRINTMYPICS_SECRET: secret,
    CLOUDVAULT_CLIENT_ID: 'printmypics',
    CLOUDVAULT_CLIENT_SECRET: secret,
  }
}
