/**
 * Hands a text to the person as a file of their own, made on the device.
 * @param name must name no person: files travel
 */
export function saveTextFile(name: string, text: string, mime: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // some browsers read the file only after this turn
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
