// "Tandem was updated": shown by a script whose extension is gone, because nothing else here works any more.

export function createNotice(signal: AbortSignal, dismiss: () => void): HTMLElement {
  const notice = document.createElement("div");
  notice.className = "notice";
  notice.role = "status";
  const text = document.createElement("div");
  text.textContent = "Tandem was updated. Reload this tab to go on.";
  const button = (name: string, className: string, act: () => void): HTMLButtonElement => {
    const element = document.createElement("button");
    element.textContent = name;
    element.className = className;
    element.addEventListener("click", act, { signal });
    return element;
  };
  notice.append(
    text,
    button("Reload", "primary", () => location.reload()),
    button("Later", "", dismiss),
  );
  return notice;
}
