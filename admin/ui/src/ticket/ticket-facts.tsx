import type { ReactNode } from 'react';
import type { TicketDetail } from '../contract.ts';
import { Due, When } from '../time/when.tsx';
import { SealedValue } from './sealed-value.tsx';
import { tieFacts } from './tie-facts.tsx';

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

export function TicketFacts({ ticket }: { readonly ticket: TicketDetail }) {
  return (
    <dl className="ticket-facts">
      {factsOf(ticket).map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function factsOf(ticket: TicketDetail): readonly Fact[] {
  return [
    { label: '地点', value: ticket.place === '' ? '居民还没有说明' : ticket.place },
    { label: '区域', value: `${ticket.community.name} · ${ticket.area.name}` },
    { label: '类别', value: ticket.categoryName },
    { label: '报告人', value: reporterOf(ticket) },
    ...sealedFacts(ticket),
    { label: '承办单位', value: ticket.department?.name ?? '未指定' },
    { label: '处理人', value: assigneeOf(ticket) },
    { label: '派给谁的理由', value: ticket.routingReason },
    { label: '报告时间', value: <When at={ticket.openedAt} /> },
    ...timeFacts(ticket),
    ...tieFacts(ticket),
    ...(ticket.resolution === undefined ? [] : [{ label: '处置结果', value: ticket.resolution }]),
    ...(ticket.ratingName === undefined ? [] : [{ label: '居民评价', value: ticket.ratingName }]),
  ];
}

function assigneeOf({ assignee, state }: TicketDetail): ReactNode {
  if (state === 'split') return '各单各有处理人';
  return assignee?.name ?? <strong>还没有派人</strong>;
}

function reporterOf({ reporter }: TicketDetail): string {
  if (reporter === undefined) return '未记录';
  if (reporter.toldIn === undefined) return reporter.name;
  return `${reporter.name}（${reporter.toldIn === 'group' ? '在群里报告，进展发到群里' : '私聊报告，进展私聊告知'}）`;
}

function sealedFacts({ id, phoneMasked, plateMasked, mayReveal }: TicketDetail): readonly Fact[] {
  const sealed = [
    { field: 'phone', label: '电话', masked: phoneMasked },
    { field: 'plate', label: '车牌', masked: plateMasked },
  ] as const;
  return sealed.flatMap(({ field, label, masked }) =>
    masked === undefined
      ? []
      : [
          {
            label,
            value: (
              <SealedValue
                ticketId={id}
                field={field}
                masked={masked}
                mayReveal={mayReveal.includes(field)}
              />
            ),
          },
        ],
  );
}

function timeFacts(ticket: TicketDetail): readonly Fact[] {
  const { closedAt, respondedAt, responseDueAt, resolutionDueAt, pausedAt } = ticket;
  if (closedAt !== undefined) return [{ label: '结束时间', value: <When at={closedAt} /> }];
  return [
    respondedAt === undefined
      ? { label: '响应期限', value: <Due at={responseDueAt} /> }
      : { label: '响应时间', value: <When at={respondedAt} /> },
    { label: '办结期限', value: <When at={resolutionDueAt} /> },
    ...(pausedAt === undefined ? [] : [{ label: '暂停自', value: <When at={pausedAt} /> }]),
  ];
}
