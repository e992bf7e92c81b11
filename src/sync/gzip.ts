/** Below this, in bytes, compressing costs more than it saves. */
const WORTH_IT = 1024;

export interface Compressed {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly encoding: Readonly<Record<string, string>>;
}

/** A request body, compressed where the phone can and where it pays. */
export async function gzipped(text: string): Promise<Compressed> {
  const plain = new TextEncoder().encode(text);
  if (plain.byteLength < WORTH_IT || typeof CompressionStream === 'undefined') {
    return { body: plain, encoding: {} };
  }
  const stream = new Blob([plain]).stream().pipeThrough(new CompressionStream('gzip'));
  const body = new Uint8Array(await new Response(stream).arrayBuffer());
  return { body, encoding: { 'content-encoding': 'gzip' } };
}
