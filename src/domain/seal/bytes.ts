/** Bytes as lower-case hex. */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Puts bytes together, one after the other. */
export class ByteWriter {
  readonly #parts: Uint8Array[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  bytes(part: Uint8Array): this {
    this.#parts.push(part);
    this.#length += part.length;
    return this;
  }

  /** A whole number in so many bytes, the highest first. */
  number(value: number, size: number): this {
    const part = new Uint8Array(size);
    for (let index = 0; index < size; index += 1) {
      part[index] = Math.floor(value / 256 ** (size - 1 - index)) % 256;
    }
    return this.bytes(part);
  }

  /** Text that may be as long as a byte can tell. */
  shortText(words: string): this {
    const encoded = new TextEncoder().encode(words).subarray(0, 255);
    return this.number(encoded.length, 1).bytes(encoded);
  }

  hex(digits: string): this {
    return this.bytes(
      Uint8Array.from({ length: digits.length / 2 }, (_, index) =>
        Number.parseInt(digits.slice(2 * index, 2 * index + 2), 16),
      ),
    );
  }

  uuid(id: string): this {
    return this.hex(id.replaceAll('-', ''));
  }

  done(): Uint8Array<ArrayBuffer> {
    const whole = new Uint8Array(this.#length);
    let at = 0;
    for (const part of this.#parts) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }
}

/** There were fewer bytes than were to be read. */
export class OutOfBytes extends Error {
  override readonly name = 'OutOfBytes';
}

/** Takes bytes apart in the same order. @throws OutOfBytes */
export class ByteReader {
  readonly #bytes: Uint8Array;
  at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get left(): number {
    return this.#bytes.length - this.at;
  }

  bytes(length: number): Uint8Array {
    if (length > this.left) throw new OutOfBytes();
    this.at += length;
    return this.#bytes.subarray(this.at - length, this.at);
  }

  number(size: number): number {
    return this.bytes(size).reduce((value, byte) => value * 256 + byte, 0);
  }

  shortText(): string {
    return new TextDecoder().decode(this.bytes(this.number(1)));
  }

  hex(length: number): string {
    return hexOf(this.bytes(length));
  }

  uuid(): string {
    const digits = this.hex(16);
    const cuts = [0, 8, 12, 16, 20, 32];
    const groups = cuts.slice(1).map((end, index) => digits.slice(cuts[index], end));
    return groups.join('-');
  }
}
