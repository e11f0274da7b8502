// Which column of the file is what, over its first rows. Starts from what the backend recognised.
import { useState } from "react";
import type { ApiRequest } from "#lib/contract/api.ts";
import {
  type AccountField,
  accountField,
  type ColumnMapping,
  type ListPreview,
} from "#lib/contract/lists.ts";
import { type Segment, segments } from "#lib/contract/words.ts";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { Choice } from "../parts/choice.tsx";
import { ScrollRegion } from "../parts/scroll-region.tsx";

const NONE = "none";
const delimiters = {
  ",": t("import.delimiter.comma"),
  ";": t("import.delimiter.semicolon"),
  "\t": t("import.delimiter.tab"),
  "|": t("import.delimiter.bar"),
};
/** How many rows are shown, and how many where each is a block of its cells. */
const ROWS = 5;
const BLOCKS = 3;
const cellLook =
  "px-2 py-1 text-left align-top min-[480px]:max-w-56 min-[480px]:truncate max-[479px]:flex max-[479px]:gap-3 max-[479px]:py-0.5";

/** In a narrow window each row is a block of its cells with their headers: nothing has to be moved sideways to be read. */
function FirstRows({ preview, mapping }: { preview: ListPreview; mapping: ColumnMapping }) {
  const used = new Map(Object.entries(mapping).map(([field, column]) => [column, field]));
  const headers = preview.headers.map((header, column) => header.slice(0, 80) || String(column + 1));
  return (
    <ScrollRegion label={t("import.firstRows")} className="rounded-list border border-line">
      <table className="border-collapse text-small max-[479px]:block">
        <thead className="bg-raised max-[479px]:sr-only">
          <tr>
            {headers.map((header, column) => (
              <th
                key={column}
                scope="col"
                className={`${cellLook} ${used.has(column) ? "font-semibold" : "font-normal text-quiet"}`}
              >
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-[479px]:block">
          {preview.rows.slice(0, ROWS).map((row, line) => (
            <tr
              key={line}
              className={`border-line min-[480px]:border-t max-[479px]:py-1 max-[479px]:not-first:border-t ${line < BLOCKS ? "max-[479px]:block" : "max-[479px]:hidden"}`}
            >
              {headers.map((header, column) => (
                <td key={column} className={`${cellLook} ${used.has(column) ? "" : "text-quiet"}`}>
                  <span aria-hidden="true" className="w-2/5 shrink-0 truncate text-quiet min-[480px]:hidden">
                    {header}
                  </span>
                  <span className="max-[479px]:min-w-0 max-[479px]:wrap-anywhere">
                    {(row[column] ?? "").slice(0, 120)}
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

export function ImportMapping({
  preview,
  onPublish,
  onOther,
}: {
  preview: ListPreview;
  onPublish(request: Omit<ApiRequest<"publishList">, "id">): void;
  onOther(): void;
}) {
  const [mapping, setMapping] = useState<ColumnMapping>(preview.mapping);
  const [defaultSegment, setDefaultSegment] = useState<Segment>("customer");
  const [missing, setMissing] = useState(false);
  const columns = [
    { value: NONE, label: t("import.notInFile") },
    ...preview.headers.map((header, column) => ({
      value: String(column),
      label: header.slice(0, 80) || String(column + 1),
    })),
  ];
  const choose = (field: AccountField, value: string) => {
    const { [field]: _, ...others } = mapping;
    setMapping(value === NONE ? others : { ...others, [field]: Number(value) });
    setMissing(false);
  };
  const publish = () => {
    if (mapping.name === undefined) return setMissing(true);
    onPublish({ mapping, defaultSegment });
  };
  return (
    <div className="flex flex-col gap-3">
      <p className="text-quiet">
        {t("import.read", {
          encoding: preview.encoding.toUpperCase(),
          delimiter: delimiters[preview.delimiter],
        })}
      </p>
      <FirstRows preview={preview} mapping={mapping} />
      <h3 className="font-semibold">{t("import.mapping")}</h3>
      <div className="grid gap-2 min-[520px]:grid-cols-2">
        {accountField.options.map((field) => (
          <Choice
            key={field}
            label={t(`import.field.${field}`)}
            value={mapping[field] === undefined ? NONE : String(mapping[field])}
            options={columns}
            onChange={(value) => choose(field, value)}
          />
        ))}
        <Choice<Segment>
          label={t("import.default")}
          value={defaultSegment}
          options={segments.map((value) => ({ value, label: t(`segments.${value}`) }))}
          onChange={setDefaultSegment}
        />
      </div>
      <Failure reason={missing ? t("import.nameNeeded") : null} />
      <div className="flex flex-wrap gap-2">
        <Button look="primary" onPress={publish}>
          {t("import.publish")}
        </Button>
        <Button onPress={onOther}>{t("import.other")}</Button>
      </div>
    </div>
  );
}
