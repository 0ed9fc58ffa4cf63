/**
 * A local OpenAI-compatible endpoint: chat completions (JSON modes, tools, streaming), embeddings, models. It checks
 * what it is sent as the strictest endpoints do, keeps it for the test to look at, and fails when it is told to.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { toBase64 } from './openai-server/embed.ts';
import { type EmbeddingAnswer, type EmbeddingReply, vectorsIn } from './openai-server/embedding-replies.ts';
import { completionOf, type Completion, countTokens, type Reply } from './openai-server/replies.ts';
import {
  type ChatRequest,
  chatRequest,
  type EmbeddingRequest,
  embeddingRequest,
  objectionTo,
} from './openai-server/wire.ts';

export type { EmbeddingReply } from './openai-server/embedding-replies.ts';
export type { Reply } from './openai-server/replies.ts';
export type { ChatRequest } from './openai-server/wire.ts';

export interface WireRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The text as it was sent. */
  readonly raw: string;
}

export interface OpenAiServerOptions {
  readonly apiKey?: string;
  readonly chatModel?: string;
  readonly embeddingModel?: string;
  /** Texts of one request for vectors; more are refused. */
  readonly mostTexts?: number;
}

export interface OpenAiServer {
  /** With `/v1`, as an operator would write it. */
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly chatModel: string;
  readonly embeddingModel: string;
  readonly requests: readonly WireRequest[];
  /** Chat requests that were well-formed, in order. */
  readonly chats: readonly ChatRequest[];
  /** Connections that the caller gave up before an answer was whole. */
  readonly abandoned: () => number;
  /** From now on answers so. */
  always(answer: Reply | ((request: ChatRequest) => Reply)): void;
  /** Answers so, one after the other, and then as before. */
  next(...replies: readonly Reply[]): void;
  /** From now on gives such vectors. */
  embedAs(answer: EmbeddingAnswer): void;
  stop(): Promise<void>;
}

interface State {
  readonly options: Required<OpenAiServerOptions>;
  readonly requests: WireRequest[];
  readonly chats: ChatRequest[];
  readonly queue: Reply[];
  usual: (request: ChatRequest) => Reply;
  embedding: EmbeddingAnswer;
  abandoned: number;
}

export async function startOpenAiServer(options: OpenAiServerOptions = {}): Promise<OpenAiServer> {
  const state: State = {
    options: {
      ...{ apiKey: 'sk-local', chatModel: 'local-chat', embeddingModel: 'local-embedding', mostTexts: 2048 },
      ...options,
    },
    requests: [],
    chats: [],
    queue: [],
    usual: () => ({ kind: 'text', text: '{}' }),
    embedding: { kind: 'by_characters' },
    abandoned: 0,
  };
  const server = createServer((request, response) => void serve(state, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A server that listens on a port has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    ...state.options,
    requests: state.requests,
    chats: state.chats,
    abandoned: () => state.abandoned,
    always: (answer) => {
      state.usual = typeof answer === 'function' ? answer : () => answer;
    },
    next: (...replies) => void state.queue.push(...replies),
    embedAs: (answer) => {
      state.embedding = answer;
    },
    stop: () => stop(server),
  };
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  await closed;
}

async function serve(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.on('close', () => {
    if (!response.writableFinished) state.abandoned += 1;
  });
  const raw = await bodyOf(request);
  const path = new URL(request.url ?? '/', 'http://local').pathname;
  const method = request.method ?? '';
  state.requests.push({ method, path, headers: request.headers, raw });
  if (request.headers.authorization !== `Bearer ${state.options.apiKey}`)
    fail(response, 401, 'Incorrect API key provided.', 'invalid_api_key');
  else {
    const route = routes[`${method} ${path}`];
    if (route === undefined) fail(response, 404, `Invalid URL (${method} ${path})`, 'not_found');
    else route(state, response, raw);
  }
}

type Route = (state: State, response: ServerResponse, raw: string) => void;

const routes: Readonly<Record<string, Route>> = {
  'GET /v1/models': listModels,
  'POST /v1/chat/completions': chat,
  'POST /v1/embeddings': embeddings,
};

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  // A request is a stream of buffers as long as no encoding is set.
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(JSON.stringify(body));
}

function fail(response: ServerResponse, status: number, message: string, code: string): void {
  send(response, status, { error: { message, type: 'invalid_request_error', param: null, code } });
}

function listModels({ options }: State, response: ServerResponse): void {
  const models = [options.chatModel, options.embeddingModel];
  send(response, 200, {
    object: 'list',
    data: models.map((id) => ({ id, object: 'model', created: 0, owned_by: 'local' })),
  });
}

function parseJson(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
}

function chat(state: State, response: ServerResponse, raw: string): void {
  const parsed = chatRequest.safeParse(parseJson(raw));
  const objection = parsed.success ? objectionTo(parsed.data) : parsed.error.message;
  if (!parsed.success || objection !== undefined) {
    fail(response, 400, objection ?? '', 'invalid_request');
    return;
  }
  const request = parsed.data;
  if (request.model !== state.options.chatModel) {
    fail(response, 404, `The model '${request.model}' does not exist.`, 'model_not_found');
    return;
  }
  state.chats.push(request);
  answer(state.queue.shift() ?? state.usual(request), request, response);
}

function answer(reply: Reply, request: ChatRequest, response: ServerResponse): void {
  const completion = completionOf(reply, request);
  if (failedAsTold(reply, response)) return;
  if (reply.kind === 'trickle') trickle(response, JSON.stringify(chatBody(request, completion)));
  else if (request.stream === true) stream(request, completion, response);
  else send(response, 200, chatBody(request, completion));
}

/** Every way to fail that has nothing to do with what was asked. */
function failedAsTold(reply: Reply | EmbeddingReply, response: ServerResponse): boolean {
  if (reply.kind === 'status') failAsTold(response, reply.status, reply.retryAfter);
  else if (reply.kind === 'web_page') showPage(response);
  else if (reply.kind === 'reset') response.socket?.resetAndDestroy();
  else if (reply.kind === 'hang') startAnswer(response).flushHeaders();
  else return false;
  return true;
}

function failAsTold(response: ServerResponse, status: number, retryAfter: string | undefined): void {
  const headers = retryAfter === undefined ? {} : { 'retry-after': retryAfter };
  const error = { message: 'scripted', type: 'scripted', param: null, code: 'scripted' };
  send(response, status, { error }, headers);
}

function showPage(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/html' });
  response.end('<html><body>502 Bad Gateway</body></html>');
}

function startAnswer(response: ServerResponse): ServerResponse {
  return response.writeHead(200, { 'content-type': 'application/json' });
}

const trickleMs = 20;

/** Ends when the caller hangs up. */
function trickle(response: ServerResponse, body: string): void {
  startAnswer(response);
  let at = 0;
  const timer = setInterval(() => {
    // The last byte never comes.
    if (at < body.length - 1) response.write(body.charAt(at));
    at += 1;
  }, trickleMs);
  response.on('close', () => clearInterval(timer));
}

function usageOf(request: ChatRequest, completion: Completion | undefined) {
  const prompt = countTokens(request.messages.map(({ content }) => content).join('\n'));
  const answered = completion === undefined ? 0 : countTokens(JSON.stringify(completion.message));
  return { prompt_tokens: prompt, completion_tokens: answered, total_tokens: prompt + answered };
}

const head = { id: 'chatcmpl-local', created: 0, system_fingerprint: 'local' };

function chatBody(request: ChatRequest, completion: Completion | undefined) {
  const choices =
    completion === undefined
      ? []
      : [{ index: 0, message: completion.message, logprobs: null, finish_reason: completion.finishReason }];
  return {
    ...head,
    object: 'chat.completion',
    model: request.model,
    choices,
    usage: usageOf(request, completion),
  };
}

/** Server-sent events: the content in pieces, why it ended, the usage when asked for, `[DONE]`. */
function stream(request: ChatRequest, completion: Completion | undefined, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const event = (fields: object) =>
    response.write(
      `data: ${JSON.stringify({ ...head, object: 'chat.completion.chunk', model: request.model, ...fields })}\n\n`,
    );
  const piece = (delta: object, reason: string | null = null) =>
    event({ choices: [{ index: 0, delta, logprobs: null, finish_reason: reason }] });
  if (completion !== undefined) {
    const { content, ...rest } = completion.message;
    piece({ ...rest, content: '' });
    for (const part of typeof content === 'string' ? (content.match(/[^]{1,8}/gu) ?? []) : [])
      piece({ content: part });
    piece({}, completion.finishReason);
  }
  if (request.stream_options?.include_usage === true)
    event({ choices: [], usage: usageOf(request, completion) });
  response.end('data: [DONE]\n\n');
}

const usualDimensions = 64;

function embeddings(state: State, response: ServerResponse, raw: string): void {
  const parsed = embeddingRequest.safeParse(parseJson(raw));
  if (!parsed.success) {
    fail(response, 400, parsed.error.message, 'invalid_request');
    return;
  }
  const { model, input } = parsed.data;
  const texts = typeof input === 'string' ? [input] : input;
  if (model !== state.options.embeddingModel)
    fail(response, 404, `The model '${model}' does not exist.`, 'model_not_found');
  else if (texts.length > state.options.mostTexts)
    fail(response, 400, `batch size should not be larger than ${state.options.mostTexts}`, 'invalid_request');
  else giveVectors(state, response, texts, parsed.data);
}

function giveVectors(
  { embedding }: State,
  response: ServerResponse,
  texts: readonly string[],
  { model, dimensions = usualDimensions, encoding_format: format = 'float' }: EmbeddingRequest,
): void {
  const reply = typeof embedding === 'function' ? embedding(texts) : embedding;
  if (failedAsTold(reply, response)) return;
  const tokens = texts.reduce((sum, text) => sum + countTokens(text), 0);
  const vectors = vectorsIn(reply, texts, dimensions) ?? [];
  const encode = (numbers: (typeof vectors)[number]) =>
    format === 'base64' ? toBase64(Float32Array.from(numbers, (number) => number ?? Number.NaN)) : numbers;
  send(response, 200, {
    object: 'list',
    data: vectors.map((numbers, index) => ({ object: 'embedding', index, embedding: encode(numbers) })),
    model,
    usage: { prompt_tokens: tokens, total_tokens: tokens },
  });
}
