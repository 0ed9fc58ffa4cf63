/** How most of these tests begin: the app, its first admin signed in, and the simulator open beside. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openChromium } from './chromium.ts';
import { type OpenApp, openApp } from './open-app.ts';
import { openContext, signInFirstTime } from './people.ts';

export interface Scene {
  readonly app: OpenApp;
  readonly admin: Page;
  readonly simulator: Page;
  /** For a window of another size. */
  readonly browser: Browser;
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
  return { app, browser, admin, simulator, another, close };
}

async function openPage(browser: Browser): Promise<Page> {
  return (await openContext(browser)).newPage();
}

/** One scene for all tests of a `describe`: opened before the first of them, closed after the last. */
export function sceneForAll(options: Parameters<typeof openScene>[0] = {}): Omit<Scene, 'close'> {
  let opened: Scene | undefined;
  beforeAll(async () => {
    opened = await openScene(options);
  });
  afterAll(() => opened?.close());
  const scene = (): Scene => {
    if (opened === undefined) throw new Error('the scene opens before the first test, not before that');
    return opened;
  };
  return {
    get app() {
      return scene().app;
    },
    get browser() {
      return scene().browser;
    },
    get admin() {
      return scene().admin;
    },
    get simulator() {
      return scene().simulator;
    },
    another: () => scene().another(),
  };
}
