// Which addresses of the internet a webhook may lie at: public ones, and nothing inside a network, on this machine, or that
// leads there by another way of writing. Called by `webhook.ts` for literal and for resolved addresses alike.
import { BlockList, isIP } from "node:net";

const inside = new BlockList();
for (const [net, prefix] of [
  ["0.0.0.0", 8], // this network
  ["10.0.0.0", 8], // private
  ["100.64.0.0", 10], // carrier-grade NAT
  ["127.0.0.0", 8], // loopback
  ["169.254.0.0", 16], // link-local, metadata of clouds
  ["172.16.0.0", 12], // private
  ["192.0.0.0", 24], // protocol assignments
  ["192.0.2.0", 24], // documentation
  ["192.88.99.0", 24], // 6to4 relays
  ["192.168.0.0", 16], // private
  ["198.18.0.0", 15], // benchmarks
  ["198.51.100.0", 24], // documentation
  ["203.0.113.0", 24], // documentation
  ["224.0.0.0", 4], // multicast
  ["240.0.0.0", 4], // reserved, broadcast
  ["168.63.129.16", 32], // Azure's own service, public only by its number
] as const) {
  inside.addSubnet(net, prefix, "ipv4");
}

/** What is handed out as public IPv6; everything else is something special. */
const handedOut = new BlockList();
handedOut.addSubnet("2000::", 3, "ipv6");
const special = new BlockList();
for (const [net, prefix] of [
  ["2001::", 23], // protocols: Teredo, benchmarks, ORCHID
  ["2001:db8::", 32], // documentation
  ["2002::", 16], // 6to4: holds an IPv4 address
  ["3fff::", 20], // documentation
] as const) {
  special.addSubnet(net, prefix, "ipv6");
}

/** Of anything that is no address, false. IPv4 in IPv6 (mapped, NAT64, 6to4) is never public here. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !inside.check(address, "ipv4");
  // A zone ("%eth0") names an interface of this machine.
  if (family !== 6 || address.includes("%")) return false;
  return handedOut.check(address, "ipv6") && !special.check(address, "ipv6");
}
