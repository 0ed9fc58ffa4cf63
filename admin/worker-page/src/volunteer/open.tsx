/** The page of a volunteer's day, on the phone that opened the link. */
import { render } from 'preact';
import { VolunteerApp } from './volunteer-app.tsx';
import { pageTitle } from './messages.zh.ts';

export function openVolunteerPage(): void {
  const root = document.getElementById('root');
  if (root === null) return;
  document.title = pageTitle;
  render(<VolunteerApp />, root);
}
