/** Entries as vectors: how far it is, and doing it again. */
import type { EmbeddingReview, EmbeddingState } from '../../../knowledge/embeddings/embedding-state.ts';
import { embeddingFailure, stageNames } from '../embedding.zh.ts';
import { type Route, route } from '../route.ts';
import { type EmbeddingsView, embeddingsView, renewEmbeddingsBody } from '../schemas/knowledge-embeddings.ts';

export interface KnowledgeEmbeddingRouteDeps {
  readonly embedding: EmbeddingReview;
}

export function knowledgeEmbeddingRoutes({ embedding }: KnowledgeEmbeddingRouteDeps): readonly Route[] {
  return [
    route(
      {
        ...{ at: 'GET /knowledge-embeddings', tag: '知识库', access: 'embeddings.read' },
        summary: '条目向量化到哪一步',
        gives: embeddingsView,
      },
      async () => showEmbeddings(await embedding.read()),
    ),
    route(
      {
        ...{ at: 'POST /knowledge-embeddings/renew', tag: '知识库', access: 'embeddings.renew' },
        summary: '重新向量化：全部，或只是失败的',
        body: renewEmbeddingsBody,
        gives: embeddingsView,
      },
      async ({ body: { which }, by }) => {
        await embedding.renew(which, by);
        return showEmbeddings(await embedding.read());
      },
    ),
  ];
}

function showEmbeddings({ stage, model, dimension, counts, ...state }: EmbeddingState): EmbeddingsView {
  const { failed, failure, figures } = state;
  return {
    ...{ stage, stageName: stageNames[stage], model, dimension, ...counts },
    failures: failed.map((one) => ({ ...one, failure: embeddingFailure(one.failure) })),
    ...(failure === undefined ? {} : { failure: embeddingFailure(failure) }),
    ...(figures === undefined ? {} : { figures }),
  };
}
