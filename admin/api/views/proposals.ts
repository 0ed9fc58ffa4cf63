/** Proposed drafts as the page reads them. */
import type { Proposal, ProposalReason } from '../../../knowledge/proposals/proposal.ts';
import type { Names } from '../names.ts';
import { proposalReasonNames } from '../proposals.zh.ts';
import type { ProposalView } from '../schemas/proposals.ts';

export function showProposal(
  { id, question, answer, areaPath, sourceTitle, ticketId, ownerId, reason, at }: Proposal,
  names: Names,
  nearest: ProposalView['nearest'],
): ProposalView {
  return {
    ...{ id, question, answer, sourceTitle, ticketId, nearest },
    areaName: names.area(areaPath),
    owner: names.staff(ownerId),
    reason: reasonName(reason),
    at: at.toISOString(),
  };
}

function reasonName(reason: ProposalReason): string {
  return proposalReasonNames[reason];
}
