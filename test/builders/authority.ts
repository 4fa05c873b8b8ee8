import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A time stamp authority in this folder: OpenSSL's, with a certificate of its own. */
export const openAuthority = (folder: string, name = 'Zeit Muster') => {
  const at = (file: string) => join(folder, file)
  const openssl = (...args: string[]) =>
    execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  writeFileSync(at('serial'), '01')
  writeFileSync(at('ts.cnf'), configuration)
  openssl(
    'req',
    '-x509',
    '-nodes',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-keyout',
    'key.pem',
    '-out',
    'cert.pem',
    '-subj',
    `/C=DE/CN=${name}`,
    '-days',
    '365',
    '-config',
    'ts.cnf',
    '-extensions',
    'stamp',
  )
  return {
    /** Answers a request as RFC 3161 says. */
    answer(request: Uint8Array): Uint8Array {
      writeFileSync(at('request.tsq'), request)
      openssl(
        'ts',
        '-reply',
        '-config',
        'ts.cnf',
        '-section',
        'authority',
        '-queryfile',
        'request.tsq',
        '-out',
        'reply.tsr',
      )
      return new Uint8Array(readFileSync(at('reply.tsr')))
    },
    /** Whether OpenSSL takes the token for a time stamp of these bytes. */
    confirms(token: Uint8Array, data: Uint8Array): boolean {
      writeFileSync(at('token.der'), token)
      writeFileSync(at('data.bin'), data)
      try {
        openssl(
          'ts',
          '-verify',
          '-token_in',
          '-in',
          'token.der',
          '-data',
          'data.bin',
          '-CAfile',
          'cert.pem',
        )
        return true
      } catch {
        return false
      }
    },
  }
}

const configuration = `
[req]
distinguished_name = name
[name]
[stamp]
basicConstraints = critical, CA:false
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
[authority]
serial = serial
signer_cert = cert.pem
signer_key = key.pem
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ess_cert_id_alg = sha256
`
