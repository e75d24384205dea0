import { csrfForPage } from '#session/csrf'
import { Button } from './button.tsx'

/** A form, never a link: only a person's press may start the dance, and a prefetch cannot. */
export async function ConnectButton(props: { returnTo?: string; large?: boolean }) {
  return (
    <form method="post" action="/connect">
      <input type="hidden" name="csrf" value={await csrfForPage()} />
      <input type="hidden" name="return_to" value={props.returnTo ?? '/photos'} />
      <Button large={props.large}>Connect to CloudVault</Button>
    </form>
  )
}
