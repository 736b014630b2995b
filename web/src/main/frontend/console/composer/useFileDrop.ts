import { onBeforeUnmount, onMounted, ref } from 'vue';

const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/**
 * Takes files that are dropped anywhere on the page; without it the browser would leave the page and show the file.
 * `over` is true while files hang above the page.
 */
export function useFileDrop(take: (files: FileList) => void) {
  const over = ref(false);
  const hover = (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    over.value = true;
  };
  const leave = (event: DragEvent) => {
    if (event.relatedTarget === null) over.value = false;
  };
  const drop = (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    over.value = false;
    if (event.dataTransfer) take(event.dataTransfer.files);
  };
  onMounted(() => {
    addEventListener('dragover', hover);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
  });
  onBeforeUnmount(() => {
    removeEventListener('dragover', hover);
    removeEventListener('dragleave', leave);
    removeEventListener('drop', drop);
  });
  return { over };
}

/** Files of a paste. Office programs paste a picture beside their text: then the text is meant. */
export function pastedFiles(event: ClipboardEvent): File[] {
  const pasted = event.clipboardData;
  return pasted && !pasted.types.includes('text/plain') ? [...pasted.files] : [];
}
