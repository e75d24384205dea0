/** RFC 6749 §4.1.3: the code becomes tokens, for the client that it was made for. */
export async function exchange(client, code, codeVerifier) {
  const answer = await fetch(client.tokenEndpoint, {
    method: 'POST',
    headers: { Authorization: basic(client) },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: client.redirectUri, // the same once more
      code_verifier: codeVerifier, // RFC 7636 §4.5
    }),
  })
  const json = await answer.json()
  if (!answer.ok) throw new Error(json.error) // §5.2
  return json
}

/** §2.3.1: both are form-encoded before they are joined. */
function basic({ clientId, clientSecret }) {
  const credentials = `${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`
  return `Basic ${Buffer.from(credentials).toString('base64')}`
}
