// Playwright starts every app with Chromium's fixed word in place of a keyring; this takes that back.
// oxlint-disable-next-line typescript/no-require-imports -- what is given by -r is required, not imported
const { app } = require('electron')

app.commandLine.appendSwitch('password-store', 'gnome-libsecret')
