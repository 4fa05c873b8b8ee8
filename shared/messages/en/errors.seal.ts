const unchanged = 'Nothing was changed.'

export const sealErrors = {
  sealBroken: {
    happened: 'This paper is no longer as it was when it was secured. It is not shown.',
    kept: 'What was signed stands unchanged in the ledger.',
    next: 'Take the customer’s file or a backup, and have the computer checked that holds the archive.',
  },
  certificateUnreadable: {
    happened: 'This file holds no certificate with its key that we can read.',
    kept: unchanged,
    next: 'Ask your provider for a PKCS#12 file (.p12 or .pfx) in today’s form (AES).',
  },
  certificateWrongPassword: {
    happened: 'The password does not open this file, or the file is damaged.',
    kept: unchanged,
    next: 'Enter the password again; your provider gave it to you with the file.',
  },
  certificateWeak: {
    happened: 'The key of this certificate is no longer strong enough today.',
    kept: unchanged,
    next: 'Take one with RSA from 3072 bits, or with the curve P-256.',
  },
  noNetwork: {
    happened: 'Nobody answers with a time stamp at this address at the moment.',
    kept: 'The sheets stay secured; only our computer says when.',
    next: 'Check the connection and the address, and try again later.',
  },
  timeStampRefused: {
    happened: 'The answer is no time stamp for this sheet. It was not taken.',
    kept: 'The sheet stays secured as before.',
    next: 'Try again, or take another service.',
  },
  certificateExpired: {
    happened: 'This certificate is not valid today: it has expired or begins later.',
    kept: unchanged,
    next: 'Take the current certificate of your provider.',
  },
}
