/**
 * Hands a text to the person as a file of their own, made on the device.
 * @param name must name no person: files travel
 */
export function saveTextFile(name: string, text: string, mime: string): void {
  saveFile(name, new Blob([text], { type: mime }));
}

/** The same for any contents. */
export function saveFile(name: string, contents: Blob): void {
  const url = URL.createObjectURL(contents);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // some browsers read the file only after this turn
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
