// Stands in for WXT's content script context (see `wxt.config.ts`): 3 kB on every CRM page, and a message to the
// page's own window at each start. `page-script.ts` has one AbortSignal and its own mark instead.

export class ContentScriptContext {}
