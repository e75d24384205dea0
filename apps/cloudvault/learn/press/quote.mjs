/**
 * A lesson quotes living code by file and region. The formatter guarantees the layout, so that is what is read: a
 * declaration starts at the left edge and lasts until something else does.
 */
const DECLARATION = /^(?:export )?(?:default )?(?:async )?(?:function|const|let|class|type|interface) (\w+)/

/** The lines of `text` that declare `region`, with the comment above them; or the lines between `// region` and `// endregion`. */
export function quoteFrom(text, region) {
  const lines = text.split('\n')
  const found = markedRegion(lines, region) ?? declaration(lines, region)
  if (!found) throw new Error(`nothing is called ${region}`)
  const [from, to] = found
  return { code: lines.slice(from, to).join('\n'), line: from + 1, lastLine: to }
}

function markedRegion(lines, region) {
  const start = lines.findIndex((line) => line.trim() === `// region ${region}`)
  if (start < 0) return null
  const length = lines.slice(start).findIndex((line) => line.trim() === '// endregion')
  if (length < 0) throw new Error(`region ${region} has no end`)
  return [start + 1, start + length]
}

function declaration(lines, region) {
  const head = lines.findIndex((line) => DECLARATION.exec(line)?.[1] === region)
  if (head < 0) return null
  let start = head
  while (start > 0 && isComment(lines[start - 1])) start--
  let end = head + 1
  for (let at = end; at < lines.length && goesOn(lines[at]); at++) if (lines[at] !== '') end = at + 1
  return [start, end]
}

function isComment(line) {
  return /^(\/\*\*| \*|\/\/(?! (end)?region))/.test(line)
}

/** Indented, empty, or the bracket that closes what was opened. */
function goesOn(line) {
  return line === '' || /^[\s})\]]/.test(line)
}
