/** What sort of thing a file is, for people: a key of the texts under `fileKind`. */
export type FileKind = 'pdf' | 'image' | 'audio' | 'video' | 'document' | 'sheet' | 'slides' | 'archive' | 'mail' | 'text' | 'other';

const byType: [RegExp, FileKind][] = [
  [/^application\/pdf$/, 'pdf'],
  [/^image\//, 'image'],
  [/^audio\//, 'audio'],
  [/^video\//, 'video'],
  [/^message\//, 'mail'],
  [/spreadsheet|ms-excel|^text\/csv$/, 'sheet'],
  [/presentation|ms-powerpoint/, 'slides'],
  [/wordprocessing|msword|opendocument\.text|^application\/rtf$/, 'document'],
  [/zip|x-7z|x-rar|x-tar|gzip/, 'archive'],
  [/^text\//, 'text'],
];

export const fileKind = ({ type }: { type: string }): FileKind => byType.find(([pattern]) => pattern.test(type.toLowerCase()))?.[1] ?? 'other';
