// Calls by name what a bundled script of a bench put under `bench` in its page. Called by the parts of the sync bench.
import type { Page } from "playwright-core";

type Answer<F> = F extends (...args: never[]) => infer R ? Awaited<R> : never;

function callIn(page: Page, name: string, args: readonly unknown[]): Promise<unknown> {
  return page.evaluate((asked) => Reflect.get(Reflect.get(globalThis, "bench"), asked.name)(...asked.args), {
    name,
    args,
  });
}

/** `B`: what was bundled into that page. */
export function inPage<B extends Record<string, (...args: never[]) => unknown>>(page: Page) {
  return <N extends keyof B & string>(name: N, ...args: Parameters<B[N]>): Promise<Answer<B[N]>> =>
    callIn(page, name, args) as Promise<Answer<B[N]>>;
}
