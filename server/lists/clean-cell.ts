// Makes a cell of somebody's file safe to keep and to show: PostgreSQL takes no zero byte and no half character,
// and another company's screen must not be reordered by marks hidden in a name.

/** One line, without control characters and without marks that reorder or hide what a reader sees. */
export function cleanCell(cell: string): string {
  return cell
    .toWellFormed()
    .replace(/[\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu, "")
    .replace(/[\p{Cc}\s]+/gu, " ")
    .trim();
}
