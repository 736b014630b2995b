import { fold } from './fold';

const quoting = '.gmail_quote, blockquote[type="cite"], blockquote';
const needle = 24;

/**
 * Folds a mail's HTML where the hub folded its text: everything from there on goes into a closed `details`. Where the
 * words cannot be found again, a quotation that ends the mail is folded. Nothing is removed.
 */
export function foldHtml(html: string, text: string, quotedFrom: number | null, summary: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const { quoted } = fold(text, quotedFrom);
  const from = placeOf(page.body, letters(quoted).slice(0, needle)) ?? lastQuotation(page.body);
  if (!from) return html;
  const rest = page.createRange();
  rest.setStart(from.node, from.at);
  rest.setEnd(page.body, page.body.childNodes.length);
  const details = page.createElement('details');
  const label = page.createElement('summary');
  label.textContent = summary;
  details.append(label, rest.extractContents());
  page.body.append(details);
  return page.body.innerHTML;
}

interface Place {
  node: Node;
  at: number;
}

/** Without white space and the marks of plain text, so that a line reads alike in both forms. */
function letters(text: string): string {
  return text.replace(/[\s>*_|-]+/g, '');
}

/** Where these letters begin, with words above them; undefined when they are not there or too few to tell. */
function placeOf(body: HTMLElement, wanted: string): Place | undefined {
  if (wanted.length < needle / 2) return undefined;
  const places: Place[] = [];
  let all = '';
  const texts = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    [...(node.nodeValue ?? '')].reduce((at, letter) => {
      const kept = letters(letter);
      for (let unit = 0; unit < kept.length; unit++) places.push({ node: node as Node, at });
      all += kept;
      return at + letter.length;
    }, 0);
  }
  const found = all.indexOf(wanted);
  return found > 0 ? places[found] : undefined;
}

/** The first quotation with words above and none below it. */
function lastQuotation(body: HTMLElement): Place | undefined {
  const all = letters(body.textContent);
  const quotation = [...body.querySelectorAll(quoting)].find((each) => {
    const own = letters(each.textContent);
    return own !== '' && own.length < all.length && all.endsWith(own);
  });
  const parent = quotation?.parentNode;
  return quotation && parent ? { node: parent, at: [...parent.childNodes].indexOf(quotation) } : undefined;
}
