/** Why something is proposed as an entry. */
import type { ProposalReason } from '../../knowledge/proposals/proposal.ts';

export const proposalReasonNames: Readonly<Record<ProposalReason, string>> = {
  question: '居民在工单里问了，办结时作了答复',
  repeated: '同样的事办过多次',
  told: '工作人员让机器人记下的回答',
};
