import pg from 'pg'

/**
 * PostgreSQL's text format, for the kinds of column that every answer here has. The general parsers allow for
 * years before Christ and arrays in arrays, and were a tenth of the time that a request takes.
 */
const TIMESTAMPTZ = 1184
const TEXT_ARRAY: number = 1009
const UUID_ARRAY: number = 2951
type Parser = (text: string) => unknown

const anyTextArray: Parser = pg.types.getTypeParser(TEXT_ARRAY, 'text')

/** `{read_photos,list_albums}`; what is quoted or NULL goes to the general parser. */
function textArray(text: string): unknown {
  if (text === '{}') return []
  if (text.includes('"') || text.includes('NULL')) return anyTextArray(text)
  return text.slice(1, -1).split(',')
}

/** `2026-11-20 12:00:00.123+00`: what JavaScript wants is a T, and the minutes of the zone. */
function timestamp(text: string): unknown {
  const isPlain = text.charCodeAt(10) === 32 && (text.endsWith('+00') || text.endsWith('-00'))
  return isPlain ? new Date(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`) : anyTimestamp(text)
}

const anyTimestamp: Parser = pg.types.getTypeParser(TIMESTAMPTZ, 'text')

/** For pg: how a column of this type is read. */
export function parserOf(oid: number, format?: 'text' | 'binary') {
  if (format === 'binary') return pg.types.getTypeParser(oid, format)
  if (oid === TIMESTAMPTZ) return timestamp
  if (oid === TEXT_ARRAY || oid === UUID_ARRAY) return textArray
  return pg.types.getTypeParser(oid, format)
}

/** PostgreSQL's text holds no NUL and refuses the whole statement; written like this, such a value equals nothing kept. */
export function storable(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text
}

/** A value as a statement's parameter. A time is in UTC: pg would write it in the zone of the machine, digit by digit. */
export function written(value: unknown): string | Buffer | null {
  if (typeof value === 'string') return storable(value)
  if (value === null || value === undefined) return null
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return `{${value.map(element).join(',')}}`
  if (Buffer.isBuffer(value)) return value
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

function element(value: unknown): string {
  if (value === null || value === undefined) return 'NULL'
  return `"${String(written(value)).replace(/[\\"]/g, '\\$&')}"`
}
