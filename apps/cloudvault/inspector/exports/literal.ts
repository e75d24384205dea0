/** A string as people write it in JavaScript, whatever is in it. */
export function literal(value: string): string {
  const json = JSON.stringify(value).replace(/[\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`)
  return /['\\"]/.test(value) ? json : `'${json.slice(1, -1)}'`
}
