import { z } from 'zod'
import { readTrustedProxies, type TrustedProxies } from '#throttle/trusted-proxies'

const origin = z.url({ protocol: /^https?$/ }).transform((value, context) => {
  const url = new URL(value)
  if (url.pathname !== '/' || url.search || url.hash) {
    context.addIssue({ code: 'custom', message: 'must be an origin such as http://localhost:3000' })
  }
  return url.origin
})

const environment = z.object({
  PRINTMYPICS_MODE: z.enum(['live', 'room', 'demo', 'lab']).default('live'),
  PRINTMYPICS_URL: origin.default('http://localhost:3000'),
  PRINTMYPICS_DATABASE_URL: z.string().min(1),
  /** Encrypts the tokens kept in the database and signs the session cookie. */
  PRINTMYPICS_SECRET: z.string().min(32, 'must be at least 32 characters'),
  /** Comma-separated: secrets of before, which still open what they sealed. */
  PRINTMYPICS_PREVIOUS_SECRETS: z
    .string()
    .default('')
    .transform((value) => value.split(',').filter(Boolean)),
  /** Where print files are kept. */
  PRINTMYPICS_PRINT_STORE: z.string().default('.data/prints'),
  /** Seconds between an order and the press: a real shop's hours, so that access tokens have died meanwhile. */
  PRINTMYPICS_FULFILMENT_DELAY: z.coerce.number().min(0).default(3),
  /** The issuer identifier of the authorization server; everything else is discovered (RFC 8414). */
  CLOUDVAULT_URL: z
    .url()
    .transform((value) => value.replace(/\/$/, ''))
    .default('http://127.0.0.1:4000'),
  CLOUDVAULT_CLIENT_ID: z.string().min(1),
  CLOUDVAULT_CLIENT_SECRET: z.string().min(1),
  /** The credentials that slow motion connects with, in demo and lab mode. Without a secret there is no slow motion. */
  CLOUDVAULT_SLOW_CLIENT_ID: z.string().optional(),
  CLOUDVAULT_SLOW_CLIENT_SECRET: z.string().optional(),
  /** What CloudVault's inspector shows to be told this shop's side of a flow; without it nothing is recorded. */
  PRINTMYPICS_RECORDING_KEY: z.string().min(32, 'must be at least 32 characters').optional(),
  /** What the launcher's lab runner shows to have an attack lab played in this shop. Read in `lab` mode only. */
  PRINTMYPICS_LAB_KEY: z.string().min(32, 'must be at least 32 characters').optional(),
  /** Shown on the sign-in page in demo and lab mode. */
  DEMO_SHOPPER_PASSWORD: z.string().optional(),
  HOST: z.string().optional(),
  /** After SIGTERM: so long is everything answered still, while `/readyz` says 503 and a balancer looks away. */
  DRAIN_SECONDS: z.coerce.number().min(0).max(300).default(0),
  /** A port of its own for `/metrics`. Unset: nothing is measured. */
  METRICS_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  /** Where that port listens; never behind the balancer. */
  METRICS_HOST: z.string().default('127.0.0.1'),
  /** The least that is written down. Unset: `info`, a line for each request, in live; else `warn`, what went wrong here. */
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).optional(),
  /** Addresses and networks of proxies whose X-Forwarded-For is believed. */
  TRUSTED_PROXIES: z.string().default(''),
  /** Wrong passwords for one account, and from one address within a minute, before the first delay in seconds. */
  PRINTMYPICS_THROTTLE_PASSWORDS: z.coerce.number().int().min(1).default(10),
  PRINTMYPICS_THROTTLE_SIGN_INS: z.coerce.number().int().min(1).default(100),
  PRINTMYPICS_THROTTLE_FIRST_DELAY: z.coerce.number().int().min(1).default(1),
})

export type Configuration = {
  /** `room`: one shop for a class; it shows where the messages lie and no password. */
  mode: 'live' | 'room' | 'demo' | 'lab'
  url: string
  secureCookies: boolean
  databaseUrl: string
  secret: string
  previousSecrets: readonly string[]
  printStore: string
  fulfilmentDelaySeconds: number
  issuer: string
  clientId: string
  clientSecret: string
  /** The same shop, registered once more with codes that live longer; null: no slow motion. */
  slowClient: { id: string; secret: string } | null
  /** Null: nothing is recorded, and nothing told. */
  recordingKey: string | null
  /** Null: there are no labs. */
  labKey: string | null
  /** Only where it may be shown. */
  demoPassword: string | null
  host: string
  port: number
  drainSeconds: number
  logLevel: string
  metrics: { port: number | null; host: string }
  trustedProxies: TrustedProxies
  throttle: { passwords: number; signIns: number; firstDelay: number }
}

/** @throws Error with one line per variable that is missing or malformed. */
export function readConfiguration(env: NodeJS.ProcessEnv): Configuration {
  const parsed = environment.safeParse(env)
  if (!parsed.success) {
    throw new Error(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'))
  }
  const data = parsed.data
  const url = new URL(data.PRINTMYPICS_URL)
  const host = data.HOST || 'localhost' // set and empty would mean every interface
  if (data.PRINTMYPICS_MODE === 'room' && url.protocol !== 'https:') {
    throw new Error('PRINTMYPICS_MODE=room has sessions on a network, so PRINTMYPICS_URL must be https')
  }
  if (isOnOneMachine(data.PRINTMYPICS_MODE) && !(isLoopback(url.hostname) && isLoopback(host))) {
    throw new Error(
      `PRINTMYPICS_MODE=${data.PRINTMYPICS_MODE} shows passwords, so it runs on loopback only (not ${url.host})`,
    )
  }
  return {
    mode: data.PRINTMYPICS_MODE,
    url: url.origin,
    secureCookies: url.protocol === 'https:',
    databaseUrl: data.PRINTMYPICS_DATABASE_URL,
    secret: data.PRINTMYPICS_SECRET,
    previousSecrets: data.PRINTMYPICS_PREVIOUS_SECRETS,
    printStore: data.PRINTMYPICS_PRINT_STORE,
    fulfilmentDelaySeconds: data.PRINTMYPICS_FULFILMENT_DELAY,
    issuer: data.CLOUDVAULT_URL,
    clientId: data.CLOUDVAULT_CLIENT_ID,
    clientSecret: data.CLOUDVAULT_CLIENT_SECRET,
    slowClient: readSlowClient(data),
    recordingKey: data.PRINTMYPICS_MODE === 'live' ? null : (data.PRINTMYPICS_RECORDING_KEY ?? null),
    labKey: data.PRINTMYPICS_MODE === 'lab' ? (data.PRINTMYPICS_LAB_KEY ?? null) : null,
    demoPassword: isOnOneMachine(data.PRINTMYPICS_MODE) ? (data.DEMO_SHOPPER_PASSWORD ?? null) : null,
    host,
    drainSeconds: data.DRAIN_SECONDS,
    logLevel: data.LOG_LEVEL ?? (data.PRINTMYPICS_MODE === 'live' ? 'info' : 'warn'),
    metrics: { port: data.METRICS_PORT ?? null, host: data.METRICS_HOST },
    trustedProxies: readTrustedProxies(data.TRUSTED_PROXIES),
    throttle: {
      passwords: data.PRINTMYPICS_THROTTLE_PASSWORDS,
      signIns: data.PRINTMYPICS_THROTTLE_SIGN_INS,
      firstDelay: data.PRINTMYPICS_THROTTLE_FIRST_DELAY,
    },
    port: Number(env.PORT || url.port || (url.protocol === 'https:' ? 443 : 80)),
  }
}

function readSlowClient(data: z.infer<typeof environment>): Configuration['slowClient'] {
  const { CLOUDVAULT_SLOW_CLIENT_ID: id, CLOUDVAULT_SLOW_CLIENT_SECRET: secret } = data
  if (!isOnOneMachine(data.PRINTMYPICS_MODE) || !secret) return null
  return { id: id || `${data.CLOUDVAULT_CLIENT_ID}-slow`, secret }
}

/** One person at one machine: passwords, and values in full, may be shown. */
export function isOnOneMachine(mode: Configuration['mode']): boolean {
  return mode === 'demo' || mode === 'lab'
}

/** This machine, and nobody else’s. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname === '::1' || /^127(\.\d{1,3}){3}$/.test(hostname)
}

let read: Configuration | undefined
/** Read once, at run time: one build serves any port. */
export function configuration(): Configuration {
  read ??= readConfiguration(process.env)
  return read
}
