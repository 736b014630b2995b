import { SalaChat } from './chatElement';

const source = (document.currentScript as HTMLScriptElement | null)?.src;
if (source) SalaChat.hub = new URL(source).origin;
if (!customElements.get('sala-chat')) customElements.define('sala-chat', SalaChat);
