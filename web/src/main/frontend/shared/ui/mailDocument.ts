const policy = "default-src 'none'; style-src 'none'; img-src 'none'; form-action 'none'; base-uri 'none'";

/** A mail body as a document of its own: no scripts, no styles or images of the sender, links only outward. */
export function mailDocument(html: string): string {
  return [
    '<!doctype html><html><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="referrer" content="no-referrer"><base target="_blank"></head><body>',
    html,
    '</body></html>',
  ].join('');
}

/** How the hub shows any mail: on paper, in its own letters. */
export const mailStyle = `
  html { color-scheme: light; }
  body { margin: 0; padding: 12px 14px; background: #fff; color: #1d1f1c; overflow-wrap: anywhere;
    font: 15px/1.65 'Noto Sans Thai Variable', 'Noto Sans Thai', system-ui, sans-serif; }
  img { display: none; }
  table { max-width: 100%; }
  blockquote { margin: 8px 0; padding-left: 12px; border-left: 3px solid #e5e2da; color: #4d4f49; }
  a { color: #0b5f56; }
  pre { white-space: pre-wrap; }
  details { margin-top: 12px; }
  summary { width: fit-content; color: #4d4f49; font-size: 13px; cursor: pointer; }
`;
