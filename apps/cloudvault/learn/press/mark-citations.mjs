/** A remark plugin: `RFC 6749 §4.1.3` in running text becomes `<cite>`, which is set apart and never broken in two. */
const CITATION =
  /((?:RFC \d{4,5}|OIDC (?:Core|Discovery|RP-Initiated Logout|Back-Channel Logout))\s§[\dA-Z]+(?:\.\d+)*)/

export function markCitations() {
  return (tree) => visit(tree)
}

function visit(node) {
  if (!node.children) return
  node.children = node.children.flatMap((child) => {
    if (child.type === 'text') return parts(child.value)
    visit(child)
    return [child]
  })
}

function parts(text) {
  return text
    .split(CITATION)
    .map((value, place) => {
      const words = { type: 'text', value }
      return place % 2 === 0 ? words : { type: 'mdxJsxTextElement', name: 'cite', attributes: [], children: [words] }
    })
    .filter((node) => node.value !== '')
}
