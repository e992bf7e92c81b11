const HEAD_END = '\r\n\r\n';

/** Reads along on one connection: which request it carries, and how much of its body has passed. */
export class BodyMeter {
  #head = '';
  #body = 0;

  /** `PUT /api/attachments/…`; empty before the first line is complete. */
  get request(): string {
    const end = this.#head.indexOf('\r\n');
    return end === -1 ? '' : this.#head.slice(0, end);
  }

  /** Bytes of its body so far. */
  get body(): number {
    return this.#body;
  }

  pass(bytes: Buffer): void {
    if (this.#head.endsWith(HEAD_END)) {
      this.#body += bytes.length;
      return;
    }
    const all = this.#head + bytes.toString('latin1');
    const end = all.indexOf(HEAD_END);
    this.#head = end === -1 ? all : all.slice(0, end + HEAD_END.length);
    this.#body = all.length - this.#head.length;
  }

  /** The server has begun to answer: what passes next belongs to another request. */
  answered(): void {
    this.#head = '';
    this.#body = 0;
  }
}
