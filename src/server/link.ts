/** The link that opens the app with a one-time code; what follows the # never reaches a server. */
export function activationLink(origin: string, code: string): string {
  return `${origin}/gabung#${code}`;
}
