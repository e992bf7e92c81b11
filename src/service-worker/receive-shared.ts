import { keepArrived } from '../store/carrying.ts';
import { openDatabase } from '../store/database.ts';

/**
 * Keeps the files that another app shares with this one, locked or not, and leads to the page that
 * says what became of them.
 */
export async function receiveShared(request: Request): Promise<Response> {
  const form = await request.formData();
  const files = [...form.values()].filter((value) => value instanceof File);
  const db = openDatabase();
  try {
    await keepArrived(db, files);
    return Response.redirect('/terima', 303);
  } catch {
    // the page says that there was no room
    return Response.redirect('/terima#penuh', 303);
  } finally {
    db.close();
  }
}
