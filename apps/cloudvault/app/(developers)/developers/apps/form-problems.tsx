import type { Problems } from '#developers/judge-app'
import { MOST_APPS } from '#storage/registered-apps'

const NAMES: Record<string, string> = {
  client_name: 'Name',
  client_uri: 'Home page',
  logo_uri: 'Logo',
  redirect_uris: 'Redirect URIs',
  post_logout_redirect_uris: 'After signing out',
  allowed_origins: 'Origins of its scripts',
  scope: 'What it may ask for',
  default_scope: 'What it may ask for',
  resources: 'Its resources',
}

const OTHERS: Record<string, string> = {
  form: 'That page had grown old, so nothing was saved. Everything you typed is below: please send it once more.',
  long: 'That was more than a registration can hold, so nothing was saved. Please say it with fewer addresses.',
  many: `You have ${MOST_APPS} apps, and that is the most one developer can have here. Delete one you no longer need.`,
}

/** Before the form: that nothing was saved, why, and a way to each field that needs another look. */
export function FormProblems({ problem, problems }: { problem: string | null; problems: Problems }) {
  const fields = Object.keys(problems)
  if (problem && OTHERS[problem]) {
    return (
      <p role="alert" className="notice notice-wrong mt-8 max-w-prose">
        {OTHERS[problem]}
      </p>
    )
  }
  if (fields.length === 0) return null
  return (
    <div role="alert" className="notice notice-wrong mt-8 max-w-prose">
      <p>Nothing was saved yet. Please look again at:</p>
      <ul className="mt-1">
        {fields.map((field) => (
          <li key={field}>
            <a href={`#${field === 'default_scope' ? 'scope' : field}`}>{NAMES[field] ?? 'How long things live'}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
