import { existsSync } from 'node:fs'
import { join } from 'node:path'

import react from '@vitejs/plugin-react'
import type { InlineConfig } from 'vite'

import { singlePageSettings } from './single-page.ts'

const ROOT = join(import.meta.dirname, '..')

export type Target = 'main' | 'preload' | 'core' | 'renderer' | 'verifier' | 'backup-reader'

const LONE_PAGE = ['renderer/lone-page', 'electron/core', 'shared', 'assets/fonts']

/** What each bundle is made of (the room guards see to it): a change below these paths means building it again. */
export const SOURCES: Record<Target, readonly string[]> = {
  main: ['electron/main', 'electron/envelope', 'shared'],
  preload: ['electron/preload', 'electron/envelope', 'shared'],
  core: ['electron/core', 'electron/envelope', 'shared'],
  renderer: ['renderer', 'shared', 'assets'],
  verifier: ['renderer/verifier', ...LONE_PAGE],
  'backup-reader': ['renderer/backup-reader', ...LONE_PAGE],
}

/** Where each bundle begins. */
export const ENTRIES: Record<Target, string> = {
  main: 'electron/main/main.ts',
  preload: 'electron/preload/preload.ts',
  core: 'electron/core/core.ts',
  renderer: 'renderer/index.html',
  verifier: 'renderer/verifier/main.ts',
  'backup-reader': 'renderer/backup-reader/main.ts',
}

/** Answers the vite settings that build one bundle into the given folder. */
export function settingsOf(target: Target, outDir: string): InlineConfig {
  const made = MAKERS[target]()
  return {
    ...made,
    configFile: false,
    logLevel: 'warn',
    build: { ...made.build, outDir, emptyOutDir: true, reportCompressedSize: false },
  }
}

const MAKERS: Record<Target, () => InlineConfig> = {
  main: () => forNode('main', 'node20.18', ['electron']),
  core: () => forNode('core', 'node24', ['better-sqlite3', '@node-rs/argon2', 'nodemailer']),
  preload,
  renderer: () => rendererSettings(join(ROOT, 'renderer')),
  verifier: () => singlePageSettings('verifier'),
  'backup-reader': () => singlePageSettings('backup-reader'),
}

/** An ES module for Node; what is not named external is bundled, so that start-up reads one file. */
function forNode(target: 'main' | 'core', nodeVersion: string, external: string[]): InlineConfig {
  return {
    root: ROOT,
    ssr: { noExternal: true, external, target: 'node' },
    build: {
      ssr: ENTRIES[target],
      target: nodeVersion,
      sourcemap: true,
      minify: false,
      rolldownOptions: { external, output: { format: 'es', entryFileNames: '[name].js' } },
    },
  }
}

/** One CommonJS file: a sandboxed preload knows no modules and may require nothing but electron. */
function preload(): InlineConfig {
  return {
    root: ROOT,
    build: {
      lib: { entry: ENTRIES.preload, formats: ['cjs'], fileName: () => 'preload.cjs' },
      target: 'node20.18',
      sourcemap: true,
      minify: false,
      rolldownOptions: { external: ['electron'], output: { codeSplitting: false } },
    },
  }
}

/**
 * Answers the settings for pages of the renderer's kind (also used for the pages of the screen tests): React, CSS
 * modules, relative addresses, every asset a file of its own and no inlined script, as the content security policy
 * wants it.
 */
export function rendererSettings(root: string): InlineConfig {
  const pages = ['index.html', 'print.html'].map((page) => join(root, page))
  return {
    root,
    base: './',
    plugins: [react()],
    css: { modules: { localsConvention: 'camelCaseOnly' } },
    worker: { format: 'es' },
    build: {
      target: 'chrome130',
      sourcemap: true,
      assetsInlineLimit: 0,
      // pdf.js alone is larger than vite's advice for web sites; here it is read from the disk.
      chunkSizeWarningLimit: 5000,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: pages.filter((page) => existsSync(page)),
        // Two pages share a chunk; without this it would run before what a page imports first.
        output: { strictExecutionOrder: true },
      },
    },
  }
}
