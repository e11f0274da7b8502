// Who our extension is to browsers and to the issuer: fixed ids, and the redirect addresses that follow from them.
// Used by wxt.config.ts (manifest), the issuer (allowed redirects) and the demo. Constants only: the manifest
// `key` is a public key; nobody needs its private half for an unpacked build, a store assigns its own.
// `extension-ids.test.ts` computes the ids again from the key and the Gecko id.

/** Chromium's manifest `key`: base64 of an RSA public key (SPKI). Fixes the id of unpacked and packed builds. */
export const CHROMIUM_KEY =
  "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAxiD3cdlZGj+/ibjZbe+TJ1kWrVbDjQ3De7cn3bhGsxVmxx+dv8a6c6e1Kq8hE+Ja9Hg1756gWhXvLVxgLF8wiG4VLb4A8fuUgU4MpIxwnn7IdpfXh5X4A3XI2659RJEeP0BzagfD9RIFlqodQ80Rt9wLP8H+ScN7GLtB3PA6bgbeQCecg39oLFrP0HEnRgvkN9sYuHp5z8rHme4oW41qtSo1CzvHCVhCdxZ5aT9jKfrLWOrzn+HZ0O1OZGI7pDD9fqOR8reCE8nT6o/gJeLNJ1nFMU4YY4wAMsmTs//f2YCARysiT82+Z+Xsoo0Tru1Q0MGBi1uZGui3ccNnDe0+hwIDAQAB";

/** First half of the key's SHA-256 in hexadecimal, with a to p for 0 to f. */
export const CHROMIUM_ID = "ccjimjejfpnpddmhiegppehlpodnhklf";

/** `browser_specific_settings.gecko.id`. */
export const GECKO_ID = "tandem@tandem.example";

/** Where Chromium's `identity.launchWebAuthFlow` ends. */
export const CHROMIUM_REDIRECT = `https://${CHROMIUM_ID}.chromiumapp.org/`;

/** Where Firefox's ends: the SHA-1 of the Gecko id in hexadecimal, below the browser's redirect domain. */
export const GECKO_REDIRECT = "https://76c5cae5d44581c0710cfb68c247f8c38246b213.extensions.allizom.org/";

/** The public OAuth client every build of the extension is. */
export const OAUTH_CLIENT_ID = "tandem-extension";
