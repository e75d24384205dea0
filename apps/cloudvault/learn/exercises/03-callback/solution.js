/** RFC 6749 §4.1.2: an answer counts when it answers our question, and comes from the server we asked. */
export function codeFrom(client, session, answer) {
  const { state } = session
  delete session.state // one question, one answer
  if (!state || answer.get('state') !== state) throw new Error('this answers no question of this browser')
  if (answer.get('iss') !== client.issuer) throw new Error('this comes from another server') // RFC 9207 §2.4
  const error = answer.get('error')
  if (error) throw new Error(error) // §4.1.2.1
  const code = answer.get('code')
  if (!code) throw new Error('there is no code in it')
  return code
}
