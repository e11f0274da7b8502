// The one style of the issuer's pages. Inlined in each page and allowed by its hash, so it may hold nothing that
// differs from request to request. Its colours are those of the extension (`components/tokens.css`).

export const style = `
:root {
  color-scheme: light dark;
  --ground: #f6f7f9; --card: #fff; --text: #14161c; --quiet: #585e6e; --line: #cfd3dc; --field: #868c9b;
  --accent: #5350d4; --on-accent: #fff; --bad: #b4231b; --bad-ground: #fdebe9;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #121318; --card: #1a1c22; --text: #f0f1f5; --quiet: #a3a9b8; --line: #3b3f4b; --field: #757b8b;
    --accent: #9a98ff; --on-accent: #14131f; --bad: #ff938a; --bad-ground: #3c1815;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; min-height: 100vh; display: grid; place-items: start center; padding: clamp(16px, 8vh, 96px) 16px 32px;
  background: var(--ground); color: var(--text);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
}
main {
  width: 100%; max-width: 400px; padding: 28px; background: var(--card);
  border: 1px solid var(--line); border-radius: 8px; overflow-wrap: anywhere;
}
.brand { display: flex; align-items: center; gap: 8px; margin: 0 0 20px; font-weight: 650; color: var(--accent); }
.mark { position: relative; width: 26px; height: 16px; }
.mark::before, .mark::after {
  content: ""; position: absolute; top: 0; width: 16px; height: 16px; border: 2.5px solid currentColor; border-radius: 50%;
}
.mark::before { left: 0; }
.mark::after { right: 0; }
h1 { margin: 0 0 8px; font-size: 24px; line-height: 1.25; font-weight: 650; }
p { margin: 0 0 16px; }
.quiet { color: var(--quiet); font-size: 14px; }
form { margin: 20px 0 0; }
label { display: block; margin: 0 0 4px; font-weight: 550; }
.field { margin: 0 0 16px; }
.field .quiet { margin: 4px 0 0; }
input {
  width: 100%; min-height: 44px; padding: 8px 12px; font: inherit; color: inherit; background: var(--card);
  border: 1px solid var(--field); border-radius: 8px;
}
input[aria-invalid="true"] { border-color: var(--bad); border-width: 2px; }
.code { font-size: 24px; letter-spacing: 0.3em; font-variant-numeric: tabular-nums; }
button {
  width: 100%; min-height: 44px; padding: 8px 16px; font: inherit; font-weight: 600; cursor: pointer;
  color: var(--on-accent); background: var(--accent); border: 1px solid var(--accent); border-radius: 8px;
}
button.plain { color: var(--accent); background: transparent; border-color: var(--line); }
button:hover { filter: brightness(1.07); }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.wrong { margin: 0 0 16px; padding: 12px 14px; background: var(--bad-ground); border: 1px solid var(--bad); border-radius: 8px; }
.wrong h2 { margin: 0; font-size: 16px; }
.wrong ul { margin: 4px 0 0; padding-left: 20px; }
.wrong li:only-child { margin-left: -20px; list-style: none; }
.wrong a, .fault { color: var(--bad); }
.fault { margin: 4px 0 0; font-size: 14px; }
.ways { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 8px 16px; margin: 20px 0 0; }
@media (max-width: 400px) { body { padding-top: 16px; } main { padding: 20px; } }
@media (forced-colors: active) { .mark::before, .mark::after { border-color: CanvasText; } }
`;
