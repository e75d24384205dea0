/**
 * RFC 6749 §A.8 — `error_description` is printable ASCII without `"` and `\`. A description may quote what a client
 * sent, so anything else is replaced, and its length is bounded.
 */
export function describeError(text: string): string {
  return text
    .replaceAll('"', "'")
    .replace(/[^\x20-\x21\x23-\x5B\x5D-\x7E]/g, '?')
    .slice(0, 300)
}
