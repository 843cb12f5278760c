import type { Page } from 'puppeteer'

/** Does in a deck of the rich course what a class and its teacher do: moves, asks, looks for, prints, speaks. */
export async function useDeck(deck: Page, teacher: boolean): Promise<void> {
  await deck.waitForSelector('.reveal.ready .present h1', { visible: true })
  const isFirst = (await deck.$('#a-question')) !== null
  if (isFirst) {
    for (const slide of await deck.$$eval('.slides section', (sections) => sections.map(({ id }) => id))) {
      await deck.evaluate((id) => {
        location.hash = `/${id}`
      }, slide)
      await deck.waitForSelector(`[id="${slide}"].present`)
    }
    await deck.evaluate(() => {
      location.hash = '/a-question'
    })
    await deck.waitForSelector('#a-question.present', { visible: true })
    await deck.click('#a-question .option:last-child')
    await deck.waitForSelector('#a-question .answer.visible')
  }
  await deck.keyboard.press('Escape')
  await deck.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await deck.keyboard.press('/')
  await deck.waitForSelector('#deck-search[open]')
  await deck.type('#deck-search-words', isFirst ? 'formula' : 'second')
  await deck.waitForSelector('.search-hits li')
  await deck.keyboard.press('Escape')
  await deck.keyboard.press('m')
  await deck.click('#deck-menu input[value=night]')
  await deck.waitForSelector('html[data-theme=night]')
  await deck.keyboard.press('Escape')
  if (teacher) {
    const opened = new Promise<Page>((resolve) => deck.once('popup', (page) => resolve(page!)))
    await deck.keyboard.press('s')
    const speaker = await opened
    await speaker.waitForSelector('.speaker-screen .slide', { visible: true })
    await speaker.waitForFunction(() => getComputedStyle(document.querySelector('.speaker')!).display === 'grid')
    await speaker.close()
    await deck.evaluate(() => sessionStorage.clear()) // else the next deck in this tab asks for the window again
    await deck.bringToFront()
  }
  await deck.goto(`${deck.url().replace(/[?#].*/, '')}?view=print`)
  await deck.waitForSelector('.pdf-page h1', { visible: true })
}
