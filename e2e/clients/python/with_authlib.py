"""A client as its makers would write it with Authlib: prints where to send the browser, reads where it came back."""
import json
import sys

from authlib.common.security import generate_token
from authlib.integrations.requests_client import OAuth2Session

told = json.load(open(sys.argv[1]))
issuer = told["issuer"]
verifier = generate_token(48)
session = OAuth2Session(
    told["client_id"],
    told["client_secret"],
    token_endpoint_auth_method=told["method"],
    scope="read_photos list_albums",
    redirect_uri=told["redirect_uri"],
    code_challenge_method="S256",
    token_endpoint=f"{issuer}/oauth2/token",
)
url, _ = session.create_authorization_url(f"{issuer}/oauth2/authorize", code_verifier=verifier)
print(url, flush=True)
came_back = sys.stdin.readline().strip()

token = session.fetch_token(authorization_response=came_back, code_verifier=verifier)
photos = session.get(f"{issuer}/api/v1/photos")
refreshed = session.refresh_token(f"{issuer}/oauth2/token", refresh_token=token["refresh_token"])
again = session.get(f"{issuer}/api/v1/photos")
revoked = session.revoke_token(f"{issuer}/oauth2/revoke", token=refreshed["refresh_token"], token_type_hint="refresh_token")
gone = session.get(f"{issuer}/api/v1/photos")
print(json.dumps({"scope": token["scope"], "statuses": [r.status_code for r in (photos, again, revoked, gone)]}))
