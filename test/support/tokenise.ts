/** One for all tests of a process: its dictionary takes half a second and 40 MB. */
import { createTokeniser } from '../../knowledge/retrieval/tokenise.ts';

export const tokenise = createTokeniser();
