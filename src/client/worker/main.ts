/**
 * The service worker of an edition: keeps one build of it, whole, and answers from that alone.
 *
 * A new build is fetched beside the old one and takes over when every page of the old one is closed. Never is a file of
 * one build served with those of another: each is compared with the hash that this build's list gives.
 */

import type { OfflineSite } from '../../offline-model.ts'
import { answerFrom } from './answer.ts'
import { fetchBuild } from './fetch-build.ts'
import { removeOldBuilds } from './old-builds.ts'
import type { WorkerScope } from './worker-scope.ts'

/** Stands before this script in `sw.js`. */
declare const offlineSite: OfflineSite

const worker = self as unknown as WorkerScope
const { scope } = worker.registration
// The scope is part of the name: other courses on the same host have caches, too.
const prefix = `rostrum ${scope} `
const cacheName = prefix + offlineSite.version

worker.addEventListener('install', (event) => {
  event.waitUntil(fetchBuild(offlineSite.files, scope, cacheName, prefix))
})

worker.addEventListener('activate', (event) => {
  event.waitUntil(removeOldBuilds(prefix, cacheName))
})

const answer = answerFrom(offlineSite, scope, cacheName)

worker.addEventListener('fetch', (event) => {
  const response = answer(event.request)
  if (response !== null) event.respondWith(response)
})
