/** 「我的工单 链接」: a new one-time link to the worker page, in private only. */
import type { Handler } from './handler.ts';
import { linkInPrivateOnly, linkToPage, pageNotSetUp } from './worker-link.messages.zh.ts';

const asked =
  /^(?:请?(?:给我?|发我?|要))?(?:我的)?(?:工单|待办)?的?(?:新)?(?:链接|网页|手机页面?|页面)(?:链接)?[。!！]?$/u;

export interface WorkerLinkDeps {
  /** Phones can reach the page. */
  readonly hasWorkerPage: boolean;
}

export function asksForWorkerLink(text: string): boolean {
  return asked.test(text.normalize('NFKC').replace(/\s/gu, ''));
}

export function createWorkerLinkHandler({ hasWorkerPage }: WorkerLinkDeps): Handler {
  return {
    name: 'worker_link',
    accepts: ({ staff, message, group }) =>
      staff !== undefined &&
      (message.isPrivate || group?.kind === 'workers') &&
      asksForWorkerLink(message.text),
    handle: ({ message }) => {
      const inPrivate = message.isPrivate ? linkToPage : linkInPrivateOnly;
      return Promise.resolve({
        replies: [{ purpose: 'staff', text: hasWorkerPage ? inPrivate : pageNotSetUp }],
        dialogue: 'keep',
        did: 'worker.link',
      });
    },
  };
}
