/**
 * Keeps the page for use without a network. A new version waits until the learner asks for it, so that a page never
 * mixes two of them.
 *
 * @param onNewVersion called with what loads it
 */
export async function keepOffline(onNewVersion: (load: () => void) => void): Promise<void> {
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  const hadOne = serviceWorker.controller !== null;
  const registration = await serviceWorker.register('service-worker.js');
  const offer = () => {
    const { waiting } = registration;
    if (waiting && hadOne) onNewVersion(() => waiting.postMessage('take over'));
  };
  offer();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', offer);
  });
  serviceWorker.addEventListener('controllerchange', () => {
    if (hadOne) location.reload();
  });
}
