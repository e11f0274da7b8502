// A table on paper: its head again on each page, no row cut by a page's end, amounts aligned. On a narrow screen it scrolls by
// itself. Called by the printed statement.
import { ScrollRegion } from "../parts/scroll-region.tsx";

export type PaperHead = { label: string; isAmount?: boolean };

export function PaperTable({
  label,
  head,
  rows,
  foot,
}: {
  label: string;
  head: readonly PaperHead[];
  rows: readonly { key: string; cells: readonly string[] }[];
  foot?: readonly string[];
}) {
  const look = (at: number) =>
    `py-1 pr-3 align-top last:pr-0 ${head[at]?.isAmount ? "text-right tabular-nums whitespace-nowrap" : ""}`;
  return (
    <ScrollRegion label={label} className="max-w-full">
      <table className="w-full min-w-[34rem] border-collapse print:min-w-0">
        <thead>
          <tr>
            {head.map((each, at) => (
              <th
                key={each.label}
                scope="col"
                className={`${look(at)} ${each.isAmount ? "" : "text-left"} text-small font-semibold text-quiet`}
              >
                {each.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr key={key} className="break-inside-avoid border-t border-line">
              {cells.map((cell, at) => (
                <td key={head[at]?.label} className={look(at)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {foot && (
          <tfoot>
            <tr className="break-inside-avoid border-t border-edge font-semibold">
              {foot.map((cell, at) => (
                <td key={head[at]?.label} className={look(at)}>
                  {cell}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </ScrollRegion>
  );
}
