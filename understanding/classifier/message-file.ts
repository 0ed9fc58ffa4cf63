/** The models of messages in one file: what training ships, and what a retrained version is kept as. */
import { AppError } from '../../core/errors.ts';
import type { MessageModels } from './message-classifier.ts';
import { deserialise, serialise } from './model-file.ts';

/** Ends a file that has a model of danger behind the other two; older files have none. */
const withDanger = 0x7265676e;
const footerSize = 8;

/** The length of the first model, then both; behind them that of danger, its length and a mark. */
export function serialiseMessages({ intent, category, danger }: MessageModels): Uint8Array {
  const first = serialise(intent);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(first.length);
  const two = [length, first, serialise(category)];
  if (danger === undefined) return Buffer.concat(two);
  const third = serialise(danger);
  const footer = Buffer.alloc(footerSize);
  footer.writeUInt32LE(third.length, 0);
  footer.writeUInt32LE(withDanger, 4);
  return Buffer.concat([...two, third, footer]);
}

/** @throws AppError `model.unreadable` when the bytes are no such file of this version. */
export function deserialiseMessages(bytes: Uint8Array): MessageModels {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 4 || view.getUint32(0, true) + 4 > bytes.byteLength) throw unreadable();
  const end = view.getUint32(0, true) + 4;
  const start = startOfDanger(view, end);
  const intent = deserialise(bytes.subarray(4, end));
  const category = deserialise(bytes.subarray(end, start));
  return start === undefined
    ? { intent, category }
    : { intent, category, danger: deserialise(bytes.subarray(start, bytes.byteLength - footerSize)) };
}

function startOfDanger(view: DataView, endOfFirst: number): number | undefined {
  const footer = view.byteLength - footerSize;
  if (footer < endOfFirst || view.getUint32(footer + 4, true) !== withDanger) return undefined;
  const start = footer - view.getUint32(footer, true);
  if (start < endOfFirst) throw unreadable();
  return start;
}

function unreadable(): AppError {
  return new AppError('model.unreadable', 'the classifier’s file is none, or damaged; run npm run train');
}
