/** A file as the hub takes it inside a message; the content is in Base64. */
export interface SentFile {
  name: string;
  content: string;
}

export const filesOf = (files: Iterable<File>): Promise<SentFile[]> =>
  Promise.all([...files].map(async (file) => ({ name: file.name, content: await base64(file) })));

async function base64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
