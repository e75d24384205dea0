import { z } from 'zod'
import { type ThrottleRules, throttleEnvironment, throttleRules } from './throttle/rules.ts'
import { readTrustedProxies, type TrustedProxies } from './throttle/trusted-proxies.ts'

/** An origin and nothing else: the issuer has one spelling, without a trailing slash (RFC 8414 §2). */
const origin = z.url({ protocol: /^https?$/ }).transform((value, context) => {
  const url = new URL(value)
  if (url.pathname !== '/' || url.search || url.hash) {
    context.addIssue({ code: 'custom', message: 'must be an origin such as http://127.0.0.1:4000' })
  }
  return url.origin
})

const environment = z.object({
  CLOUDVAULT_MODE: z.enum(['live', 'room', 'demo', 'lab']).default('live'),
  CLOUDVAULT_URL: origin.default('http://127.0.0.1:4000'),
  CLOUDVAULT_DATABASE_URL: z.string().min(1),
  /** A read-only copy of that database, for the photo API's reads of photos and albums. Never for tokens. */
  CLOUDVAULT_REPLICA_DATABASE_URL: z.string().min(1).optional(),
  /** Further behind than this, it is not asked. */
  CLOUDVAULT_REPLICA_MOST_BEHIND_SECONDS: z.coerce.number().int().min(1).max(3600).default(10),
  /** Encrypts the signing keys and derives refresh tokens. Losing it ends every connection. */
  CLOUDVAULT_SECRET: z.string().min(32, 'must be at least 32 characters'),
  /** `file:<directory>` or `s3://bucket?endpoint=…&region=…` */
  CLOUDVAULT_PHOTO_STORE: z.string().default('file:.data/photos'),
  /** RFC 7591 §3: who wants to register a client shows this. Unset, registration is open in the demo and closed in live. */
  CLOUDVAULT_INITIAL_ACCESS_TOKEN: z.string().min(16).optional(),
  /** RFC 9449 §8: `on` asks every DPoP proof for a nonce of ours. */
  CLOUDVAULT_DPOP_NONCE: z.enum(['off', 'on']).default('off'),
  /** The origin of a client that records its side too, and the credential for asking it. Unset: only this side is seen. */
  CLOUDVAULT_RECORDING_PEER: origin.optional(),
  CLOUDVAULT_RECORDING_KEY: z.string().min(32, 'must be at least 32 characters').optional(),
  /** Where the launcher's lab runner answers, and the credential for asking it. Read in `lab` mode only. */
  CLOUDVAULT_LAB_RUNNER: origin.optional(),
  CLOUDVAULT_LAB_MALLORY: origin.optional(),
  CLOUDVAULT_LAB_KEY: z.string().min(32, 'must be at least 32 characters').optional(),
  /** Addresses and networks whose X-Forwarded-For is believed. Unset: nobody's. */
  TRUSTED_PROXIES: z.string().default(''),
  HOST: z.string().optional(),
  /** After SIGTERM: so long is everything answered still, while `/readyz` says 503 and a balancer looks away. */
  DRAIN_SECONDS: z.coerce.number().min(0).max(300).default(0),
  /** A port of its own for `/metrics`. Unset: nothing is measured. */
  METRICS_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  /** Where that port listens; never behind the balancer. */
  METRICS_HOST: z.string().default('127.0.0.1'),
  /** The least that is written down. Unset: `info`, a line for each request, in live; else `warn`, what went wrong here. */
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).optional(),
  ...throttleEnvironment.shape,
})

/** Another party's recording endpoint; the only address of another's that is asked for messages. */
export type RecordingPeer = { origin: string; key: string }

/** `room`: one server for a class. It records like the demo and keeps, like `live`, no value and no password to show. */
export type Mode = 'live' | 'room' | 'demo' | 'lab'

/** The scripted people of the attack labs, on this machine. */
export type LabRunner = { origin: string; key: string; mallory: string }

export type Configuration = {
  mode: Mode
  issuer: string
  secureCookies: boolean
  databaseUrl: string
  replicaUrl: string | null
  replicaMostBehindSeconds: number
  secret: string
  photoStore: string
  initialAccessToken: string | null
  dpopNonce: boolean
  recordingPeer: RecordingPeer | null
  labRunner: LabRunner | null
  trustedProxies: TrustedProxies
  throttle: ThrottleRules
  host: string
  port: number
  drainSeconds: number
  metrics: { port: number | null; host: string }
  logLevel: string
}

/** @throws Error with one line per variable that is missing or malformed. */
export function readConfiguration(env: NodeJS.ProcessEnv): Configuration {
  const parsed = environment.safeParse(env)
  if (!parsed.success) {
    throw new Error(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'))
  }
  const url = new URL(parsed.data.CLOUDVAULT_URL)
  const host = parsed.data.HOST || '127.0.0.1' // set and empty would mean every interface
  const mode = parsed.data.CLOUDVAULT_MODE
  if (mode === 'room' && url.protocol !== 'https:') {
    throw new Error('CLOUDVAULT_MODE=room has passwords on a network, so CLOUDVAULT_URL must be https')
  }
  if (isOnOneMachine(mode) && !(isLoopback(url.hostname) && isLoopback(host))) {
    throw new Error(
      `CLOUDVAULT_MODE=${mode} shows passwords and secrets, so it runs on loopback only (not ${url.host})`,
    )
  }
  return {
    mode,
    issuer: url.origin,
    secureCookies: url.protocol === 'https:',
    databaseUrl: parsed.data.CLOUDVAULT_DATABASE_URL,
    replicaUrl: parsed.data.CLOUDVAULT_REPLICA_DATABASE_URL ?? null,
    replicaMostBehindSeconds: parsed.data.CLOUDVAULT_REPLICA_MOST_BEHIND_SECONDS,
    secret: parsed.data.CLOUDVAULT_SECRET,
    photoStore: parsed.data.CLOUDVAULT_PHOTO_STORE,
    initialAccessToken: parsed.data.CLOUDVAULT_INITIAL_ACCESS_TOKEN ?? null,
    dpopNonce: parsed.data.CLOUDVAULT_DPOP_NONCE === 'on',
    recordingPeer: readRecordingPeer(mode, parsed.data),
    labRunner: readLabRunner(mode, parsed.data),
    trustedProxies: readTrustedProxies(parsed.data.TRUSTED_PROXIES),
    throttle: throttleRules(parsed.data),
    host,
    drainSeconds: parsed.data.DRAIN_SECONDS,
    metrics: { port: parsed.data.METRICS_PORT ?? null, host: parsed.data.METRICS_HOST },
    logLevel: parsed.data.LOG_LEVEL ?? (mode === 'live' ? 'info' : 'warn'),
    port: Number(env.PORT || url.port || (url.protocol === 'https:' ? 443 : 80)),
  }
}

function readRecordingPeer(mode: string, given: z.infer<typeof environment>): RecordingPeer | null {
  const { CLOUDVAULT_RECORDING_PEER: peer, CLOUDVAULT_RECORDING_KEY: key } = given
  return mode !== 'live' && peer && key ? { origin: peer, key } : null
}

/** One person at one machine: passwords, and values in full, may be shown. */
export function isOnOneMachine(mode: Mode): boolean {
  return mode === 'demo' || mode === 'lab'
}

function readLabRunner(mode: string, given: z.infer<typeof environment>): LabRunner | null {
  const { CLOUDVAULT_LAB_RUNNER: runner, CLOUDVAULT_LAB_KEY: key, CLOUDVAULT_LAB_MALLORY: mallory } = given
  if (mode !== 'lab' || !runner || !key || !mallory) return null
  if (!isLoopback(new URL(runner).hostname)) throw new Error('CLOUDVAULT_LAB_RUNNER: must be on loopback')
  return { origin: runner, key, mallory }
}

export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || hostname === '::1' || /^127(\.\d{1,3}){3}$/.test(hostname)
}

let read: Configuration | undefined
/** Read once, at run time: one build serves any port. */
export function configuration(): Configuration {
  read ??= readConfiguration(process.env)
  return read
}
