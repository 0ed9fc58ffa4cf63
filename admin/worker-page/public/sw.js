/**
 * Keeps the page itself, so that it opens without a line where the browser allows it. Never what the API says: that is
 * kept by the page, masked, and goes with the session.
 */
const name = 'gege-worker-page-1';
const shell = '/w/';

self.addEventListener('install', (event) => {
  event.waitUntil(keepShell().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

async function keepShell() {
  const cache = await caches.open(name);
  const page = await fetch(shell, { cache: 'no-cache' });
  const text = await page.clone().text();
  const assets = Array.from(
    text.matchAll(/"(\/w\/(?:assets\/)?[\w./-]+\.(?:js|css|svg))"/g),
    (match) => match[1],
  );
  await cache.addAll(assets);
  await cache.put(shell, page);
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(fetch(request).catch(() => caches.match(shell)));
  else if (pathname.startsWith('/w/assets/'))
    event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)));
});
