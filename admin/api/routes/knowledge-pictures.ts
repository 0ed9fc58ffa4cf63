/** Pictures beside answers: sent up while an entry is written, read wherever the entry is shown. */
import type { EntryPictures } from '../../../knowledge/entry-pictures.prisma.ts';
import type { PictureStore } from '../../../pictures/picture-files.ts';
import { foundOr404, invalidField } from '../failures.ts';
import * as say from '../messages.zh.ts';
import { sendPicture } from '../picture.ts';
import { type Route, route } from '../route.ts';
import { idParams } from '../schemas/common.ts';
import { entryPicture } from '../schemas/knowledge.ts';
import { showPicture } from '../views/knowledge.ts';

export interface KnowledgePictureRouteDeps {
  readonly entryPictures: Pick<EntryPictures, 'add' | 'find'>;
  readonly pictures: Pick<PictureStore, 'find'>;
}

const tag = '知识库';
/** A phone's photo; the operator's own limit may be lower and tells so. */
const largestBytes = 32 * 1024 * 1024;

export function knowledgePictureRoutes(deps: KnowledgePictureRouteDeps): readonly Route[] {
  return [addPicture(deps), readPicture(deps)];
}

const addPicture = ({ entryPictures }: KnowledgePictureRouteDeps) =>
  route(
    {
      ...{ at: 'POST /knowledge-pictures', access: 'knowledge.write', tag },
      ...{ summary: '上传答案的图片', gives: entryPicture, bodyLimitBytes: largestBytes },
    },
    async ({ request: { body }, by }) => {
      if (!Buffer.isBuffer(body)) throw invalidField('pictureId', say.noPictureSent);
      const added = await entryPictures.add(body, by.now);
      if (added.ok) return showPicture(added.value);
      throw invalidField('pictureId', isPdf(body) ? say.noPdf : added.error.text);
    },
  );

function isPdf(bytes: Buffer): boolean {
  return bytes.subarray(0, 5).toString('latin1') === '%PDF-';
}

const readPicture = ({ entryPictures, pictures }: KnowledgePictureRouteDeps) =>
  route(
    {
      ...{ at: 'GET /knowledge-pictures/:id', access: 'knowledge.read', tag },
      ...{ summary: '答案的图片（image/jpeg）', params: idParams },
    },
    async ({ params, reply }) => {
      const picture = await entryPictures.find(params.id);
      const bytes = picture === undefined ? undefined : await pictures.find(picture.fileKey);
      return sendPicture(reply, foundOr404(bytes, 'picture', say.what.picture));
    },
  );
