/** How the pages speak of entries as vectors. */
import type { ModelFailure } from '../../core/language-model.ts';
import type { EmbeddingStage } from '../../knowledge/embeddings/embedding-state.ts';

export const stageNames: Readonly<Record<EmbeddingStage, string>> = {
  off: '没有配置向量模型：只按词检索。配置 EMBEDDING_MODEL 后启用。',
  embedding: '正在向量化：全部做完并校准之前，只按词检索。',
  too_few: '条目太少，校准不了这个模型：只按词检索。至少要有 20 条各带两种问法的已发布条目。',
  ready: '正在使用：词检索找不到答案时，按意思相近的条目列出来让居民选。',
};

const failureNames: Readonly<Record<ModelFailure, string>> = {
  timeout: '没有按时回答',
  rate_limited: '请求太多，被限流',
  unavailable: '连不上或出错了',
  rejected: '拒绝了请求：请检查模型名、密钥、维度和每批条数',
  refused: '拒绝处理',
  truncated: '内容太长',
  malformed: '返回的不是合格的向量',
  empty: '什么也没返回',
};

export function embeddingFailure(code: string): string {
  return Object.entries(failureNames).find(([name]) => name === code)?.[1] ?? code;
}
