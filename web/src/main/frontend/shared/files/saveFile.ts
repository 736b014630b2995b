/** So long the browser may take to begin. */
const patience = 60_000;

/** Gives the user a file of what the page holds already. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), patience);
}
