// Preloaded (`node --import`) into the servers that the demo and the tests start: when the parent is gone, even
// by SIGKILL, its end of our standard input closes and we end too. The product's server knows nothing of it.
process.stdin.resume();
process.stdin.once("end", () => process.exit(0));
process.stdin.once("error", () => process.exit(0));

export {};
