/** Joins the page to the phone it runs on. */
import { render } from 'preact';
import { createAsk } from './api.ts';
import { App } from './app.tsx';
import { openKeep } from './keep.ts';
import { nowMs } from './now.ts';
import { createPhone, type Phone } from './phone.ts';
import { volunteerBase } from './route.ts';
import { PhoneContext } from './use-phone.ts';
import './style.css';

/** With something to send, the line is tried this often; without, the list is read anew. */
const lookAgainMs = 20_000;
const refreshMs = 60_000;

async function open() {
  let csrfToken = '';
  const phone = createPhone({
    keep: await openKeep(),
    ask: createAsk(() => csrfToken),
    setCsrfToken: (token) => {
      csrfToken = token;
    },
    now: nowMs,
    newKey,
  });
  const root = document.getElementById('root');
  if (root === null) return;
  render(
    <PhoneContext.Provider value={phone}>
      <App />
    </PhoneContext.Provider>,
    root,
  );
  await phone.start();
  follow(phone);
  await catchUp(phone);
  // Browsers inside other apps often have none; the page then works without it while it is open.
  if ('serviceWorker' in navigator) await navigator.serviceWorker.register('/w/sw.js').catch(() => undefined);
}

async function catchUp(phone: Phone) {
  if (phone.shown().standing !== 'signed_in') return;
  if (!phone.shown().online) await phone.start();
  await phone.send();
  await phone.refresh();
}

function follow(phone: Phone) {
  const catchUpNow = () => void catchUp(phone);
  window.addEventListener('online', catchUpNow);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') catchUpNow();
  });
  setInterval(() => {
    if (phone.shown().unsent.some(({ problem }) => problem === undefined)) catchUpNow();
  }, lookAgainMs);
  setInterval(() => {
    if (document.visibilityState === 'visible') catchUpNow();
  }, refreshMs);
}

/** `crypto.randomUUID` is missing over plain http and in older phones. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Most phones are those of grid workers: what volunteers need travels only to them. */
if (location.pathname.startsWith(volunteerBase))
  void import('./volunteer/open.tsx').then(({ openVolunteerPage }) => openVolunteerPage());
else void open();
