import { markRaw, ref } from 'vue';
import type { FileLimits } from '@shared/api/tickets';
import { unfit, type DraftFile, type Refused } from '@shared/files/draftFile';
import { filesOf, type SentFile } from '@shared/files/sentFile';

const room = 5 * 1024 * 1024;

/** In Base64 a third more, which one call still brings. */
export const portalLimits: FileLimits = { most: 10, largest: room, together: room, pictures: [], largestPicture: 0 };

let last = 0;

export type ChosenFiles = ReturnType<typeof useChosenFiles>;

/** Files that leave together with the words. */
export function useChosenFiles() {
  const files = ref<DraftFile[]>([]);
  const refused = ref<Refused[]>([]);

  function add(sources: Iterable<File>): void {
    refused.value = [];
    for (const source of sources) {
      const why = unfit(source, files.value, portalLimits);
      if (why) refused.value.push({ name: source.name, why });
      else files.value.push({ key: ++last, source: markRaw(source), state: 'ready', share: 1, id: null, fault: null, stop: () => undefined });
    }
  }

  function remove(file: DraftFile): void {
    files.value = files.value.filter(({ key }) => key !== file.key);
    refused.value = [];
  }

  function clear(): void {
    files.value = [];
    refused.value = [];
  }

  const contents = async (): Promise<SentFile[] | null> =>
    files.value.length === 0 ? null : filesOf(files.value.map(({ source }) => source));

  return { files, refused, add, remove, clear, contents };
}
