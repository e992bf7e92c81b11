/**
 * The text of a file that a spreadsheet saved: UTF-8, or, where it is not that, the old code page
 * of Windows. Throws where it holds what no text does.
 */
export async function readTextFile(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer();
  const text = decode(bytes);
  if (text.includes('\u0000')) throw new Error('not a text file');
  return text;
}

function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
