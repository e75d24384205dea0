import { headers } from 'next/headers'

/** One of the files in `public/scripts`: a page with these and nothing else leaves without React and Next. */
export async function SmallScript({ name }: { name: 'sent-once' | 'time-left' }) {
  const policy = (await headers()).get('content-security-policy') ?? ''
  return <script type="module" src={`/scripts/${name}.js`} nonce={/'nonce-([^']+)'/.exec(policy)?.[1]} />
}
