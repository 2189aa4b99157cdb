/** That of CRC-32, with the highest power in the lowest bit. */
const polynomial = 0xedb88320;

/**
 * The product of two polynomials over bits modulo that of CRC-32; as in its
 * sums, bit 31 is the constant term.
 *
 * Source: `multmodp` of zlib's crc32.c.
 */
export function product(one: number, other: number): number {
  let [sum, power] = [0, other];
  for (let bit = 0x80000000; bit !== 0; bit >>>= 1) {
    if (one & bit) sum ^= power;
    power = power & 1 ? (power >>> 1) ^ polynomial : power >>> 1;
  }
  return sum >>> 0;
}

/**
 * What the sum of some bytes is multiplied by when so many zero bytes follow
 * them: x to the power of 8 for each.
 */
export function byteShift(bytes: number): number {
  let [shift, square] = [0x80000000, 0x00800000];
  for (let left = bytes; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) shift = product(shift, square);
    square = product(square, square);
  }
  return shift >>> 0;
}
