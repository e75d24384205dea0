import { Hono } from 'hono'
import { alive, ready } from './health.ts'

/** Everything machines say to CloudVault, as one table. Each line is a file of the same name. */
export const backChannel = new Hono().get('/healthz', alive).get('/readyz', ready)

/** The paths this table answers; every other path is a page. */
export const BACK_CHANNEL_PATH = /^\/(healthz|readyz)$/
