import { generateKeyPairSync, randomBytes, sign, X509Certificate } from 'node:crypto';

/** A self-signed certificate with its key, both PEM; `fingerprint` is SHA-256, 64 hex digits in upper case. */
export interface Certificate {
  key: string;
  cert: string;
  fingerprint: string;
}

/**
 * A self-signed P-256 certificate for `axis-<serial>`. The few DER bytes are written here because a thousand devices
 * start together: this takes a fraction of a millisecond each, a general X.509 library about six.
 */
export function makeCertificate(commonName: string): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const ecdsaWithSha256 = sequence(Buffer.from('06082a8648ce3d040302', 'hex'));
  const name = sequence(
    der(0x31, sequence(Buffer.from('0603550403', 'hex'), der(0x0c, Buffer.from(commonName)))),
  );
  const subjectAltName = sequence(
    Buffer.from('0603551d11', 'hex'),
    der(0x04, sequence(der(0x82, Buffer.from(`${commonName}.local`)))),
  );
  const serialNumber = randomBytes(12);
  serialNumber[0] = 0x40 | (serialNumber.readUInt8(0) & 0x3f); // positive, no leading zero
  const toBeSigned = sequence(
    Buffer.from('a003020102', 'hex'), // version 3
    der(0x02, serialNumber),
    ecdsaWithSha256,
    name,
    sequence(der(0x17, Buffer.from('250101000000Z')), der(0x17, Buffer.from('450101000000Z'))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(subjectAltName)),
  );
  const signature = sign('sha256', toBeSigned, privateKey);
  const whole = sequence(
    toBeSigned,
    ecdsaWithSha256,
    der(0x03, Buffer.concat([Buffer.from([0]), signature])),
  );
  const certificate = new X509Certificate(whole);
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: certificate.toString(),
    fingerprint: certificate.fingerprint256.replaceAll(':', ''),
  };
}

function der(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const size =
    length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function sequence(...parts: Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts));
}
