import net from 'node:net';

/** A mailbox of the development mail server over IMAP: just enough to put a mail in and to read what came. */
export class Mailbox {
  #socket;
  #buffer = '';
  #tag = 0;

  static async open(address, port) {
    const mailbox = new Mailbox();
    mailbox.#socket = net.connect(port, '127.0.0.1').setEncoding('latin1');
    mailbox.#socket.on('data', (chunk) => (mailbox.#buffer += chunk));
    await mailbox.#until(/^\* OK/m);
    await mailbox.#command(`LOGIN "${address}" "${address}"`);
    await mailbox.#command('SELECT INBOX');
    return mailbox;
  }

  async append(lines) {
    const bytes = Buffer.from(lines.join('\r\n'), 'utf8');
    this.#send(`APPEND INBOX {${bytes.length}}`);
    await this.#until(/^\+/m);
    this.#socket.write(bytes);
    this.#socket.write('\r\n');
    await this.#done();
  }

  /** The raw mails in the box, oldest first. */
  async mails() {
    await this.#command('NOOP');
    const answer = await this.#command('FETCH 1:* (BODY.PEEK[])', true);
    const mails = [];
    const literal = /BODY\[\] \{(\d+)\}\r\n/g;
    for (let match = literal.exec(answer); match; match = literal.exec(answer)) {
      const start = match.index + match[0].length;
      mails.push(Buffer.from(answer.slice(start, start + Number(match[1])), 'latin1').toString('utf8'));
    }
    return mails;
  }

  close() {
    this.#socket.end();
  }

  async #command(text, mayFail = false) {
    this.#send(text);
    return this.#done(mayFail);
  }

  #send(text) {
    this.#buffer = '';
    this.#socket.write(`a${++this.#tag} ${text}\r\n`);
  }

  async #done(mayFail = false) {
    const answer = await this.#until(new RegExp(`^a${this.#tag} (OK|NO|BAD).*`, 'm'));
    if (!mayFail && !new RegExp(`^a${this.#tag} OK`, 'm').test(answer)) throw new Error(answer);
    return answer;
  }

  async #until(pattern) {
    const deadline = Date.now() + 10_000;
    while (!pattern.test(this.#buffer)) {
      if (Date.now() > deadline) throw new Error(`The mail server did not answer ${pattern}.`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return this.#buffer;
  }
}

/** The parts of a mail that are sent as base64, as text. */
export function partsOf(mail) {
  return [...mail.matchAll(/base64[^]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/g)].map(([, body]) => Buffer.from(body, 'base64').toString('utf8'));
}

/** Both ways in which a mail may write its text. */
export function decoded(mail) {
  const quoted = mail.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_all, hex) => String.fromCharCode(parseInt(hex, 16)));
  const blocks = [...mail.matchAll(/base64\r?\n(?:[^\r\n]+\r?\n)*\r?\n([A-Za-z0-9+/=\r\n]+)/gi)].map(([, block]) => Buffer.from(block, 'base64').toString('utf8'));
  return [quoted, ...blocks].join('\n');
}

/** Asks until the answer is there. */
export async function eventually(ask, what, timeout = 30_000) {
  const deadline = Date.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > deadline) throw new Error(`${what} did not come within ${timeout / 1000} s.`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
