/** The sites whose links answers may hold: those of the program and the operator, and this deployment's own. */
import type { LinkHosts } from '../../../knowledge/link-hosts.ts';
import type { LinkHostStore } from '../../../knowledge/link-hosts.prisma.ts';
import { lookUpNames, type NameSources } from '../names.ts';
import { type Route, route } from '../route.ts';
import { hostParams, linkHostBody, linkHosts } from '../schemas/knowledge.ts';

export interface LinkHostRouteDeps {
  readonly linkHosts: Pick<LinkHosts, 'fixed' | 'all'>;
  readonly linkHostStore: LinkHostStore;
  readonly names: NameSources;
}

const tag = '知识库';

export function linkHostRoutes(deps: LinkHostRouteDeps): readonly Route[] {
  return [listHosts(deps), addHost(deps), removeHost(deps)];
}

const listHosts = (deps: LinkHostRouteDeps) =>
  route(
    {
      ...{ at: 'GET /link-hosts', access: 'link_hosts.read', tag },
      ...{ summary: '答案里可以放哪些网站的链接', gives: linkHosts },
    },
    async () => show(deps),
  );

const addHost = (deps: LinkHostRouteDeps) =>
  route(
    {
      ...{ at: 'POST /link-hosts', access: 'link_hosts.write', tag },
      ...{ summary: '加一个网站', body: linkHostBody, gives: linkHosts },
    },
    async ({ body: { host }, by }) => {
      await deps.linkHostStore.add(host, by);
      return show(deps);
    },
  );

const removeHost = ({ linkHostStore }: LinkHostRouteDeps) =>
  route(
    {
      ...{ at: 'DELETE /link-hosts/:host', access: 'link_hosts.write', tag },
      ...{ summary: '去掉一个网站', params: hostParams },
    },
    async ({ params: { host }, by }) => linkHostStore.remove(host, by),
  );

async function show({ linkHosts: { fixed }, linkHostStore, names }: LinkHostRouteDeps) {
  const own = await linkHostStore.list();
  const named = await lookUpNames(names, { staffIds: own.map(({ addedBy }) => addedBy) });
  return {
    fixed: [...fixed],
    own: own.map(({ host, addedBy, addedAt }) => ({
      ...{ host, addedBy: named.staff(addedBy), addedAt: addedAt.toISOString() },
    })),
  };
}
