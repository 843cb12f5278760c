import type { InPageScript, PageAssets } from '../compose/views.ts'
import { scriptJson } from '../text/escape-html.ts'
import { sha256 } from '../text/sha256.ts'
import { type PageKind, pagePolicy } from './page-policy.ts'

/** A page's policy and the scripts that stand in the page itself; null where there are none. */
export type PageScripts = {
  policyHtml: string
  /** In the head: what must happen before the first frame, and the call for the files to come. */
  earlyScriptHtml: string | null
  /** Last in the body, when all is there: what runs the files one after the other, or what they hold. */
  lateScriptsHtml: readonly string[]
}

/**
 * How a page gets its scripts. A policy can trust a file by its hash on a server but not on a disk, and there `'self'`
 * would be the whole disk; so scripts whose own hashes the policy names fetch the files, which works in both places.
 */
export function pageScripts({ earlyScriptHtml, script, speakerScript, inside, styleHtml }: PageAssets): PageScripts {
  if (inside !== null) return withPolicy(earlyScriptHtml, inside.scripts, 'one-file')
  const files = [script, speakerScript].filter((file) => file !== null)
  if (files.length === 0) return withPolicy(earlyScriptHtml, [], 'site')
  return withPolicy(
    `${earlyScriptHtml ?? ''}${fetchFiles(files, styleHtml !== null)}`,
    [inPage(runFiles(files))],
    'site',
  )
}

function withPolicy(early: string | null, late: readonly InPageScript[], kind: PageKind): PageScripts {
  const inline = early === null ? late : [inPage(early), ...late]
  return {
    policyHtml: pagePolicy(
      inline.map(({ hash }) => hash),
      kind,
    ),
    earlyScriptHtml: early,
    lateScriptsHtml: late.map(({ html }) => html),
  }
}

function inPage(html: string): InPageScript {
  return { html, hash: sha256(html) }
}

/**
 * @param quietly - for pages whose text comes first: the scripts may come when the line is free
 */
function fetchFiles(files: readonly string[], quietly: boolean): string {
  const priority = quietly ? ',fetchPriority:"low"' : ''
  return forEach(files, 'document.head', 'link', `rel:"preload",as:"script",href:f${priority}`)
}

function runFiles(files: readonly string[]): string {
  return forEach(files, 'document.body', 'script', 'src:f,async:false')
}

function forEach(files: readonly string[], into: string, element: string, properties: string): string {
  return `for(const f of ${scriptJson(files)})${into}.append(Object.assign(document.createElement("${element}"),{${properties}}))`
}
