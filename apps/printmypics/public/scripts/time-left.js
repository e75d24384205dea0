/** Counts down, and lets the page say what happens at the end. Without this file it stays as it was when the page was made. */
for (const timer of document.querySelectorAll('[role=timer][data-until]')) {
  const until = Number(timer.dataset.until)
  setInterval(() => {
    const left = Math.max(0, Math.round((until - Date.now()) / 1000))
    timer.textContent = `${Math.floor(left / 60)} min ${left % 60} s`
    if (left === 0) location.reload() // the page knows what to do then
  }, 1000)
}
