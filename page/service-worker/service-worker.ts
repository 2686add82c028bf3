/** Set by the build: the hash of all files, and their names. */
declare const BUILD: string;
declare const FILES: readonly string[];

/** The part of a service worker's global object that is used. */
interface ServiceWorkerScope {
  registration: { scope: string };
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
  addEventListener(
    type: 'install' | 'activate',
    listener: (event: { waitUntil(task: Promise<unknown>): void }) => void,
  ): void;
  addEventListener(type: 'message', listener: (event: { data: unknown }) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
}
interface FetchEvent {
  request: Request;
  respondWith(response: Promise<Response>): void;
}

const scope = globalThis as unknown as ServiceWorkerScope;
/** Several courses can share a host, and with it the caches. */
const PREFIX = `gradkata-${new URL(scope.registration.scope).pathname}-`;
const CACHE = PREFIX + BUILD;

scope.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(FILES.map(requestOf))));
});

/** Files in the folder of the build never change: what the page has loaded already is not loaded again. */
function requestOf(file: string): Request {
  return new Request(file, { cache: file.startsWith(`${BUILD}/`) ? 'default' : 'reload' });
}

scope.addEventListener('activate', (event) => {
  const isOld = (name: string) => name.startsWith(PREFIX) && name !== CACHE;
  const removed = caches.keys().then((names) => Promise.all(names.filter(isOld).map((name) => caches.delete(name))));
  event.waitUntil(removed.then(() => scope.clients.claim()));
});

scope.addEventListener('message', ({ data }) => {
  if (data === 'take over') void scope.skipWaiting();
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(scope.registration.scope)) return;
  const answer = caches
    .open(CACHE)
    .then((cache) => cache.match(request, { ignoreSearch: true }))
    .then((kept) => kept ?? fetch(request));
  event.respondWith(answer);
});
