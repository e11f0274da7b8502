// Reserved room for what is about to arrive, so that nothing jumps. Says so to screen readers only.

const rows = ["w-2/3", "w-full", "w-5/6"];

export function Placeholder({ label, blocks = 2 }: { label: string; blocks?: number }) {
  return (
    <div role="status" className="flex flex-col gap-4">
      <span className="sr-only">{label}</span>
      {Array.from({ length: blocks }, (_, block) => (
        <div
          key={block}
          aria-hidden="true"
          className="flex flex-col gap-2 rounded-list border border-line p-3"
        >
          {rows.map((width) => (
            <div key={width} className={`h-3 rounded-control bg-hover ${width}`} />
          ))}
        </div>
      ))}
    </div>
  );
}
