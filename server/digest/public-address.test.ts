// The table of addresses that a webhook may and may not lie at.
import { expect, test } from "vitest";
import { isPublicAddress } from "./public-address.ts";

test.each([
  ["0.0.0.0", "this machine"],
  ["10.1.2.3", "private"],
  ["100.64.0.1", "carrier-grade NAT"],
  ["100.127.255.255", "carrier-grade NAT, its end"],
  ["127.0.0.1", "loopback"],
  ["127.255.255.254", "loopback, its end"],
  ["169.254.169.254", "metadata of clouds"],
  ["168.63.129.16", "Azure's own service"],
  ["172.16.0.1", "private"],
  ["172.31.255.255", "private, its end"],
  ["192.0.0.192", "metadata of Oracle's cloud"],
  ["192.168.1.1", "private"],
  ["198.18.0.1", "benchmarks"],
  ["203.0.113.9", "documentation"],
  ["224.0.0.1", "multicast"],
  ["255.255.255.255", "broadcast"],
  ["::", "unspecified"],
  ["::1", "loopback"],
  ["::ffff:127.0.0.1", "IPv4-mapped loopback"],
  ["::ffff:8.8.8.8", "IPv4-mapped, even of a public one"],
  ["::ffff:7f00:1", "IPv4-mapped in hexadecimal"],
  ["::127.0.0.1", "IPv4-compatible"],
  ["64:ff9b::7f00:1", "NAT64 of loopback"],
  ["64:ff9b:1::a00:1", "local NAT64"],
  ["100::1", "discard"],
  ["2001::1", "Teredo"],
  ["2001:db8::1", "documentation"],
  ["2002:7f00:1::", "6to4 of loopback"],
  ["fc00::1", "unique local"],
  ["fd00:ec2::254", "metadata of clouds"],
  ["fe80::1", "link-local"],
  ["fe80::1%eth0", "link-local with its interface"],
  ["2606:4700::1111%eth0", "public, but through an interface"],
  ["fec0::1", "site-local"],
  ["ff02::1", "multicast"],
  ["example.com", "no address"],
  ["", "nothing"],
])("%s is refused: %s", (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each([
  "8.8.8.8",
  "100.63.255.255",
  "100.128.0.0",
  "172.15.0.1",
  "172.32.0.1",
  "192.167.0.1",
  "52.1.2.3",
])("%s is public", (address) => expect(isPublicAddress(address)).toBe(true));

test.each(["2606:4700:4700::1111", "2a00:1450:4001:800::200e", "2600:1f18::1"])("%s is public", (address) =>
  expect(isPublicAddress(address)).toBe(true),
);
