import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { deliverOutbox } from './deliver.ts';
import { receiveShared } from './receive-shared.ts';

declare const self: ServiceWorkerGlobalScope & {
  __WB_MANIFEST: { url: string; revision: string | null }[];
};

/** Not in the DOM library's types: Chrome and Samsung only. */
interface SyncEvent extends ExtendableEvent {
  readonly tag: string;
}

const SHARE_PATH = '/terima';

precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();
// Every address of the app is the same page; the endpoint's are not ours to answer.
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [/^\/api\//] }),
);

// Another app shares hand-over files with this one, by a form that the manifest describes.
registerRoute(
  ({ url }) => url.pathname === SHARE_PATH,
  ({ request }) => receiveShared(request),
  'POST',
);

// The page asks a person before it sends this, and keeps what is being typed first.
self.addEventListener('message', (event) => {
  if ((event.data as { type?: string } | null)?.type === 'SKIP_WAITING') void self.skipWaiting();
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('sync', (event) => {
  const sync = event as SyncEvent;
  sync.waitUntil(deliverOutbox(sync.tag));
});
