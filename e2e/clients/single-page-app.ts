import { UserManager } from 'oidc-client-ts'

/** A page as its makers would write it with oidc-client-ts; bundled and served by the test. */
const settings = document.documentElement.dataset
const manager = new UserManager({
  authority: settings.authority ?? '',
  client_id: settings.client ?? '',
  redirect_uri: `${location.origin}/`,
  popup_redirect_uri: `${location.origin}/`,
  scope: 'openid profile read_photos',
  loadUserInfo: true,
})

function button(name: string, press: () => Promise<unknown>): void {
  const element = document.createElement('button')
  element.textContent = name
  element.onclick = () => void press().catch((error: Error) => says(`${name}: ${error.message}`))
  document.body.append(element)
}

function says(text: string): void {
  const line = document.createElement('p')
  line.textContent = text
  document.body.append(line)
}

async function countPhotos(): Promise<void> {
  const user = await manager.getUser()
  const answer = await fetch(`${settings.authority}/api/v1/photos`, {
    headers: { authorization: `Bearer ${user?.access_token}` },
  })
  says(`Photos: ${answer.status === 200 ? (await answer.json()).photos.length : answer.status}`)
}

button('Sign in there', () => manager.signinRedirect())
button('Sign in in a window', async () => says(`Hello ${(await manager.signinPopup()).profile.name}`))
button('Count photos', countPhotos)
button('Renew', async () => says(`Renewed: ${(await manager.signinSilent())?.profile.name}`))
button('Revoke', async () => {
  await manager.revokeTokens(['refresh_token'])
  says('Revoked')
})
if (new URLSearchParams(location.search).has('state')) {
  const user = await manager.signinCallback()
  history.replaceState(null, '', '/')
  says(`Hello ${user?.profile.name}`)
}
