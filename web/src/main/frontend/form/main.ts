import '@fontsource-variable/noto-sans-thai/wght.css';
import '@shared/theme/tokens.css';
import './form.css';
import { noticeInForce, noticePage } from '@shared/api/notice';
import { filesOf } from '@shared/files/sentFile';
import { LARGEST, missing, submit, weight, type Submission } from './submission';
import { sentence, texts, type Language } from './texts';

const part = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const form = part<HTMLFormElement>('form');
const trouble = part('trouble');
const send = part<HTMLButtonElement>('send');
const sent = part('sent');
const files = part<HTMLInputElement>('files');
const shown = form.elements.namedItem('notice') as HTMLInputElement;

let language: Language = 'th';
let token = crypto.randomUUID();

/** `/form/#website` is the form of the channel `website`. */
function channel(): string {
  const named = location.hash.slice(1);
  return named === '' || named === 'sent' ? 'form-test' : named;
}

function speak(chosen: Language): void {
  language = chosen;
  const words = texts[chosen];
  document.documentElement.lang = chosen;
  document.title = words.title;
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
    element.textContent = sentence(words, element.dataset.text ?? '');
  }
  part('language').textContent = words.other;
  part('language').lang = chosen === 'th' ? 'en' : 'th';
  showNotice();
  nameFiles();
}

/** What the link shows is what is sent along. */
function showNotice(): void {
  part<HTMLAnchorElement>('notice').href = noticePage(shown.value, language);
}

/** The browser's own button speaks the browser's language. */
function nameFiles(): void {
  const names = [...(files.files ?? [])].map((file) => file.name);
  part('chosen').textContent = names.length === 0 ? texts[language].none : names.join(', ');
}

function tell(code: string | null): void {
  trouble.hidden = code === null;
  trouble.textContent = code === null ? '' : sentence(texts[language], code);
}

function done(yes: boolean): void {
  form.hidden = yes;
  sent.hidden = !yes;
  if (yes) sent.focus();
}

async function filled(): Promise<Submission> {
  const value = (name: string) => String(new FormData(form).get(name) ?? '');
  return {
    name: value('name'),
    email: value('email'),
    phone: value('phone'),
    subject: value('subject'),
    text: value('text'),
    website: value('website'),
    language,
    notice: value('notice'),
    token,
    attachments: await filesOf(files.files ?? []),
  };
}

async function attempt(): Promise<void> {
  if (weight(files.files) > LARGEST) return tell('too-large');
  const submission = await filled();
  const refusal = missing(submission) ?? (await submit(channel(), JSON.stringify(submission)));
  tell(refusal);
  if (refusal === null) done(true);
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  send.disabled = true;
  send.textContent = texts[language].sending;
  tell(null);
  void attempt().finally(() => {
    send.disabled = false;
    send.textContent = texts[language].send;
  });
});

part('again').addEventListener('click', () => {
  token = crypto.randomUUID();
  form.reset();
  done(false);
  part('text').focus();
});

files.hidden = true;
part('pick').hidden = false;
part('choose').addEventListener('click', () => files.click());
files.addEventListener('change', nameFiles);
form.addEventListener('reset', () => queueMicrotask(nameFiles));

part('language').addEventListener('click', () => speak(language === 'th' ? 'en' : 'th'));

form.noValidate = true;
done(location.hash === '#sent');
nameFiles();
void noticeInForce().then((notice) => {
  shown.value = notice;
  showNotice();
});
