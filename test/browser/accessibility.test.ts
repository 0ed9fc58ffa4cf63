import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gasDraft } from '../support/own-types.ts';
import { wcagBreaks, widthBeyondWindow } from './support/accessibility.ts';
import { read, send } from './support/ask.ts';
import { botWords, desk, phone, say } from './support/people.ts';
import { openScene, type Scene } from './support/scene.ts';

/** Read from the pages themselves, so that a new page is looked at without anybody remembering to. */
const routes = readFileSync(path.resolve(import.meta.dirname, '../../admin/ui/src/routes.tsx'), 'utf8');
const paths = [...routes.matchAll(/path: '([^'*]+)'/g)].flatMap(([, found]) => found ?? []);
/** Further views of a page that the address alone opens. */
const views = ['tickets?view=ended'];

/** Where a page is of one thing: the first that the demo has, by the API. */
const listedAt: Readonly<Record<string, string>> = {
  'tickets/:id': '/tickets',
  'knowledge/:id': '/knowledge',
  'knowledge/services/:id': '/services',
  'reminders/runs/:id': '/reminders/runs',
  'fraud/types/:id': '/scam-types',
};

describe('every page of the admin', () => {
  let scene: Scene;
  let page: Page;

  beforeAll(async () => {
    scene = await openScene();
    page = scene.admin;
    const group = '春和苑3栋邻里群';
    await say(scene.simulator, { in: group, as: '3-2-501 王阿姨', text: '3栋2单元电梯停运了,老人下不了楼' });
    await botWords(scene.simulator, group).filter({ hasText: '工单' }).first().waitFor();
    await send(page, scene.app, '/scam-types', gasDraft);
    await send(page, scene.app, '/reminders/send', { areaId: 'demo-community', topic: 'anti_fraud' });
  });
  afterAll(() => scene.close());

  async function addressOf(route: string): Promise<string> {
    if (!route.includes(':')) return route;
    const list = listedAt[route];
    if (list === undefined) throw new Error(`Say in listedAt where the things of ${route} are listed`);
    const { items } = (await read(page, scene.app, list)) as { items: readonly { id: string }[] };
    const [first] = items;
    if (first === undefined) throw new Error(`Make something for ${route} to show before the tests`);
    return route.replace(':id', first.id);
  }

  async function open(address: string): Promise<void> {
    await page.goto(`${scene.app.address}/admin/${address}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    // What is asked again and again inside the page is code from a text, which our own policy forbids there.
    await page.locator('.ant-skeleton').first().waitFor({ state: 'detached' });
  }

  it('is found in the routes', () => {
    expect(paths.length).toBeGreaterThan(30);
    expect(paths).toContain('tickets/:id');
  });

  it.each([...paths, ...views])(
    '%s has no sideways scrolling on a phone and keeps to WCAG 2.1 AA',
    async (route) => {
      const address = await addressOf(route);
      await page.setViewportSize(phone);
      await open(address);
      expect(await widthBeyondWindow(page)).toBeLessThanOrEqual(0);
      expect(await wcagBreaks(page)).toEqual([]);
      await page.setViewportSize(desk);
      await open(address);
      expect(await wcagBreaks(page)).toEqual([]);
    },
  );
});
