// Puppeteer would download its own Chrome at every `npm install`. Most machines have a browser already, and
// `rostrum` installs one when it is first needed (src/export/ensure-browser.ts).
module.exports = { skipDownload: true }
