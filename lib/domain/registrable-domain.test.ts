// Pins which texts name a company's own domain, and which must never.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { registrableDomain } from "./registrable-domain.ts";

const named: [string, string][] = [
  ["https://www.Zapier.com/pricing?x=1#y", "zapier.com"],
  ["zapier.com", "zapier.com"],
  ["http:/zapier.com", "zapier.com"],
  ["https:zapier.com", "zapier.com"],
  ["//zapier.com/x", "zapier.com"],
  ["www2.zapier.com.", "zapier.com"],
  ["crm.eu.zapier.com:8443/a", "zapier.com"],
  ["user:secret@zapier.com:80", "zapier.com"],
  ["Jane Doe <jane@mail.acme.co.uk>", "acme.co.uk"],
  ["mailto:jane@acme.co.uk?subject=hi", "acme.co.uk"],
  ["https://münchen.de/", "xn--mnchen-3ya.de"],
  ["XN--MNCHEN-3YA.de", "xn--mnchen-3ya.de"],
  ["\u202eacme.com\u202c", "acme.com"],
  ["ａｃｍｅ．ｃｏｍ", "acme.com"],
  ["acme.com; acme.de", "acme.com"],
  ["acme.uk.com", "acme.uk.com"],
  ["https://1000.software", "1000.software"],
  ["https://www.weebly.com", "weebly.com"],
  ["https://netlify.app", "netlify.app"],
  ["https://www.linkedin.com/", "linkedin.com"],
  ["httpbin.org", "httpbin.org"],
];

const silent = [
  "",
  "n/a",
  "none.",
  "acme",
  "localhost:3000",
  "acme.local",
  "co.uk",
  "uk.com",
  "com",
  "192.168.1.1",
  "http://0x7f.1/",
  "http://[2001:db8::1]/",
  "jane@gmail.com",
  "gmail.com",
  "https://acme.github.io",
  "acme.wordpress.com",
  "https://sites.google.com/view/acme",
  "https://www.linkedin.com/company/acme",
  "https://facebook.com/acme",
  "shop.myshopify.com",
  "javascript:alert(1)",
  "data:text/html,<script>alert('a.b')</script>",
  "https://turtlemint",
  "..",
  "https://exa mple",
];

describe("registrableDomain", () => {
  it.each(named)("reads %s as %s", (text, domain) => {
    expect(registrableDomain(text)).toBe(domain);
  });

  it.each(silent)("says nothing about %j", (text) => {
    expect(registrableDomain(text)).toBeNull();
  });

  it("takes any text without throwing, and reads its own answers the same", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "binary" }), fc.webUrl(), fc.emailAddress(), fc.domain()),
        (text) => {
          const domain = registrableDomain(text);
          if (domain !== null) expect(registrableDomain(domain)).toBe(domain);
        },
      ),
      { numRuns: 2_000 },
    );
  }, 60_000);

  it("reads 100,000 characters at once", () => {
    expect(registrableDomain(`https://acme.com/${"a.".repeat(50_000)}`)).toBe("acme.com");
    expect(registrableDomain("a.".repeat(50_000))).toBeNull();
  });
});
