/** Milliseconds within which a second press is the other half of a double click. Later it is somebody trying again. */
const DOUBLE_CLICK = 2_000

/** Without this file the forms are forms like any other. */
for (const form of document.querySelectorAll('form[data-sent-once]')) {
  let sentAt = Number.NEGATIVE_INFINITY
  form.addEventListener('submit', (event) => {
    if (event.timeStamp - sentAt < DOUBLE_CLICK) event.preventDefault()
    else sentAt = event.timeStamp
  })
}
