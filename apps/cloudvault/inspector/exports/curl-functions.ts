import type { Replay } from '../replay/replay.ts'
import { EMAIL_VARIABLE, PASSWORD_VARIABLE } from './environment.ts'

/** What the script's lines are written in: a browser without a screen, and an eye on every answer. */
export function functions({ needs, steps }: Replay): string[] {
  const visits = steps.some(({ kind }) => kind === 'visit')
  return [...BASICS, ...(visits ? BROWSER : []), ...(needs.owner ? OWNER : [])]
}

const BASICS = String.raw`
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT
random() { openssl rand -base64 36 | tr '+/' '-_' | tr -d '=\n'; }

# Sends a request and keeps what came back: STATUS, LOCATION, and the body as a file.
send() {
  STATUS=$(curl -sS -D "$WORK/head" -o "$WORK/body" -w '%{http_code}' "$@")
  LOCATION=$(tr -d '\r' < "$WORK/head" | sed -n 's/^[Ll]ocation: *//p' | tail -n 1)
}
call() { : > "$WORK/body"; send "$@"; }
member() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p" "$WORK/body"; }

wrong() { echo "✗ $1" >&2; cat "$WORK/body" >&2 || true; exit 1; }
expect() { [ "$2" = "$3" ] || wrong "$1: $2 was recorded, $3 came"; echo "✓ $1: $2"; }
has() {
  case $1 in
    part) case "$LOCATION" in *[?\&]"$2"=*) ;; *) wrong "$2 is missing in $LOCATION" ;; esac ;;
    member) grep -q "\"$2\":" "$WORK/body" || wrong "$2 is missing" ;;
  esac
  echo "✓ $2 is there"
}
challenges() { grep -qi "^www-authenticate:.*$1" "$WORK/head" || wrong "no challenge says $1"; echo "✓ $1"; }
`.split('\n')

const BROWSER = String.raw`
# A browser without a screen: it keeps cookies, and stops at every redirect to look where it leads.
ask() { : > "$WORK/body"; send -b "$WORK/cookies" -c "$WORK/cookies" "$@"; }
part() {
  local value
  value=$(printf '%s' "$LOCATION" | sed -n "s/^[^?]*[?]\(.*&\)\{0,1\}$1=\([^&#]*\).*/\2/p")
  value=$(printf '%s' "$value" | tr '+' ' ' | sed 's/\\/\\\\/g; s/%/\\x/g')
  printf '%b' "$value"
}
leads() { case "$LOCATION" in "$1"*) echo "✓ the browser is sent to $1" ;; *) wrong "the browser is sent to '$LOCATION'" ;; esac; }
stays() { [ -z "$LOCATION" ] || wrong "the browser is sent to $LOCATION"; echo "✓ nobody is sent anywhere"; }
`
  .trimEnd()
  .split('\n')

const OWNER = String.raw`
# The form of the page that goes to $1, sent with its hidden fields and with what is typed or pressed.
form() {
  local action=$1 field
  shift
  while IFS= read -r field; do set -- "$@" --data-urlencode "$field"; done < <(
    tr '\n' ' ' < "$WORK/body" | sed 's/<form/\
<form/g' | grep "action=\"$action\"" | sed 's/<\/form>.*//' | grep -o '<input type="hidden"[^>]*>' |
      sed 's/.*name="\([^"]*\)" value="\([^"]*\)".*/\1=\2/'
  )
  ask "$ISSUER$action" -H "Origin: $ISSUER" "$@"
}
# The owner's part: signs in and decides ($1) where they are asked, until the browser is sent to the client.
onward() {
  local hops
  for hops in 1 2 3 4 5 6 7 8 9 10; do
    case "$LOCATION" in
      "$REDIRECT_URI"*) return ;;
      /*) ask "$ISSUER$LOCATION" ;;
      "$ISSUER"/*) ask "$LOCATION" ;;
      *)
        if grep -q 'action="/sign-in/submit"' "$WORK/body"; then
          form /sign-in/submit --data-urlencode "email=$EMAIL_VARIABLE" --data-urlencode "password=$PASSWORD_VARIABLE"
        elif grep -q 'action="/consent/decision"' "$WORK/body"; then
          form /consent/decision -d "decision=$1"
        else
          wrong "this page leads nowhere"
        fi
        ;;
    esac
  done
  wrong "the redirects do not end"
}
`
  .replaceAll('EMAIL_VARIABLE', EMAIL_VARIABLE)
  .replaceAll('PASSWORD_VARIABLE', PASSWORD_VARIABLE)
  .trimEnd()
  .split('\n')
