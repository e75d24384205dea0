import { EMAIL_VARIABLE, PASSWORD_VARIABLE } from './environment.ts'

/** Kept in variables for all requests: a form's hidden fields with what is typed, and a client's credentials. */
export const FUNCTIONS = [
  '  exports.form = (html, action, typed) => {',
  "    const inside = (html.split('action=\"' + action + '\"')[1] ?? '').split('</form>')[0]",
  '    const hidden = [...inside.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)]',
  '    return new URLSearchParams([...hidden.map(([, name, value]) => [name, value]), ...Object.entries(typed)]).toString()',
  '  }',
  '  exports.basic = (id, secret) => {',
  "    const encoded = [id, secret].map((text) => new URLSearchParams({ '': text }).toString().slice(1)) // RFC 6749 §2.3.1",
  "    return 'Basic ' + Buffer.from(encoded.join(':')).toString('base64')",
  '  }',
]

/** The browser is fresh, so the owner is always asked who they are. */
export function signsIn(): string[] {
  const typed = `{ email: ${EMAIL_VARIABLE}, password: ${PASSWORD_VARIABLE} }`
  return [
    ...shows('The owner signs in, at the server and nowhere else', `form(response.body, '/sign-in/submit', ${typed})`),
    ...sends('/sign-in/submit'),
    ...follows(),
  ]
}

export function decides(decision: 'approve' | 'deny'): string[] {
  return [
    ...shows('The owner decides', `form(response.body, '/consent/decision', { decision: '${decision}' })`),
    ...sends('/consent/decision'),
  ]
}

function shows(title: string, answer: string): string[] {
  const keeps = ['{{', `  exports.answer = ${answer}`, '}}']
  return ['', `### ${title}`, 'GET {{new URL(location, issuer).href}}', '', '?? status == 200', ...keeps]
}

function sends(action: string): string[] {
  return [
    '',
    '### and sends the form',
    '# @no-redirect',
    `POST {{issuer}}${action}`,
    'Content-Type: application/x-www-form-urlencoded',
    'Origin: {{issuer}}',
    '',
    '{{answer}}',
    '',
    '?? status == 303',
    '{{',
    '  exports.location = response.headers.location',
    '}}',
  ]
}

function follows(): string[] {
  const keeps = ['{{', '  exports.location = response.headers.location', '}}']
  return [
    '',
    '### and is led on',
    '# @no-redirect',
    'GET {{new URL(location, issuer).href}}',
    '',
    '?? status == 303',
    ...keeps,
  ]
}
