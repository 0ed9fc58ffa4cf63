/** What staff told residents, as drafts: accepted, added to an entry as a similar question, or discarded. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { get, post } from '../api.ts';
import type { EntryDetail, JoinProposalBody, Proposals, ProposalView } from '../contract.ts';
import { ChangeFailure } from '../page/change-failure.tsx';
import { Nothing } from '../page/nothing.tsx';
import { QueryView } from '../page/query-view.tsx';
import { type Column, Rows } from '../page/rows.tsx';
import { keys } from '../query-keys.ts';
import { useHeed } from '../regression/use-heed.tsx';
import { When } from '../time/when.tsx';

export function ProposalList() {
  const query = useQuery({
    queryKey: keys.proposals,
    queryFn: () => get<Proposals>('/knowledge-proposals'),
  });
  return (
    <QueryView query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <Nothing
            what="没有条目建议"
            advice="工单办结时的答复、工作人员私聊机器人说「答：……」，值得让别人也知道的会列在这里。"
          />
        ) : (
          <Rows label="条目建议" rows={items} rowKey={({ id }) => id} columns={columns} />
        )
      }
    </QueryView>
  );
}

const columns: readonly [Column<ProposalView>, ...Column<ProposalView>[]] = [
  { title: '问题和答案', render: (proposal) => <Words proposal={proposal} /> },
  { title: '区域', render: ({ areaName }) => areaName, width: '120px' },
  { title: '来自', render: (proposal) => <Source proposal={proposal} />, width: '220px' },
  { title: '处理', render: (proposal) => <Steps proposal={proposal} />, width: '260px' },
];

function Words({ proposal: { question, answer } }: { readonly proposal: ProposalView }) {
  return (
    <>
      {question}
      <br />
      <span className="muted">{answer}</span>
    </>
  );
}

function Source({ proposal }: { readonly proposal: ProposalView }) {
  const { sourceTitle, ticketId, owner, reason, at } = proposal;
  return (
    <>
      {ticketId === undefined ? sourceTitle : <Link to={`/tickets/${ticketId}`}>{sourceTitle}</Link>}
      <br />
      <span className="muted">
        {reason} · {owner} <When at={at} />
      </span>
    </>
  );
}

function Steps({ proposal: { id, question, nearest } }: { readonly proposal: ProposalView }) {
  const navigate = useNavigate();
  const accept = useProposalStep(() => post<EntryDetail>(`/knowledge-proposals/${id}/accept`, {}));
  const join = useProposalStep((body: JoinProposalBody) =>
    post<undefined>(`/knowledge-proposals/${id}/join`, body),
  );
  const discard = useProposalStep(() => post<undefined>(`/knowledge-proposals/${id}/discard`));
  const { heed, dialog } = useHeed(`/knowledge/${nearest?.entryId ?? ''}/check`);
  const error = accept.error ?? join.error ?? discard.error;
  const openDraft = () =>
    accept.mutate(undefined, { onSuccess: (entry) => void navigate(`/knowledge/${entry.id}`) });
  return (
    <>
      <span className="buttons">
        <Button size="small" loading={accept.isPending} onClick={openDraft}>
          采用为新条目
        </Button>
        <Button size="small" loading={discard.isPending} onClick={() => discard.mutate(undefined)}>
          丢弃
        </Button>
        {nearest !== undefined && (
          <Button
            size="small"
            loading={join.isPending}
            onClick={() =>
              heed({ alternate: question }, (reason) => join.mutate({ entryId: nearest.entryId, reason }))
            }
          >
            加为「{nearest.question}」的相似问法
          </Button>
        )}
      </span>
      {error !== null && <ChangeFailure error={error} />}
      {dialog}
    </>
  );
}

function useProposalStep<Input, Output>(step: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: step,
    onSuccess: () => client.invalidateQueries({ queryKey: keys.knowledge }),
  });
}
