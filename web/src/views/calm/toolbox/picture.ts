// SPDX-License-Identifier: Apache-2.0
import { Problem } from '../../../models';

/** Large enough for any screen of ours; what the camera wrote beside the picture is left behind. */
const kEdgeMax = 1600;
const kQuality = 0.85;

/** The picture made smaller, as a plain JPEG without place, time or device in it. */
export async function small_picture(file: File): Promise<File> {
  const bitmap = await decode(file);
  const scale = Math.min(1, kEdgeMax / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Problem('unsupported');
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const blob = await new Promise<Blob | null>((resolve) =>
    canvas.toBlob(resolve, 'image/jpeg', kQuality),
  );
  if (blob === null) throw new Problem('unsupported');
  return new File([blob], 'picture.jpg', { type: 'image/jpeg' });
}

async function decode(file: File): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    throw new Problem('invalid_argument');
  }
}
