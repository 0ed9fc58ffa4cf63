/**
 * How an endpoint is made to answer in our shape. `json_object` is what nearly all of them know; `json_schema` is
 * stricter and known to fewer; `tools` is for those that know neither, unless their model thinks aloud first.
 */
export const modelOutputs = ['json_object', 'json_schema', 'tools'] as const;
export type ModelOutput = (typeof modelOutputs)[number];
