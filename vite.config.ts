/// <reference types="vitest/config" />
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, type UserConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import pkg from './package.json' with { type: 'json' };

const HANDOVER_ACCEPT = [
  '.tpk',
  'application/vnd.tpk-lapangan.handover',
  'application/octet-stream',
  'text/plain',
];

export default defineConfig(async (): Promise<UserConfig> => ({
  appType: 'spa',
  define: { __APP_VERSION__: JSON.stringify(pkg.version) },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [
    tailwindcss(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/service-worker',
      filename: 'sw.ts',
      // workbox-window registers it by hand, so that the person is asked before an update
      injectRegister: false,
      registerType: 'prompt',
      includeManifestIcons: false,
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,svg,png,woff2}'],
        rollupFormat: 'iife',
        target: 'es2022',
        sourcemap: false,
      },
      manifest: {
        id: '/',
        name: 'TPK Lapangan',
        short_name: 'TPK',
        description:
          'Rapat, tim, dan usulan data kemiskinan desa, dicatat di lapangan tanpa jaringan.',
        lang: 'id',
        dir: 'ltr',
        start_url: '/',
        scope: '/',
        display: 'standalone',
        orientation: 'any',
        theme_color: '#0f5f4f',
        background_color: '#ffffff',
        // hand-over files of other phones; messengers send them as one type or another
        share_target: {
          action: '/terima',
          method: 'POST',
          enctype: 'multipart/form-data',
          params: { files: [{ name: 'berkas', accept: HANDOVER_ACCEPT }] },
        },
        file_handlers: [
          { action: '/terima', accept: { 'application/vnd.tpk-lapangan.handover': ['.tpk'] } },
        ],
        launch_handler: { client_mode: 'navigate-existing' },
        categories: ['government', 'productivity'],
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
          {
            src: '/icon-maskable-512.png',
            sizes: '512x512',
            type: 'image/png',
            purpose: 'maskable',
          },
        ],
      },
    }),
  ],
  build: {
    outDir: 'dist',
    target: ['chrome107', 'safari16.4'],
    sourcemap: 'hidden',
    // the content security policy allows no inline script, and both targets preload by themselves
    modulePreload: {
      polyfill: false,
      // the names of all that a later screen needs would weigh on the first; the service worker
      // has those files on the phone by then
      resolveDependencies: (_file, needed, { hostType }) => (hostType === 'html' ? needed : []),
    },
    assetsInlineLimit: 0,
    // HPKE asks Node's module for WebCrypto where there is no global one, which no browser lacks:
    // it stays an import that is never made
    rolldownOptions: { external: ['crypto'] },
  },
  server: {
    port: 8080,
    strictPort: true,
    proxy: { '/api': 'http://127.0.0.1:8081' },
  },
  // vitest is absent where only the production dependencies are installed
  ...(process.env['VITEST']
    ? await import('./test/support/vitest.ts').then((m) => m.suites())
    : {}),
}));
