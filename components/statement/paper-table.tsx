// A table on paper: its head again on each page, no row cut by a page's end, amounts aligned. On a narrow screen each row is a block
// of its cells with their labels: nothing has to be moved sideways to be read. Called by the printed statement.
import { ScrollRegion } from "../parts/scroll-region.tsx";

export type PaperHead = {
  label: string;
  isAmount?: boolean;
  /** May be of any length, and breaks anywhere. */
  isName?: boolean;
};

export function PaperTable({
  label,
  head,
  rows,
  foot,
  isEven = false,
}: {
  label: string;
  head: readonly PaperHead[];
  rows: readonly { key: string; cells: readonly string[] }[];
  foot?: readonly string[];
  /** Its amounts stand where those of another such table stand. */
  isEven?: boolean;
}) {
  const look = (at: number) =>
    `sm:py-1 sm:pr-3 sm:align-top sm:last:pr-0 max-sm:flex max-sm:justify-between max-sm:gap-4 max-sm:py-0.5 ${
      head[at]?.isName ? "wrap-anywhere" : "wrap-break-word"
    } ${head[at]?.isAmount ? `text-right tabular-nums whitespace-nowrap ${isEven ? "sm:w-[17%]" : ""}` : ""}`;
  const cell = (text: string, at: number, isFoot = false) => (
    <td
      key={head[at]?.label}
      className={`${look(at)} ${at === 0 && !isFoot ? "max-sm:font-semibold" : ""} ${text === "" ? "max-sm:hidden" : ""}`}
    >
      {at > 0 && (
        <span aria-hidden="true" className="text-small font-semibold text-quiet sm:hidden">
          {head[at]?.label}
        </span>
      )}
      <span className={at > 0 ? "max-sm:text-right" : ""}>{text}</span>
    </td>
  );
  return (
    <ScrollRegion label={label} className="max-w-full">
      <table className="w-full border-collapse max-sm:block">
        <thead className="max-sm:sr-only">
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
        <tbody className="max-sm:block">
          {rows.map(({ key, cells }) => (
            <tr key={key} className="break-inside-avoid border-t border-line max-sm:block max-sm:py-1.5">
              {cells.map((text, at) => cell(text, at))}
            </tr>
          ))}
        </tbody>
        {foot && (
          <tfoot className="max-sm:block">
            <tr className="break-inside-avoid border-t border-edge font-semibold max-sm:block max-sm:py-1.5">
              {foot.map((text, at) => cell(text, at, true))}
            </tr>
          </tfoot>
        )}
      </table>
    </ScrollRegion>
  );
}
