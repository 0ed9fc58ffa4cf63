/** The shape a model must answer in: sentences, each with the numbers of the items it rests on, or nothing at all. */
import { z } from 'zod';

export const mostSentences = 3;

const sentence = z.strictObject({ text: z.string(), citations: z.array(z.number().int()) });
export type SaidSentence = z.infer<typeof sentence>;

// Strict endpoints want every field required: nothing to say is an empty list.
export const composedShape = z.strictObject({ sentences: z.array(sentence), missing: z.string().nullable() });
export type Composed = z.infer<typeof composedShape>;
