import type { Message } from '@shared/api/messages';

const digit = '[0-9๐-๙]';
const apart = '(?<![0-9๐-๙A-Za-z-])';
const ends = '(?![0-9๐-๙A-Za-z])';

/** Contact points and national ids as the hub finds them; Thai letters may touch them. */
const telling = [
  /[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g,
  new RegExp(`${apart}${digit}(?:[ -]?${digit}){12}${ends}`, 'g'),
  new RegExp(`(?:(?:\\+|00)66[ -]?(?:\\(0\\))?[ -]?|${apart}[0๐])[2-9๒-๙](?:[ -]?${digit}){7,8}${ends}`, 'g'),
];

/** The text with every contact point and national id hidden behind as many dots, so that whatever stands after them stays where it was. */
export function untold(text: string): string {
  return telling.reduce((now, form) => now.replace(form, dotted), text);
}

function dotted(value: string): string {
  const at = value.lastIndexOf('@');
  const kept = at > 0 ? value.slice(at) : '';
  return value.slice(0, 1) + '•'.repeat(value.length - 1 - kept.length) + kept;
}

/** A message with all that hidden, in both its forms. */
export function untoldMessage(message: Message): Message {
  const { text, subject, html } = message;
  return { ...message, text: text && untold(text), subject: subject && untold(subject), html: html && untoldHtml(html) };
}

function untoldHtml(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const texts = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) node.nodeValue = untold(node.nodeValue ?? '');
  page.querySelectorAll('a[href^="mailto:" i], a[href^="tel:" i]').forEach((link) => link.removeAttribute('href'));
  page.querySelectorAll('[title], [alt]').forEach((each) => ['title', 'alt'].forEach((name) => each.hasAttribute(name) && each.setAttribute(name, untold(each.getAttribute(name) ?? ''))));
  return page.body.innerHTML;
}
