/** Names that lead into a private network, or to this machine (RFC 6761, RFC 8375, ICANN's `internal`). */
const PRIVATE_NAMES = [
  'localhost',
  'local',
  'internal',
  'intranet',
  'lan',
  'home',
  'corp',
  'private',
  'home.arpa',
  'test',
  'invalid',
  'onion',
];

/** IPv4 blocks that are not globally reachable (IANA's special-purpose registry), as first address and prefix length. */
const PRIVATE_IPV4: readonly (readonly [address: string, prefix: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];

const numberOfIpv4 = (address: string): number =>
  address.split('.').reduce((number, byte) => number * 256 + Number(byte), 0);

function isPublicIpv4(address: string): boolean {
  const number = numberOfIpv4(address);
  return !PRIVATE_IPV4.some(([first, prefix]) => {
    const size = 2 ** (32 - prefix);
    return Math.floor(number / size) === Math.floor(numberOfIpv4(first) / size);
  });
}

/** The eight groups of an IPv6 address as URLs write it (RFC 5952, so without an IPv4 tail). */
function groupsOf(address: string): number[] {
  const [head = '', tail] = address.split('::');
  const numbers = (text: string): number[] =>
    text === '' ? [] : text.split(':').map(group => Number.parseInt(group, 16));
  const [before, after] = [numbers(head), numbers(tail ?? '')];
  return [...before, ...new Array<number>(8 - before.length - after.length).fill(0), ...after];
}

/** Only 2000::/3 is global unicast, less documentation, and less what carries an IPv4 address that might be private. */
function isPublicIpv6(address: string): boolean {
  const [first = 0, second = 0] = groupsOf(address);
  if (first < 0x2000 || first > 0x3fff) return false;
  const special =
    (first === 0x2001 && (second < 0x200 || second === 0xdb8)) || first === 0x2002 || first === 0x3fff;
  return !special;
}

/** Whether a URL's host name is one that only the public Internet answers for. What a name resolves to is not looked up. */
export function isPublicHost(hostname: string): boolean {
  if (hostname.startsWith('[')) return isPublicIpv6(hostname.slice(1, -1));
  const name = hostname.toLowerCase().replace(/\.$/, '');
  if (/^[\d.]+$/.test(name)) return isPublicIpv4(name);
  if (!name.includes('.')) return false;
  return !PRIVATE_NAMES.some(suffix => name === suffix || name.endsWith(`.${suffix}`));
}
