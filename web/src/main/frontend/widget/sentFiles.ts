import type { SentFile } from './frames';

const longestSide = 1600;

/** A file as it travels. A large picture is made smaller first; whatever cannot be drawn goes as it is. */
export async function sentFile(file: File, bytes: number): Promise<SentFile & { size: number }> {
  const sent = file.size > bytes / 2 && file.type.startsWith('image/') ? await smaller(file) : file;
  return { name: file.name, size: sent.size, content: await base64(sent) };
}

async function smaller(file: File): Promise<Blob> {
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const drawn = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.85));
    return drawn && drawn.size < file.size ? drawn : file;
  } catch {
    return file;
  }
}

function base64(blob: Blob): Promise<string> {
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => fail(reader.error);
    reader.readAsDataURL(blob);
  });
}
