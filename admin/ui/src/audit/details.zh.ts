/** The codes beside a line of the audit log, in words where people know some. */
import { staffRoleNames } from '../../../../community/staff.ts';
import { ticketStateNames } from '../../../../tickets/ticket.ts';

const names: Readonly<Partial<Record<string, string>>> = {
  to: '变为',
  version: '第几步',
  field: '看了',
  fields: '改了',
  from: '来自',
  role: '角色',
  parts: '拆成几单',
  rows: '行数',
  added: '新增',
  changed: '改动',
  reason: '原因',
  kind: '种类',
  groups: '群数',
  day: '日期',
  demo: '演示数据',
};

const values: Readonly<Partial<Record<string, string>>> = {
  ...ticketStateNames,
  ...staffRoleNames,
  ...{ phone: '电话', plate: '车牌', chat: '聊天', page: '手机页', true: '是', false: '否' },
};

export function detailsText(details: Readonly<Record<string, string | number | boolean>>): string {
  const said = Object.entries(details).map(
    ([name, value]) => `${names[name] ?? name} ${values[String(value)] ?? String(value)}`,
  );
  return said.length === 0 ? '—' : said.join('，');
}
