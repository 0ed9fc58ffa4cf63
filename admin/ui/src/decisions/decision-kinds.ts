/** What waits for somebody's yes or no, where it is found, and which steps the two words are. */
import type { TicketItem } from '../contract.ts';

export interface DecisionKind {
  readonly code: string;
  readonly name: string;
  readonly nothing: { readonly what: string; readonly advice: string };
  readonly query: Readonly<Record<string, string>>;
  readonly yes: { readonly name: string; readonly step: (ticket: TicketItem) => string };
  readonly no: { readonly name: string; readonly step: string };
}

const requests: DecisionKind = {
  code: 'requests',
  name: '延期与挂起',
  nothing: { what: '没有等待决定的申请', advice: '网格员申请延期或挂起后，会出现在这里。' },
  query: { open: 'true', asked: 'true' },
  yes: { name: '同意', step: ({ request }) => request?.kind ?? 'extend' },
  no: { name: '不同意', step: 'refuse_request' },
};

export const decisionKinds: readonly DecisionKind[] = [
  requests,
  {
    code: 'checks',
    name: '核查',
    nothing: { what: '没有等待核查的工单', advice: '需要核查的处置结果会出现在这里。' },
    query: { open: 'true', state: 'handled' },
    yes: { name: '核查通过', step: () => 'verify' },
    no: { name: '返工', step: 'rework' },
  },
  {
    code: 'external',
    name: '外部单位',
    nothing: { what: '没有在外部单位的工单', advice: '转给外部单位的工单会出现在这里，等对方答复。' },
    query: { open: 'true', state: 'external' },
    yes: { name: '已处理', step: () => 'external_done' },
    no: { name: '收回另派', step: 'external_back' },
  },
];

export function kindOf(code: string | null): DecisionKind {
  return decisionKinds.find((kind) => kind.code === code) ?? requests;
}
