/**
 * Prisma and its adapters keep the last hundred things they could have told a debugger, each statement with all that was
 * handed over with it: in a rush tens of megabytes of what residents said. Saying a hundred times nothing leaves none.
 */
import { Debug as debugClient } from '@prisma/client/runtime/client';
import { Debug as debugAdapter } from '@prisma/driver-adapter-utils';

const kept = 100;
/** In characters; until so much was handed over it is not worth the while. */
const worthForgetting = 1_000_000;

const says = [debugClient('forgotten'), debugAdapter('forgotten')];
let handedOver = 0;

/** To be told of every large parameter, once its statement was carried out. */
export function forgetStatement({ length }: string): void {
  handedOver += length;
  if (handedOver < worthForgetting) return;
  handedOver = 0;
  for (const say of says) for (let time = 0; time < kept; time += 1) say('');
}
