let isAsked = false;

/**
 * Asks the browser once not to clear what the page keeps when room is short. Some ask the learner, so it is done when
 * there is something to keep. If it is refused, work is kept all the same, for as long as there is room.
 */
export function askToKeep(): void {
  if (isAsked) return;
  isAsked = true;
  // Absent on a page without https.
  navigator.storage?.persist?.().catch(() => false);
}
