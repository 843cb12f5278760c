/** No way on: there is no browser on this machine and none could be installed. The message says what to do. */
export class BrowserMissing extends Error {
  override name = 'BrowserMissing'
}

/** There is a browser, but it does not start: usually system libraries are missing. The message says which. */
export class BrowserDoesNotStart extends Error {
  override name = 'BrowserDoesNotStart'
}

/** The browser died or stopped answering while it worked. */
export class BrowserDied extends Error {
  override name = 'BrowserDied'
}

/**
 * Says in words why a browser that is there does not start.
 *
 * @param executablePath - the browser that was tried
 * @param output - what it wrote to standard error, or the error of starting it
 */
export function doesNotStart(executablePath: string, output: string): BrowserDoesNotStart {
  const libraries = missingLibraries(output)
  if (libraries.length > 0)
    return new BrowserDoesNotStart(
      `The browser ${executablePath} is there but does not start: this system lacks ${libraries.join(', ')}. ` +
        'Install the missing system libraries; on Debian and Ubuntu the shortest way is `apt-get install chromium`, ' +
        'which brings them all.',
    )
  if (/No usable sandbox|Running as root without --no-sandbox/i.test(output))
    return new BrowserDoesNotStart(
      `The browser ${executablePath} is there but this system does not let it make its sandbox. ` +
        'Allow unprivileged user namespaces, or install the browser from the system’s own packages.',
    )
  const lastWords = output.trim().split('\n').slice(-3).join('\n')
  return new BrowserDoesNotStart(
    `The browser ${executablePath} is there but does not start${lastWords === '' ? '.' : `:\n${lastWords}\n`}` +
      ' Start it by hand to see why, or name another one in PUPPETEER_EXECUTABLE_PATH.',
  )
}

function missingLibraries(output: string): string[] {
  return [...new Set([...output.matchAll(/loading shared libraries: ([\w.+-]+)/g)].map((match) => match[1] as string))]
}
