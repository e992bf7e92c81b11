import { LIST_LIMITS } from '../http/body.ts';
import type { Router } from '../http/context.ts';
import { route } from '../http/route.ts';
import { importList } from '../register/import.ts';
import { previewList } from '../register/preview.ts';
import { checkList } from '../register/request.ts';
import { findLikenesses } from '../register/likenesses.ts';

/** The list of a village's people: imported whole, and looked through for the same person. */
export function registerRoutes(router: Router): void {
  const { deps } = router;
  const { storage, regions, now } = deps;
  const list = { action: 'register.import', limits: LIST_LIMITS } as const;

  route(router, 'registerPreview', list, async ({ caller, body }) => {
    checkList(caller, regions, body.list);
    return previewList(storage, body.list);
  });

  route(router, 'registerImport', list, async ({ caller, body }) => {
    checkList(caller, regions, body.list);
    return importList(storage, caller, body, new Date(now()));
  });

  route(router, 'likenesses', {}, ({ caller, body }) => findLikenesses(deps, caller, body));
}
