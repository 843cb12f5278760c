import type { RevealConfig } from 'reveal.js'

/**
 * How Reveal is set up for teaching. The slide is a 1280 × 720 box which Reveal only scales, places and turns.
 *
 * @param reducedMotion - the reader asked the system for less movement, which Reveal itself does not notice
 */
export function deckOptions(reducedMotion: boolean): RevealConfig {
  return {
    width: 1280,
    height: 720,
    margin: 0,
    minScale: 0.05,
    maxScale: 12,
    center: false,
    hash: true,
    respondToHashChanges: true,
    fragmentInURL: true,
    ...motionOptions(reducedMotion),
    pdfSeparateFragments: false,
    scrollActivationWidth: 0, // narrow screens have the study page, which flows
    help: false, // Reveal's own is English
    jumpToSlide: false,
    slideNumber: false, // stands in the box
    controls: true,
    controlsLayout: 'edges', // in the slide's side margins, where no text is
    controlsBackArrows: 'visible',
    controlsTutorial: false,
    progress: true,
    postMessage: false, // it lets any page that frames the deck drive it
    focusBodyOnPageVisibilityChange: false, // it would throw away the place of somebody typing
  }
}

/** The part of the options that moves. */
export function motionOptions(reducedMotion: boolean): RevealConfig {
  const transition = reducedMotion ? 'none' : 'fade'
  return { transition, backgroundTransition: transition, transitionSpeed: 'fast', autoAnimate: !reducedMotion }
}
