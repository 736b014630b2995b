import { computed, markRaw, ref, watch, type Ref } from 'vue';
import { uploadAttachment } from '@shared/api/upload';
import type { FileLimits } from '@shared/api/tickets';
import { failed, unfit, unfitOf, type DraftFile, type Refused } from '@shared/files/draftFile';
import type { Draft } from './drafts';

let last = 0;

/** Attaches files to the draft and uploads them at once; those that do not fit are named and left out. */
export function useDraftFiles(draft: Ref<Draft>, limits: Ref<FileLimits>) {
  const left = ref<Refused[]>([]);
  watch([draft, limits], () => (left.value = []));
  /** Attached for a channel that takes more than the one chosen now: the message cannot leave with them. */
  const misfits = computed(() => unfitOf(draft.value.files, limits.value));
  const refused = computed(() => [...misfits.value, ...left.value]);

  const add = (sources: Iterable<File>): void => {
    left.value = [];
    for (const source of sources) {
      const why = unfit(source, draft.value.files, limits.value);
      if (why) left.value.push({ name: source.name, why });
      else void upload(appended(draft.value, source));
    }
  };

  const remove = (file: DraftFile): void => {
    file.stop();
    draft.value.files = draft.value.files.filter((each) => each.key !== file.key);
    left.value = [];
  };

  return { add, remove, retry: upload, refused, misfits };
}

function appended(draft: Draft, source: File): DraftFile {
  const file: DraftFile = { key: ++last, source: markRaw(source), state: 'sending', share: 0, id: null, fault: null, stop: () => undefined };
  draft.files.push(file);
  return draft.files.at(-1) as DraftFile;
}

async function upload(file: DraftFile): Promise<void> {
  const stopping = new AbortController();
  Object.assign(file, { state: 'sending', share: 0, fault: null, stop: () => stopping.abort() });
  try {
    const { id } = await uploadAttachment(file.source, { progress: (share) => (file.share = share), signal: stopping.signal });
    Object.assign(file, { state: 'ready', share: 1, id });
  } catch (fault) {
    if (!stopping.signal.aborted) failed(file, fault);
  }
}
