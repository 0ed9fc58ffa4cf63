/** How most of these tests begin: the app, its first admin signed in, and the simulator open beside. */
import type { Browser, Page } from 'playwright-core';
import { openChromium } from './chromium.ts';
import { type OpenApp, openApp } from './open-app.ts';
import { openContext, signInFirstTime } from './people.ts';

export interface Scene {
  readonly app: OpenApp;
  readonly admin: Page;
  readonly simulator: Page;
  /** The page of somebody else, with cookies of its own. */
  another(): Promise<Page>;
  close(): Promise<void>;
}

export async function openScene(options: Parameters<typeof openApp>[0] = {}): Promise<Scene> {
  const [app, browser] = await Promise.all([openApp(options), openChromium()]);
  const another = () => openPage(browser);
  const [admin, simulator] = [await another(), await another()];
  await simulator.goto(`${app.address}/simulator/`);
  await signInFirstTime(admin, app, app.firstAdmin);
  const close = async () => {
    await browser.close();
    await app.stop();
  };
  return { app, admin, simulator, another, close };
}

async function openPage(browser: Browser): Promise<Page> {
  return (await openContext(browser)).newPage();
}
