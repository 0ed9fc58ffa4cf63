/** The API as whoever is signed in on a page: for what a test needs to be there and does not itself look at. */
import type { Page } from 'playwright-core';
import type { OpenApp } from './open-app.ts';

export type Body = Readonly<Record<string, unknown>>;

export async function read(page: Page, app: OpenApp, path: string): Promise<Body> {
  return (await (await page.request.get(`${app.address}/api${path}`)).json()) as Body;
}

export async function send(page: Page, app: OpenApp, path: string, data: object): Promise<Body> {
  const { csrfToken } = await read(page, app, '/session');
  const headers = { 'x-csrf-token': String(csrfToken) };
  const answer = await page.request.post(`${app.address}/api${path}`, { headers, data });
  if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`);
  return (await answer.json()) as Body;
}
