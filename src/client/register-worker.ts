/**
 * Makes the edition work without a network after this visit, and a browser offer to install it. On a server only: pages
 * that were opened from a disk need neither, and a page that is a single file has nothing beside it.
 *
 * @param script - `document.currentScript` of the bundle, which lies in the edition's folder `assets/`
 */
export function registerWorker(script: HTMLOrSVGScriptElement | null): void {
  const src = script instanceof HTMLScriptElement ? script.src : ''
  if (!/^https?:/.test(src) || !/^https?:/.test(location.protocol)) return
  const beside = (name: string) => new URL(`../${name}`, src).href
  // Not in the page as it comes: from a disk a browser may not read it, and says so as an error.
  const manifest = { rel: 'manifest', href: beside('manifest.webmanifest'), crossOrigin: 'use-credentials' }
  document.head.append(Object.assign(document.createElement('link'), manifest))
  // Absent where the connection is not safe.
  const workers = navigator.serviceWorker as ServiceWorkerContainer | undefined
  const register = () => workers?.register(beside('sw.js')).catch(() => {}) // the page is whole without it
  if (document.readyState === 'complete') register()
  else addEventListener('load', register) // what the page shows comes first
}
