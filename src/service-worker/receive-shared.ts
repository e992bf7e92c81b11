import { keepShared } from '../store/carrying.ts';
import { openDatabase } from '../store/database.ts';

/**
 * Keeps the files that another app shares with this one, locked or not, and leads to the page that
 * says what became of them. What a website posts is not kept, where the browser tells it apart.
 */
export async function receiveShared(
  request: Pick<Request, 'headers' | 'referrer' | 'formData'>,
): Promise<Response> {
  if (isOfWebsite(request)) return Response.redirect('/terima', 303);
  const form = await request.formData();
  const files = [...form.values()].filter((value) => value instanceof File);
  const db = openDatabase();
  try {
    await keepShared(db, files);
    return Response.redirect('/terima', 303);
  } catch {
    // the page says that there was no room
    return Response.redirect('/terima#penuh', 303);
  } finally {
    db.close();
  }
}

/** Another app's share comes from no website: it has no site, and no referrer. */
function isOfWebsite({ headers, referrer }: Pick<Request, 'headers' | 'referrer'>): boolean {
  const site = headers.get('sec-fetch-site') ?? 'none';
  if (site !== 'none' && site !== 'same-origin') return true;
  return /^https?:/.test(referrer) && !referrer.startsWith(`${location.origin}/`);
}
