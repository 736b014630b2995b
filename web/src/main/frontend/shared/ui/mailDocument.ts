/** Which pictures of a mail are shown; the others keep their place and stay empty. */
export interface Pictures {
  /** Addresses of ours for the pictures that came with the mail, by their content id. */
  enclosed: Map<string, string>;
  /** Address of ours for the remote picture at this place; null leaves all of them blocked. */
  remote: ((place: number) => string) | null;
}

const none: Pictures = { enclosed: new Map(), remote: null };

/** A mail body as a document of its own: no scripts, no styles of the sender, pictures from the hub alone, links only outward. */
export function mailDocument(html: string, pictures: Pictures = none): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const shown = show(page, pictures);
  page.querySelectorAll('a[href]').forEach(nameHost);
  const sources = shown ? ['attachments', 'tickets'].map((folder) => `${location.origin}/api/v1/${folder}/`).join(' ') : "'none'";
  const policy = `default-src 'none'; style-src 'none'; img-src ${sources}; form-action 'none'; base-uri 'none'`;
  return [
    '<!doctype html><html><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="referrer" content="no-referrer"><base target="_blank"></head><body>',
    page.body.innerHTML,
    '</body></html>',
  ].join('');
}

/** Whether any picture got its source. */
function show(page: Document, { enclosed, remote }: Pictures): boolean {
  page.querySelectorAll('img').forEach((image) => {
    image.removeAttribute('src');
    image.removeAttribute('srcset');
    const source = enclosed.get(contentId(image.dataset.cid ?? ''));
    if (source) image.src = source;
  });
  page.querySelectorAll('img[data-remote-src]').forEach((image, place) => {
    if (remote) image.setAttribute('src', remote(place));
  });
  return page.querySelector('img[src]') !== null;
}

/** A link says where it leads when its own words do not, or say something else. */
function nameHost(link: Element): void {
  const host = hostOf(link.getAttribute('href') ?? '');
  if (host === null || namesAlone(link.textContent, host)) return;
  const label = link.ownerDocument.createElement('small');
  label.className = 'host';
  label.textContent = ` [${host}]`;
  link.after(label);
}

function hostOf(address: string): string | null {
  try {
    const { protocol, hostname, pathname } = new URL(address);
    return protocol === 'mailto:' ? pathname : hostname || null;
  } catch {
    return null;
  }
}

/** Only the very address: words that begin with a host may go on to another. */
function namesAlone(words: string, host: string): boolean {
  const said = words.trim();
  return said === host || hostOf(said) === host;
}

/** As a `cid:` address writes it, which may be percent-encoded (RFC 2392). */
function contentId(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/** Whether a mail names pictures that its sender's server would be asked for. */
export const namesRemotePictures = (html: string) => html.includes('data-remote-src=');

/** How the hub shows any mail: on paper, in its own letters. */
export const mailStyle = `
  html { color-scheme: light; }
  body { margin: 0; padding: 12px 14px; background: #fff; color: #1d1f1c; overflow-wrap: anywhere;
    font: 15px/1.65 'Noto Sans Thai Variable', 'Noto Sans Thai', system-ui, sans-serif; }
  img { max-width: 100%; height: auto; }
  img:not([src]) { display: none; }
  table { max-width: 100%; }
  blockquote { margin: 8px 0; padding-left: 12px; border-left: 3px solid #e5e2da; color: #4d4f49; }
  a { color: #0b5f56; }
  .host { color: #65665f; }
  pre { white-space: pre-wrap; }
  details { margin-top: 12px; }
  summary { width: fit-content; color: #4d4f49; font-size: 13px; cursor: pointer; }
`;
