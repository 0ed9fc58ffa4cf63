/** Why a picture was not taken, for the person who sent it. */
export const pictureRefusals = {
  lost: '图片没有收到，请再发一次。',
  too_large: '图片太大了，请发10MB以内的。',
  not_a_picture: '这个文件不是能识别的图片，请发照片（JPG、PNG）。',
  broken: '图片打不开，请重新拍一张发来。',
} as const;
