import type { Page } from 'puppeteer'

/**
 * Collects what goes wrong in a page and in the windows it opens: errors, warnings, what its policy refused, requests
 * that failed, and requests to anywhere but `home`. Call before the page is opened.
 *
 * @param home - what an address must begin with; `data:` is always at home
 */
export async function watchPage(page: Page, home: string): Promise<string[]> {
  const wrong: string[] = []
  const listen = (one: Page) => {
    one.on('console', (message) => message.type() !== 'log' && wrong.push(message.text()))
    one.on('pageerror', (error) => wrong.push(String(error)))
    one.on('requestfailed', (request) => {
      // What a policy refuses never leaves the page, and fails without a reason of the network.
      wrong.push(`${request.failure() ? 'failed' : 'kept'}: ${request.url()}`)
    })
    one.on('request', (request) => {
      if (!request.url().startsWith(home) && !/^(?:data:|about:blank)/.test(request.url())) wrong.push(request.url())
    })
    one.on('popup', (opened) => opened && listen(opened))
  }
  listen(page)
  await page.evaluateOnNewDocument(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`refused: ${event.effectiveDirective} ${event.blockedURI}`)
    })
  })
  return wrong
}
