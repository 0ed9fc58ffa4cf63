/** The page of a volunteer's day, on the phone that opened the link. */
import { render } from 'preact';
import { createAsk } from '../api.ts';
import { volunteerBase } from '../route.ts';
import { createDay, type Day } from './day.ts';
import { pageTitle } from './messages.zh.ts';
import { VolunteerApp } from './volunteer-app.tsx';

/** Somebody may take the day back, or a task may come. */
const readAgainMs = 30_000;

export async function openVolunteerPage(): Promise<void> {
  let csrfToken = '';
  const setCsrfToken = (token: string) => {
    csrfToken = token;
  };
  const day = createDay({ ask: createAsk(() => csrfToken, '/api/volunteer'), setCsrfToken });
  const root = document.getElementById('root');
  if (root === null) return;
  document.title = pageTitle;
  const token = location.pathname.slice(volunteerBase.length);
  render(<VolunteerApp day={day} token={token} />, root);
  follow(day);
  if (token === '') await day.start();
}

function follow(day: Day) {
  const look = () => {
    if (document.visibilityState === 'visible') void day.refresh();
  };
  document.addEventListener('visibilitychange', look);
  setInterval(look, readAgainMs);
}
