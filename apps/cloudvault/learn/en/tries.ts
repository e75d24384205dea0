/** Why a try is not done yet: what CloudVault has not seen, and what to do. */
export const MISSING = {
  notAsked: 'CloudVault has not seen an authorization request from this browser yet. Press Connect at PrintMyPics.',
  notAnswered: 'Your request is here, and you have not approved it yet. Sign in and press Approve.',
  notFetched: 'PrintMyPics has a code, and has not fetched a photograph with its token yet.',
  onlyTheBrowser: 'Only your browser has spoken so far. The client has not called the server itself.',
  notStopped: 'CloudVault has not stopped a request from this browser yet. Open the link with the wrong address.',
  notDenied: 'Your request is here, and you have not said no yet. Press Deny on the consent page.',
  notExchanged: 'A code went out, and nobody has exchanged it yet. It has a minute to live.',
  notSentBack: 'No request without a code_challenge has come from this browser yet. Open the link above.',
  notCalled: 'No call to the photo API belongs to your flow yet. Open your photographs at PrintMyPics.',
  notRefreshed: 'Nobody has refreshed a token of yours yet. Wait out the hour, or refresh by hand with your own app.',
  notRevoked: 'PrintMyPics has not given a token back yet. Press Disconnect in its settings.',
  notSignedIn: 'No request with the scope openid has come from this browser yet. Use “Sign in with CloudVault”.',
  noIdToken: 'The request for openid is here. The id_token has not been fetched yet: approve it.',
  noDevice: 'No device has been given tokens by you yet. Start the kiosk, and enter its code at CloudVault.',
  noOwnApp: 'No app but PrintMyPics has exchanged a code of yours yet. Register one, and run its program.',
  notRefused:
    'Nothing of yours has been refused yet. Take the permission back at CloudVault, then reload at PrintMyPics.',
}
