"""A client as its makers would write it with requests-oauthlib: prints where to send the browser, reads where it came back."""
import base64
import hashlib
import json
import secrets
import sys

import requests
from requests.auth import HTTPBasicAuth
from requests_oauthlib import OAuth2Session

told = json.load(open(sys.argv[1]))
issuer = told["issuer"]
verifier = secrets.token_urlsafe(48)
challenge = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).rstrip(b"=").decode()
session = OAuth2Session(told["client_id"], scope=["read_photos", "list_albums"], redirect_uri=told["redirect_uri"])
url, _ = session.authorization_url(f"{issuer}/oauth2/authorize", code_challenge=challenge, code_challenge_method="S256")
print(url, flush=True)
came_back = sys.stdin.readline().strip()

basic = HTTPBasicAuth(told["client_id"], told["client_secret"])
by_header = told["method"] == "client_secret_basic"
proof = {"auth": basic} if by_header else {"include_client_id": True, "client_secret": told["client_secret"]}
token = session.fetch_token(f"{issuer}/oauth2/token", authorization_response=came_back, code_verifier=verifier, **proof)
photos = session.get(f"{issuer}/api/v1/photos")
in_body = {} if by_header else {"client_id": told["client_id"], "client_secret": told["client_secret"]}
refreshed = session.refresh_token(f"{issuer}/oauth2/token", auth=basic if by_header else None, **in_body)
again = session.get(f"{issuer}/api/v1/photos")
# The session has no verb for it; oauthlib beneath writes the request.
where, headers, body = session._client.prepare_token_revocation_request(
    f"{issuer}/oauth2/revoke", refreshed["refresh_token"], token_type_hint="refresh_token"
)
revoked = requests.post(where, headers=headers, data=body, auth=basic)
gone = session.get(f"{issuer}/api/v1/photos")
print(json.dumps({"scope": token["scope"], "statuses": [r.status_code for r in (photos, again, revoked, gone)]}))
