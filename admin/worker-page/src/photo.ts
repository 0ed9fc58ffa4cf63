/** A camera's picture made small enough for a slow line; the server encodes it anew in any case. */

const longestSide = 1600;
const quality = 0.8;

/** As it is where the browser cannot draw it: then the server says what is wrong with it. */
export async function shrinkPhoto(file: Blob): Promise<ArrayBuffer> {
  try {
    const drawn = await drawSmall(file);
    const smaller = drawn !== undefined && drawn.size < file.size ? drawn : file;
    return await smaller.arrayBuffer();
  } catch {
    return file.arrayBuffer();
  }
}

async function drawSmall(file: Blob): Promise<Blob | undefined> {
  const image = await load(file);
  const scale = Math.min(1, longestSide / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.naturalWidth * scale);
  canvas.height = Math.round(image.naturalHeight * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  return blob ?? undefined;
}

async function load(file: Blob): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(url);
  }
}
