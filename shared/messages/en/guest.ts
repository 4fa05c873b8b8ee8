import type { guest as german } from '../de/guest.ts'

/** The turned screen in English; the sheets stay German, which the greeting says. */
export const guest = {
  otherLanguage: 'Deutsch',
  sheetOf: (number: number, count: number) => `Sheet ${number} of ${count}`,
  hand: { right: 'Right-handed', left: 'Left-handed' },
  toTechnician: 'Back to us',

  greeting: {
    frame: 'Here you are, it is your turn',
    hello: (name: string) => `Good day, ${name}`,
    helloNoName: 'Good day',
    who: (owner: string, business: string) => `I am ${owner} of ${business}.`,
    called: (devices: number) =>
      `You called us to look after your ${devices > 1 ? 'devices' : 'device'}.`,
    brought: (devices: number) =>
      `You would like us to look after your ${devices > 1 ? 'devices' : 'device'}.`,
    back: (devices: number) => `Today you get your ${devices > 1 ? 'devices' : 'device'} back.`,
    sheets: (count: number) =>
      count === 1
        ? 'For this you read and sign one sheet today.'
        : `For this you read and sign ${count} sheets today.`,
    peace: 'Read in peace. You may call somebody, ask us anything, or say no.',
    language: 'The German text of the sheets is binding; this screen only helps you along.',
    begin: 'To the first sheet',
    list: 'These sheets',
  },

  read: {
    frame: 'Please read in peace',
    normal: 'Normal print',
    large: 'Large print',
    short: 'In short',
    noSummary: 'There is no summary here: please read the sheet itself.',
    onPaperToo: 'In German, word for word as on the sheet.',
    toSign: 'On to the signature',
    aid: 'English – reading aid',
    backToGerman: 'German – this one binds',
    aidOnly: 'Reading aid in English. The German sheet binds; only that one is signed.',
    germanToEnd: 'Please scroll the German sheet to its end first.',
    toEnd: 'Please scroll to the end first.',
    question: 'I have a question',
    pages: (title: string) => `Pages: ${title}`,
    pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
    opening: 'The sheet is being opened …',
    broken: 'This sheet cannot be shown just now. Please tell us.',
  },

  question: {
    title: 'Ask us',
    text: 'Just speak to us, we are standing next to you. Nothing is urgent. You may also call somebody you trust, or take the sheet along on paper and sign later.',
    back: 'Back to the sheet',
  },

  sign: {
    frame: 'Please sign here',
    again: 'Read once more',
    undo: 'Undo stroke',
    clear: 'Start anew',
    onPaper: 'On paper',
    cannot: 'I do not want to sign, or may not',
    leaveOut: 'I leave this signature out',
    take: 'Take this signature',
    pad: 'Field for the signature. Write with finger, pen or mouse.',
    padFor: (name: string) => `Signature of ${name}`,
    plain: {
      empty: 'Please write your name on the line.',
      dot: 'That was only a dot. Please write your name as you usually do.',
      line: 'That was only a straight line. Please write your name as you usually do.',
    },
    means: {
      A: 'With this you only confirm that you have been given these papers.',
      B: 'With this you give us the job and confirm what we take along and what we may do.',
      C: 'With this you demand that we start before the withdrawal period ends. You may say no, then we wait.',
      D: 'With this you order us to erase exactly the media named. This cannot be undone.',
      E: 'This agreement binds us: we may see data only on your instruction, must keep silent and delete our copies.',
      F: 'With this you confirm what you got back.',
      G: 'With this we certify the erasure.',
      H: 'With this we certify the custody record.',
      I: 'Voluntary: with this you only allow what stands here. You can take it back at any time.',
      J: 'With this you agree to the correction. The earlier paper stays beside it.',
      K: 'With this you only confirm what stands on this sheet.',
    },
    slots: {
      'customer-diagnosis': 'With this you agree to the diagnosis fee.',
      'customer-early-start':
        'With this you demand that we start before the withdrawal period ends.',
      'customer-deletion': 'With this you order the erasure. This cannot be undone.',
      'customer-acceptance': 'Voluntary: with this you accept our work.',
      'customer-receipt-secrecy': 'With this you only confirm that you have our commitment.',
      'customer-mail':
        'With this you get the papers by e-mail instead of on paper. You can take it back at any time.',
      'customer-purchase':
        'With this we may buy exactly these goods in your name. You may also decline; the rest of the job stands.',
      'customer-consent-photos':
        'Voluntary: with this we may show the photos described. You can take it back at any time.',
      'customer-consent-reference':
        'Voluntary: with this we may name you as a reference. You can take it back at any time.',
      'customer-consent-newsletter':
        'Voluntary: with this we may send you the newsletter. You can take it back at any time.',
    },
    declare: 'Please tap each declaration by itself if you want to make it.',
    declareFirst: 'You can sign as soon as both declarations are tapped.',
    paperBest: 'Best sign this sheet with a pen on paper. We print it for you right away.',
  },

  cannot: {
    title: 'That is all right',
    text: 'You need not sign anything. Which of these is it?',
    paper: 'Rather on paper',
    outcomes: {
      refused: 'I do not want to',
      mayNot: 'I am not allowed to',
      notToday: 'Not today',
    },
    follows: {
      refused: {
        A: 'Then we note that. You keep the papers anyway.',
        B: 'Then we do not take the device along. It costs you nothing.',
        C: 'Then we wait with the work until the withdrawal period is over.',
        D: 'Then we erase nothing.',
        E: 'Then we may not take the device along as long as data on it can be reached.',
        F: 'Then we note that. You get your device anyway.',
        G: 'Then we note that.',
        H: 'Then we note that.',
        I: 'Then we do not do it. Nothing changes for your job.',
        J: 'Then what you signed before stays in force.',
        K: 'Then we note that.',
      },
      refusedSlots: {
        'customer-mail': 'Then you get everything on paper.',
        'customer-purchase': 'Then we buy nothing. We take care of your device all the same.',
        'customer-receipt-secrecy': 'Then we note that. We are bound to secrecy all the same.',
      },
      mayNot: 'Then we leave the sheet with you. Whoever may sign can do so later.',
      notToday: 'Then we leave the sheet with you, and you sign later.',
    },
    note: 'Would you like to add something?',
    take: 'Note it like this',
    back: 'Sign after all',
  },

  paper: {
    title: 'On paper, with pleasure',
    text: 'We print this sheet in a moment. Here it goes on with the next one.',
    go: 'Go on',
  },

  thanks: {
    frame: 'Thank you very much',
    title: 'Thank you for your trust',
    done: 'You get everything you have just signed from us in a moment.',
    nothing: 'Thank you for taking the time.',
    give: 'Please hand this screen back to us.',
    signAgain: 'Sign again',
    state: {
      open: 'open',
      onScreen: 'signed',
      onPaper: 'signed on paper',
      byMail: 'declared by mail',
      paperLater: 'comes on paper',
      refused: 'not signed',
      mayNot: 'somebody else signs',
      notToday: 'not today',
    },
    back: 'Hand the screen back',
  },

  leave: {
    frame: 'Only for us',
    pin: 'PIN to take the screen back',
    wrong: (left: number) =>
      left === 1 ? 'That was not right. One more try.' : `That was not right. ${left} tries left.`,
    back: 'Back to the customer',
  },
} satisfies typeof german
