import { SalaChat } from './chatElement';

const script = document.currentScript as HTMLScriptElement | null;
const tokens = ['brand', 'ground', 'ink', 'radius', 'font', 'offset'];

if (script?.src) SalaChat.hub = new URL(script.src).origin;
if (!customElements.get('sala-chat')) customElements.define('sala-chat', SalaChat);
if (script?.dataset.channel) whenReady(() => place(script.dataset));

/** A page that names the channel at the script needs no element of its own. */
function place(given: DOMStringMap): void {
  const chat = document.createElement('sala-chat');
  for (const [name, value = ''] of Object.entries(given)) {
    if (tokens.includes(name)) chat.style.setProperty(`--sala-${name}`, value);
    else chat.setAttribute(name, value);
  }
  document.body.append(chat);
}

function whenReady(then: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', then, { once: true });
  else then();
}
